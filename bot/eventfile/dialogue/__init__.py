"""Fields of the event file about the dialogue itself: which families are on, how long what is kept, what is discussed."""
