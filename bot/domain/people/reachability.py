"""People our messages do not reach, and why."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import PersonId


class Unreached(StrEnum):
    """Why somebody is not reached.

    `unknown`: it is not known whether the last message arrived. `not_fetched`: it has lain on the page
    for FETCHED_WITHIN, and no page has shown it. `signed_out`: no browser of theirs is signed in.
    """

    BLOCKED = "blocked"
    NEVER_STARTED = "never_started"
    DEACTIVATED = "deactivated"
    UNKNOWN = "unknown"
    NOT_FETCHED = "not_fetched"
    SIGNED_OUT = "signed_out"


FETCHED_WITHIN = timedelta(hours=24)


REASONS = {
    "blocked": Unreached.BLOCKED,
    "deactivated": Unreached.DEACTIVATED,
    "never_started": Unreached.NEVER_STARTED,
    "chat_not_found": Unreached.NEVER_STARTED,
    "kicked": Unreached.BLOCKED,
}
"""What the courier's reasons say about the person; other reasons are about the message."""


@dataclass(frozen=True, slots=True)
class OutOfReach:
    """Somebody who is not reached, since when (aware UTC), with the liaison's note ("" if none)."""

    person_id: PersonId
    code: str
    why: Unreached
    since: datetime | None
    note: str = ""
