"""What a person can type or tap."""
