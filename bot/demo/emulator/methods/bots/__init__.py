"""The bot itself: how updates reach it, its commands, its profile."""
