"""Papers: what is said in every language, as a PDF."""
