"""From what speaks for the first entry to a band, by weights that were learnt elsewhere."""
