"""What hangs and lies in the room: cards, the slide with the eight words, and comparing with it."""
