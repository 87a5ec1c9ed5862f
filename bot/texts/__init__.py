"""Putting messages into words, pictures and calendar files."""
