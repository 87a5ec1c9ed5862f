"""What is laid out on the page instead of being sent: the rows, and which messages come there."""
