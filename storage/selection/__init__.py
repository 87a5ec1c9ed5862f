"""What is kept of candidates: each under a key of their own, which goes with them."""
