"""Fields of the event file about the dialogue itself: which families are on, what is discussed."""
