"""`colloquy exports`: who may open the lists that leave."""
