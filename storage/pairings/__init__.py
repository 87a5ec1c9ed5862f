"""Meeting somebody new: what people chose, whom they met, and what is due when."""
