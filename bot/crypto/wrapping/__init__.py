"""Wrapping the top keys: by a file, or by a service that keeps its key to itself."""
