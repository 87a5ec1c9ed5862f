"""Buttons about answers to the invitation, sessions and who comes."""

from bot.domain.ids import SessionId, Subject
from bot.domain.messages.callback_data import word
from bot.domain.rsvps import Wish

SHOW = word("my-answer")
ANSWER = word("rsvp", Subject, Wish)
"""Its spelling `rsvp:<id>:yes|no|maybe` is fixed outside; the id names the event."""
SESSION = word("session", SessionId)
COMPANY = word("company-page", int)
SCHEDULE = word("schedule")
ATTENDANCE = word("attendance")
ATTENDANCE_PICTURE = word("attendance-picture")
ATTENDANCE_NAMES = word("attendance-names", int)
"""The number of a page, as of COMPANY."""
