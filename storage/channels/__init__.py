"""Channels: where people are reached, and the devices of those who come by our own page."""
