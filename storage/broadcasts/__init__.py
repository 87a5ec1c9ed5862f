"""Broadcasts, their audiences, and what became of each message."""
