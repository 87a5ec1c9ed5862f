"""Buttons about languages: what is to be translated, written and read again."""

from bot.domain.ids import TextKey
from bot.domain.messages.callback_data import word

QUEUE = word("translate", int)
SHOW = word("translate-all")
TEXT = word("translate-text", TextKey)
TAKE = word("translate-take", TextKey)
GIVE_BACK = word("translate-back", TextKey)
CONFIRM = word("translate-confirm", TextKey, str)
"""What stands for the words that were read."""
RETURN = word("translate-return", TextKey)
