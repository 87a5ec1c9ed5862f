"""Requests that take a second organizer."""
