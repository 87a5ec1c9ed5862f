"""Meeting somebody new: who wants it, whom they can meet, and when it is asked and done."""
