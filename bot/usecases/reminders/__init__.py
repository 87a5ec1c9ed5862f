"""Reminders: planned, sent, chosen."""
