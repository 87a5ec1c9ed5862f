"""What people do in the pretend Telegram, and what may be put into their mouths."""
