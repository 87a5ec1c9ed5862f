"""Topics that prepared answers are tied to, and those that were asked about in vain."""
