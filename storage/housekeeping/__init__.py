"""Keeping what is stored in order: forgetting, backups, one copy alone on a folder."""
