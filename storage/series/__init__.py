"""What guests allow for later events of a series, each under a key of its own; what was told of who came before."""
