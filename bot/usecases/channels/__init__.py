"""Channels: coming in by our own page, the devices one has there, and which way one is reached by."""
