"""Buttons about invitation letters."""

from bot.domain.messages.callback_data import word

SHOW = word("visaletter")
QUEUE = word("visaletters")
