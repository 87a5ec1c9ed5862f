"""What a guest allows to be kept for later events of a series, and until when."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import EventId, PersonId
from bot.domain.people.people import Language

LATER_EVENTS = 2
"""After so many later events of the series a consent has expired."""
AT_MOST = timedelta(days=3 * 365)
"""After so long a time from the event's end it has, too, should the series not go on."""


class Purpose(StrEnum):
    """What is allowed."""

    AGAIN = "again"
    """To be invited to later events of the series: name and language are kept for their organizers."""
    ALUMNI = "alumni"
    """To be written to by the organizers of this event once it is over."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One consent, given in one event; times are aware UTC.

    `name` and `language` are carried over to an invitation, and nothing else. `passed` are later events
    of the series that have ended since, some of which may be forgotten.
    """

    id: str
    event_id: EventId
    person_id: PersonId
    purpose: Purpose
    given_at: datetime
    expires_at: datetime
    name: str
    language: Language
    passed: tuple[EventId, ...] = ()

    def holds(self, now: datetime, ended_since: Collection[EventId] = ()) -> bool:
        """Say whether it still lasts, given the later events that are known to have ended."""
        return now < self.expires_at and len({*self.passed, *ended_since}) < LATER_EVENTS
