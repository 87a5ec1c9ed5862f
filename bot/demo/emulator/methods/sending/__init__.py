"""New messages of every kind."""
