"""Putting letters into words, pictures and calendar files."""
