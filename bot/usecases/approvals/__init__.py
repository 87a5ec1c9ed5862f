"""Four eyes: the gravest acts take a second organizer, who sees first what will happen."""
