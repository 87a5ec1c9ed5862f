"""Copies of what is stored, and the way back."""
