"""What is kept of a readout: its points in versions, what was published, who may be named."""
