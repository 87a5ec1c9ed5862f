"""Where the keystore lies: told to whoever must find it without opening it."""

FILE_NAME = "keystore.sqlite3"
"""Its name in the data folder."""
