"""Invitation letters: asked for, approved, made, registered, verified."""
