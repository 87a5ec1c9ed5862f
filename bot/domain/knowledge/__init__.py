"""Prepared answers and agreed terms: what they are and how they are searched."""
