"""The first screens: start, language, privacy, help, the organizers' panel and settings."""
