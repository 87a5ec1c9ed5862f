"""Inviting and joining."""
