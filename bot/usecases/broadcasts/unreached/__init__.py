"""People who are not reached by messages: who they are, what is noted on them, the report on them."""
