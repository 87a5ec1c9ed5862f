"""What a message says and shows: markup, texts, keyboards, and the messages of one chat."""
