"""The ballot box: fixed random slots in a file of its own."""
