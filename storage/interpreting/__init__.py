"""What is kept of interpreters and their turns, and of which sessions are interpreted."""
