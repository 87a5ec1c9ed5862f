"""E-mail: notices without content, for those who asked for them."""
