"""Reminders, what they are about, and what is to be planned anew."""
