"""Buttons about changes of the programme."""

from enum import StrEnum

from bot.domain.changes.drafts import Item
from bot.domain.ids import ChangeId, SessionId
from bot.domain.messages.callback_data import word


class Urgency(StrEnum):
    """How a change is told."""

    URGENT = "yes"
    CALM = "no"


SHOW = word("reschedule")
PAGE = word("reschedule-page", int)
SESSION = word("change-session", SessionId)
ITEM = word("change-item", SessionId, Item)
CANCEL = word("change-cancel", SessionId)
ADD = word("change-add")
VENUE = word("change-venue")
IMPORT = word("change-file")

DRAFT = word("draft")
UNDO = word("draft-undo", int)
DISCARD = word("draft-discard")
DISCARD_NOW = word("draft-discard-now")
RELEASE = word("draft-release")
TELL_AS = word("draft-urgent", Urgency)
RELEASE_NOW = word("draft-release-now", int)
"""Its part is the revision of the draft that was looked at."""

CHANGES = word("told")
CHANGE = word("told-of", ChangeId)
REMIND = word("told-remind", ChangeId)
SEEN = word("noted", ChangeId)
