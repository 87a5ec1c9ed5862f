"""The running programme: rules, tools, use cases, surfaces and wiring."""

VERSION = "0.1.0"
"""The one place where it is written; pyproject.toml reads it from here."""
