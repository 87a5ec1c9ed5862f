"""Visa cases and the data set of requirements."""
