"""Training of the decision on answers; needs the `semantic` extra, no network."""
