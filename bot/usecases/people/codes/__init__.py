"""Codes of people: what a typed one says, and who is behind it."""
