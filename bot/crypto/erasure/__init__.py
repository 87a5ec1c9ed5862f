"""What is proven of an erasure."""
