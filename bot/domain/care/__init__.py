"""Care that a meeting does no harm: risks that organizers weigh, the words of our own texts, the place."""
