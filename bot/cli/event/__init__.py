"""Commands that bring an event, or a part of one, in from a file and out again."""
