"""Series of events: what guests allow for later ones, and inviting them again."""
