"""Feedback over HTTP: its pages, check-in, ballots, a box that stands alone."""
