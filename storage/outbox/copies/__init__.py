"""What copies of the bot share: how much each may send, and what one leaves behind that died."""
