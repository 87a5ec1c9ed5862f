"""Goals: sealed ones from guests, and the shared ones that facilitators make of them."""
