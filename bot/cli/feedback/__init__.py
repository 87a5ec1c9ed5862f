"""`colloquy feedback`: keys, cards, opening and replies; mostly off-line."""
