"""Languages: what lacks one is translated and read by a second person."""
