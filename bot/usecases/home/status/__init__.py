"""How the bot itself does, in counts: shown when an owner asks, and told once a week."""
