"""Commands that prove an erasure, and the one that ends an event for good."""
