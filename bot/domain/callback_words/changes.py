"""Buttons about changes of the programme."""

from enum import StrEnum

from bot.domain.changes.drafts import Item
from bot.domain.changes.norms import Weight
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
RELEASE_NOW = word("draft-release-now", int, int)
"""Its parts are the revision of the draft that was looked at, and the print of what it changes."""
MOVE_ALL = word("draft-move-all")

EVENT = word("event")
HOSTS = word("event-hosts")
FACT = word("event-fact", Item)
NORMS = word("event-norms")
POINT = word("event-point", int)
"""Its part is the mark of a paragraph; so it is in the next ones."""
POINT_CHANGE = word("event-point-change", int)
POINT_REMOVE = word("event-point-remove", int)
POINT_ADD = word("event-point-add")
WEIGHT = word("event-norms-weight", Weight)

CHANGES = word("told")
CHANGE = word("told-of", ChangeId)
REMIND = word("told-remind", ChangeId)
SEEN = word("noted", ChangeId)
