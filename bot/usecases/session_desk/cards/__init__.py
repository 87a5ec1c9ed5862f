"""Input cards: written, brought in by a file, and sent to a session."""
