"""Buttons about questions that people answer."""

from bot.domain.messages.callback_data import word

MINE = word("tickets")
QUEUE = word("questions")
