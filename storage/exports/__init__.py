"""Who may open what leaves: the recipients of an event's exports."""
