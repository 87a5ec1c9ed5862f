"""How fast the chat page is: taps beside Telegram's, pages that wait, a broadcast to all of them."""
