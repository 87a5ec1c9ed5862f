"""Buttons about broadcasts and people who are not reached."""

from enum import StrEnum

from bot.domain.ids import BroadcastId, DatePollId, SessionId
from bot.domain.messages.callback_data import word
from bot.domain.people.people import Language


class Choice(StrEnum):
    """What can be turned over about a draft with a tap."""

    URGENT = "urgent"
    PROTECT = "protect"
    SELF_DELETE = "self-delete"
    CONFIDENTIAL = "secret"
    ACKNOWLEDGE = "acknowledge"


class Crowd(StrEnum):
    """Whom a broadcast can go to, besides the guests of a session."""

    ALL = "all"
    CONFIRMED = "confirmed"
    SILENT = "silent"
    ENGLISH = "en"
    CHINESE = "zh"
    GUESTS = "guest"
    ORGANIZERS = "organizer"
    ALUMNI = "alumni"


SHOW = word("broadcast")
NEW = word("broadcast-new")
ASK_SILENT = word("broadcast-ask")
ASK_DATE = word("broadcast-date-poll", DatePollId)
TELL_DATE = word("broadcast-date", DatePollId, int)
"""The place of the option that it came to, from 0."""
OPEN = word("broadcast-show", BroadcastId)
WRITE = word("broadcast-write", BroadcastId, Language)
CHOOSE = word("broadcast-choose", BroadcastId, Choice)
AUDIENCES = word("broadcast-audience", BroadcastId)
TO_CROWD = word("broadcast-to", BroadcastId, Crowd)
TO_SESSION = word("broadcast-session", BroadcastId, SessionId)
FILES = word("broadcast-files", BroadcastId)
ATTACH = word("broadcast-attach", BroadcastId)
DETACH = word("broadcast-detach", BroadcastId, int)
PREVIEW = word("broadcast-preview", BroadcastId)
SEND = word("broadcast-send", BroadcastId)
PLAN = word("broadcast-later", BroadcastId)
DISCARD = word("broadcast-discard", BroadcastId)
STOP = word("broadcast-stop", BroadcastId)
PAUSE = word("broadcast-pause", BroadcastId)
RESUME = word("broadcast-resume", BroadcastId)
RECALL = word("broadcast-recall", BroadcastId)
RECALL_NOW = word("broadcast-recall-now", BroadcastId)
REPEAT = word("broadcast-repeat", BroadcastId)
UNDELIVERED = word("broadcast-undelivered", BroadcastId)
UNCONFIRMED = word("broadcast-unconfirmed", BroadcastId)
UNCONFIRMED_PAGE = word("unconfirmed-page", BroadcastId, int)

NEWS = word("news")
READ_AGAIN = word("news-read", BroadcastId)
REVEAL = word("reveal", BroadcastId)
HIDE = word("hide", BroadcastId)
ACKNOWLEDGE = word("heard", BroadcastId)

UNREACHABLE = word("unreachable")
UNREACHABLE_CODES = word("unreachable-codes", int)
UNREACHABLE_NAMES = word("unreachable-names", int)
LIAISON_NOTE = word("liaison-note", str)
"""By code, so that not even the data of the button link to another desk."""
