"""Reminders: what is planned when, quiet hours, organizers' own."""
