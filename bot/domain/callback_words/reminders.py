"""Buttons about reminders."""

from bot.domain.messages.callback_data import word

SHOW = word("reminders")
CUSTOM = word("remind")
