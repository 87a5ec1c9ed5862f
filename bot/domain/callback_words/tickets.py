"""Buttons about questions that people answer."""

from enum import StrEnum

from bot.domain.ids import EntryId, PersonId, TicketId
from bot.domain.messages.callback_data import word


class Naming(StrEnum):
    """How organizers see the asker of a question."""

    NAMED = "named"
    UNNAMED = "unnamed"


class Shelf(StrEnum):
    """The lists of questions; each question that waits is on one of the first three."""

    NEW = "new"
    MINE = "mine"
    OTHERS = "others"
    TRANSLATE = "translate"
    DONE = "done"


MINE = word("tickets")
MINE_ANEW = word("tickets-anew")
"""As `MINE`, but the message it is tapped on stays."""
MINE_PAGE = word("tickets-page", int)
OWN = word("ticket", TicketId)
ADD = word("ticket-add", TicketId)
CLOSE_OWN = word("ticket-close", TicketId)
NAME = word("ticket-name", TicketId, Naming)
KEEP_WORDING = word("ticket-keep-wording", TicketId, EntryId)
NAME_BELOW_ANCHOR = word("ticket-anchor-name", TicketId, Naming)
"""As `NAME`, but below the message that answers are threaded to."""

QUEUE = word("questions")
QUEUE_ANEW = word("questions-anew")
"""As `QUEUE`, but the message it is tapped on stays."""
LIST = word("questions-list", Shelf, int)
RULES = word("question-rules")
NUDGE_AFTER = word("question-nudge", int)
KEEP_FOR = word("question-keep", int)
UNGROUP = word("question-ungroup")
SHOW = word("question", TicketId)
BACK = word("question-back", TicketId)
CLAIM = word("question-claim", TicketId)
TAKE_OVER = word("question-take", TicketId)
RELEASE = word("question-release", TicketId)
HAND = word("question-hand", TicketId)
HAND_PAGE = word("question-hand-page", TicketId, int)
"""The number of a page of colleagues."""
HAND_TO = word("question-hand-to", TicketId, PersonId)
MARK = word("question-mark", TicketId)
UNMARK = word("question-unmark", TicketId)
ANSWER = word("question-answer", TicketId)
TRANSLATE = word("question-translate", TicketId)
CLOSE = word("question-close", TicketId)
PROMOTE = word("question-promote", TicketId)
PREPARED = word("question-prepared", TicketId)
ANSWER_WITH = word("question-answer-with", TicketId, EntryId)

MARKED = word("translations", int)
"""The number of a page of questions that were marked for a translation."""
TO_TRANSLATE = word("translation", TicketId)
TRANSLATE_MARKED = word("translation-give", TicketId)
