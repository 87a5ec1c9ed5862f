"""`colloquy doctor`: what must be so for the bot to do its work, looked at without changing a byte."""
