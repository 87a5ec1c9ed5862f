"""Measurements of what needs neither a bot nor a database."""
