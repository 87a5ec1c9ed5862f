"""The way to the features for dialogues, and what switches them."""
