"""Invitation letters on paper: glyphs, printing in a process of its own, signature."""
