"""Which version this is."""

VERSION = "0.1.0"
"""The one place where it is written; pyproject.toml reads it from here."""
