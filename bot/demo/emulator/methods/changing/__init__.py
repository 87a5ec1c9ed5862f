"""Messages that are there: changed, removed, pinned, reacted to."""
