"""Looking at all that is stored without changing a byte: a reading way in, and what it finds."""
