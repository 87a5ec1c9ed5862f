"""Sealing, keys, blind indexes and codes; the only place that knows cryptography."""
