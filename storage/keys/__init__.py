"""The keystore: keys of events and people, in a file of their own."""
