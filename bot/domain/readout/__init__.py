"""The readout: the points that a dialogue publishes together, and who is named below them."""
