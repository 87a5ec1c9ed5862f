"""Commands that measure how well the bot answers and guards, on labelled sets."""
