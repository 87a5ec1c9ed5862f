"""What stands behind an event: funders, facilitators, why it takes place; told when it changes."""
