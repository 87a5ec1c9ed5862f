"""Names of guests and of where they work, in every form they may stand in."""
