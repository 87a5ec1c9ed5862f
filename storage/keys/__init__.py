"""The keystore: keys of events and people, in a file of their own."""

FILE_NAME = "keystore.sqlite3"
"""Its name in the data folder."""
