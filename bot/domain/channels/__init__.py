"""Channels: carriers, one person's end of each, and what comes in by them."""
