"""Wrapping the top keys: by a file beside us."""
