"""What the off-line computer signs for a server: its files, and the lists of cards in them."""
