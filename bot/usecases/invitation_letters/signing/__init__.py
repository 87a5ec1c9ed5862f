"""Letters signed on paper: the PDF for whoever signs, the scan that comes back, and goes to the guest."""
