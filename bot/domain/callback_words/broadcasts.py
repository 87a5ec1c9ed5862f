"""Buttons about broadcasts."""

from bot.domain.messages.callback_data import word

SHOW = word("broadcast")
UNREACHABLE = word("unreachable")
