"""Buttons about invitation letters."""

from enum import StrEnum

from bot.domain.invitation_letters.requests import Destination
from bot.domain.messages.callback_data import word


class Wording(StrEnum):
    """Whether a letter calls the event by its name or an academic exchange."""

    NEUTRAL = "neutral"
    NAMED = "named"


SHOW = word("visaletter")
NEW = word("visaletter-new")
START = word("visaletter-to", Destination)
USE_KNOWN = word("visaletter-use", Destination)
ASK_ALL = word("visaletter-ask-all", Destination)
EDIT = word("visaletter-edit", str)
WORD = word("visaletter-word", Wording)
HAND_IN = word("visaletter-hand-in")
FETCH = word("visaletter-fetch")
TAKE_BACK = word("visaletter-take-back")
WITHDRAW = word("visaletter-withdraw")
WITHDRAW_NOW = word("visaletter-withdraw-now")
QUEUE = word("visaletters")
QUEUE_PAGE = word("visaletters-page", int)
OPEN = word("visaletters-open", str)
LETTER = word("visaletters-letter", str)
SIGN = word("visaletters-sign", str)
TO_SIGN = word("visaletters-to-sign", str)
SEND_SIGNED = word("visaletters-sign-send", str)
DROP_SIGNED = word("visaletters-sign-drop", str)
SEND_AGAIN = word("visaletters-again", str)
APPROVE = word("visaletters-approve", str, int)
"""A request and its version that was seen; so below."""
CORRECT = word("visaletters-correct", str, int)
REFUSE = word("visaletters-refuse", str, int)
HEAD = word("letterhead")
FILL_HEAD = word("letterhead-all")
CHANGE_HEAD = word("letterhead-item", str)
