"""Asking: what a question comes to, what is shown, and the buttons below it."""
