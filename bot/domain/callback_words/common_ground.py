"""Buttons about common ground: what is put to everybody, and what came of it."""

from enum import StrEnum

from bot.domain.common_ground.items import ground_kind
from bot.domain.ids import ItemId, RoundId
from bot.domain.messages.callback_data import word
from bot.domain.people.people import Language


class Feasible(StrEnum):
    """By which question the picture goes across."""

    TECHNICAL = "technical"
    POLITICAL = "political"


SHOW = word("ground")
ITEMS = word("ground-items", ground_kind, int)
ITEM = word("ground-item", ItemId)
PROPOSE = word("ground-propose")
PROPOSE_AS = word("ground-propose-as", ground_kind)
AMEND = word("ground-amend", str)
"""The handle, as for the two below: only its author holds it."""
WITHDRAW = word("ground-withdraw", str)
WITHDRAW_SURE = word("ground-withdraw-sure", str)
DESK = word("ground-desk")
WAITING = word("ground-waiting", ItemId)
ACCEPT = word("ground-accept", ItemId, int)
"""The version that was read."""
COMPLETE = word("ground-complete", ItemId, Language)
DROP = word("ground-drop", ItemId)
DROP_SURE = word("ground-drop-sure", ItemId)
WORK = word("ground-work", ItemId)
WORK_NAME = word("ground-work-name", ItemId)
WORK_BACK = word("ground-work-back", ItemId)
IMPORT = word("ground-file")
ROUND = word("ground-round", ground_kind)
RESULTS = word("ground-results", RoundId, int)
PICTURE = word("ground-picture", RoundId, Feasible)
