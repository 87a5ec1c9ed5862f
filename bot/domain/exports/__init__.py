"""Lists that leave: who may open them."""
