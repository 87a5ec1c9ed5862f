"""Buttons about answers to the invitation, sessions and who comes."""

from enum import StrEnum

from bot.domain.events import DetailRule, Strand
from bot.domain.ids import PersonId, SessionId, Subject
from bot.domain.messages.callback_data import word
from bot.domain.messages.table_files import TableFormat
from bot.domain.rsvps import Wish


class Advice(StrEnum):
    """What a facilitator says to somebody who asks before speaking of detail."""

    GO = "go"
    CONCEPTS = "concepts"
    TALK = "talk"


SHOW = word("my-answer")
ANSWER = word("rsvp", Subject, Wish)
"""Its spelling `rsvp:<id>:yes|no|maybe` is fixed outside; the id names the event."""
GIVE_UP = word("rsvp-give-up", Wish)
"""Of the event: a no or a maybe that costs seats, after it was asked about."""
SESSION = word("session", SessionId)
CHOOSE = word("choose-sessions", int)
"""The number of a day of the programme, from 0."""
TOGGLE = word("choose-session", SessionId)
CHOOSE_DAY = word("choose-day", int)
"""All of a day that is free and does not overlap, as of CHOOSE."""
SEAT_RULES = word("seat-rules")
SCHEDULE = word("schedule")
ATTENDANCE = word("attendance")
ATTENDANCE_PICTURE = word("attendance-picture")
ATTENDANCE_NAMES = word("attendance-names", int)
"""The number of a page, from 0."""
TAG = word("session-tag", SessionId, Strand)
"""Gives a session a tag, or takes it off where it has this one."""
TAGS = word("session-tags", SessionId)
MARK_DETAIL = word("session-detail-is", SessionId, DetailRule)
"""Marks a session, or takes the mark off where it has this one."""
ASK_FIRST = word("ask-first", SessionId)
ADVISE = word("ask-first-say", SessionId, PersonId, Advice)
"""Answers somebody who asked about a session."""
SESSION_LISTS = word("attendance-sessions")
SESSION_NAMES = word("attendance-session", SessionId, int)
NAMES_FILE = word("names-file", TableFormat)
SESSION_NAMES_FILE = word("session-names-file", SessionId, TableFormat)
