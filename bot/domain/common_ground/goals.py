"""Goals: sealed ones that guests write before the event, and the few shared ones made of them."""

from datetime import timedelta

GOALS_ROUND = "goals"
"""The round of the ballot box in which guests write theirs."""
GOALS_EACH = 3
"""Goals one person may hand in."""
CLOSES_BEFORE = timedelta(days=3)
"""How long before the event begins: time to open, read, and write the shared ones."""
LEAST_SHARED, MOST_SHARED = 3, 7
"""Shared goals that everybody is asked about."""
