"""Feedback: check-in, rights, stars, and the way to the sealed page."""
