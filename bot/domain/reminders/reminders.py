"""Reminders: kinds, what a person chose, what decides about them, and what comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.events import Event, Session
from bot.domain.ids import SessionId, Subject
from bot.domain.reminders.custom import CustomReminder
from bot.domain.reminders.quiet_hours import USUAL, Quiet
from bot.domain.rsvps import Rsvp


class ReminderKind(StrEnum):
    """What a reminder reminds of; at most 16 characters."""

    SESSION = "session"
    EVENT = "event"
    DEADLINE = "deadline"
    ARRIVAL = "arrival"
    VISA = "visa"
    FEEDBACK = "feedback"
    CHANGE = "change"
    BROADCAST = "broadcast"
    CUSTOM = "own"
    NORMS = "norms"
    RISKS = "risks"
    """Organizers of risks that nobody has reviewed."""
    TURN = "turn"
    """Whoever interprets, of their first turn in a session."""


WEEK, DAY = 7 * 24 * 60, 24 * 60
BEFORE_NORMS, BEFORE_TURN = 5, 15
"""Minutes before a session that its norms are called to mind, and before a turn that whose it is is told."""
LEADS = (WEEK, DAY, 180, 60, 15)
"""Minutes before a session a person can choose to be reminded."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose: minutes before sessions, whether “maybe” counts, quiet hours.

    `off` leaves only the urgent ones. `norms`: a word about the norms just before sessions.
    """

    leads: frozenset[int] = frozenset({DAY, 60})
    maybes: bool = False
    quiet: Quiet = USUAL
    off: bool = False
    norms: bool = True


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A change or broadcast somebody was sent and has not acknowledged; `id` is opaque."""

    kind: ReminderKind
    id: str
    told_at: datetime
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that decides about one person's reminders in one event.

    `zone` is the person's (IANA). `deadlines` are the wall dates of visa steps, by static word.
    `first_turns` say when somebody who interprets begins, by session.
    """

    event: Event
    sessions: Sequence[Session]
    answers: Mapping[Subject, Rsvp]
    joined_at: datetime
    zone: str
    choices: Choices = field(default_factory=Choices)
    arrival: datetime | None = None
    deadlines: Mapping[str, date] = field(default_factory=dict[str, date])
    own: Sequence[CustomReminder] = ()
    asked_for: Sequence[AskedFor] = ()
    feedback: bool = False
    weighs_risks: bool = False
    first_turns: Mapping[SessionId, datetime] = field(default_factory=dict[SessionId, datetime])


@dataclass(frozen=True, slots=True)
class Planned:
    """One reminder: sent at `due_at`, of use until `useful_until` (both aware UTC).

    `anchor` is the time of what it reminds of; when that moves, the reminder is another one.
    `catches_up`: is also sent, at once, where its time had passed before anybody could plan it.
    """

    kind: ReminderKind
    subject: str
    lead: int
    due_at: datetime
    useful_until: datetime
    anchor: datetime
    urgent: bool = False
    catches_up: bool = False

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells it from the person's other reminders."""
        return self.kind, self.subject, self.lead

    @property
    def last(self) -> datetime:
        """Until when it may be put off by hand."""
        return max(self.useful_until, self.anchor)
