"""Changes of the event itself: its facts and its norms, collected in the shared draft."""
