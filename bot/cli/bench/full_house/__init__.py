"""Benches in a house full of guests, with no bot running: screens, and how they grow."""
