"""What people ask a bot beside messages: taps, inline queries, payments."""
