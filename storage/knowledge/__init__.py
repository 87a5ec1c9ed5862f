"""Prepared answers and asked questions."""
