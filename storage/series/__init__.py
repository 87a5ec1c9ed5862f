"""What guests allow to be kept for later events of a series: each consent under a key of its own."""
