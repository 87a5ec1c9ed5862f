"""The words of buttons, typed, a file a topic: what a button's data are and how they are read."""
