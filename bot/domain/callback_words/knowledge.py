"""Buttons about asking and prepared answers."""

from bot.domain.messages.callback_data import word

ASK = word("ask")
SHOW = word("knowledge")
