"""Invitation letters: requests, register, letterheads."""
