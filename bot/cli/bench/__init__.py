"""Measurements of the product as it runs, apart from the tests."""
