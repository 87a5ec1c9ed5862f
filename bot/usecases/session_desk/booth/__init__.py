"""The booth: what those who interpret a session hear from the room, and ask of its desk."""
