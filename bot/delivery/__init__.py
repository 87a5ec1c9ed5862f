"""Getting letters to Telegram: courier, pacing, transport."""
