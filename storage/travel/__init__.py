"""Travel details, feeds, venues."""
