"""What is kept of translations on their way, and of who interprets when."""
