"""Further events from the chat: the next round of one, or a new one from seven answers."""
