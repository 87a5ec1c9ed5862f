"""Buttons about agreed terms."""

from bot.domain.messages.callback_data import word

PAGE = word("terms", int)
