"""Statements and interventions: proposed without a name, accepted by two, voted on, released in words."""
