"""Questions which date suits, and what suits whom."""
