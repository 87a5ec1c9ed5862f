"""The second factor of people's accounts."""
