"""The file with all that is kept about a person."""
