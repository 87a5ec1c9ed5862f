"""Travel details, logistics, the venue, calendar and feed."""
