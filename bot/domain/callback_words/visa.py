"""Buttons about visas."""

from bot.domain.messages.callback_data import word

SHOW = word("visa")
QUEUE = word("visadesk")
