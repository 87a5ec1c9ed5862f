"""Time zones as people name them: places, countries, offsets; never the words only zone files know."""
