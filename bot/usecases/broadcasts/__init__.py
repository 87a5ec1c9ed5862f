"""Broadcasts: composing, sending, reading confirmed, who is not reached."""
