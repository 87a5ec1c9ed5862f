"""Backups that the bot makes by itself: a folder of copies, each opened before it counts."""
