"""Working groups: who is to be in them, making a plan, telling everybody theirs."""
