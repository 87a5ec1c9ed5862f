"""Answers, seats and waiting lists: what was said, how many, and what is over."""
