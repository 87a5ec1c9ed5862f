"""What comes in, whoever carried it: read, committed together, answered for after that."""
