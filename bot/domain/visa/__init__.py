"""Visas: cases, countries, the data set, and a path of dated steps."""
