"""Buttons of what is kept about oneself."""

from bot.domain.messages.callback_data import word

SHOW = word("my-data")
MAKE = word("my-data-make")
