"""What is remembered of sessions' desks: who leads which, signals, what is parked, own prompts and cards."""
