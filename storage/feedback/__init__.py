"""Who has been given tokens, and the summary of the stars."""
