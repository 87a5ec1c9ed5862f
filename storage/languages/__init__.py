"""What is kept of translations on their way, and of what terms mean."""
