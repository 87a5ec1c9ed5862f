"""Questions that people answer, and who was notified."""
