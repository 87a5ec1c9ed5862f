"""Questions that people answer: opened, claimed, answered, followed up."""
