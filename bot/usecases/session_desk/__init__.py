"""The desk of a session for whoever facilitates it, and what guests can do during a session."""
