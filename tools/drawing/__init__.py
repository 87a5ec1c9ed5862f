"""Drawing the house from its own imports."""
