"""The chain of privileged acts, shown to organizers in words."""
