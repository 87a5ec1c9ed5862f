"""Getting messages to Telegram: courier, pacing, transport."""
