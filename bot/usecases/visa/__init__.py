"""Visas: what to do when, the organizers' queue, rules and data."""
