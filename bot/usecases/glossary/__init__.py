"""Agreed terms in both languages."""
