"""Buttons about changes of the programme."""

from bot.domain.messages.callback_data import word

SHOW = word("reschedule")
