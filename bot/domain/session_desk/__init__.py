"""The desk of a session: what facilitators can say, what guests can signal, what is parked."""
