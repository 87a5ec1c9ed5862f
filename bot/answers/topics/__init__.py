"""Topics that most events have, the bot's own screens, and small talk: in many words, both languages."""
