"""Putting a database back: how old it is, what of it is said anew, what is done to the rest."""
