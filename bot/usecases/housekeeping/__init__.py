"""What the house does by itself: nobody taps for it."""
