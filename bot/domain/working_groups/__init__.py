"""Working groups: what a plan is, which rules it keeps, and what is told of a conflict."""
