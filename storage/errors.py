"""What can go wrong with the store as a whole."""


class StoreFailed(Exception):
    """The database could not do its work (full, locked, gone); nothing has been changed."""
