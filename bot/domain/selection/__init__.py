"""Selecting whom to invite: candidates, what was seen of them, who decides, and the balance of a wave."""
