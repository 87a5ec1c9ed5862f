"""The second factor: what it takes one for, and how it stands with somebody's own."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import EventId, PersonId
from bot.domain.people.rights import Right

NEEDS_SECOND_FACTOR = frozenset(
    {
        Right.SEE_NAMES,
        Right.SEE_DETAILS,
        Right.EXPORT,
        Right.SELECT,
        Right.PUBLISH_STATEMENTS,
        Right.BROADCAST_TO_ALL,
        Right.CHANGE_ROLES,
        Right.INVITE_ORGANIZERS,
        Right.REISSUE,
        Right.APPROVE_LETTERS,
        Right.FORGET_OTHERS,
        Right.FORGET_EVENT,
        Right.CHANGE_EVENT,
        Right.FOUND_EVENTS,
        Right.READ_AUDIT,
    }
)
"""The rights of which a thief with an organizer's phone must not make use: the one rule."""
ELEVATED_FOR = timedelta(minutes=10)
MOST_FAILURES = 5
LOCKED_FOR = timedelta(minutes=15)
RECOVERY_CODES = 10
HELPERS = 2
"""Other organizers who must agree before somebody's lost second factor is taken away."""
HELP_LASTS = timedelta(hours=24)
WAITS_FOR = timedelta(minutes=10)
"""How long what was asked for is kept until the code comes."""
VANISHES_AFTER = 600
"""Seconds that the secret and the recovery codes stay in the chat."""
_DIGITS = re.compile(r"\d{3}[ \u3000]?\d{3}", re.ASCII)
_RECOVERY = re.compile(r"[a-z2-9]{4}([ -]?[a-z2-9]{4}){3}", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pending:
    """What somebody asked for before the code: a button's data, or words they typed."""

    event_id: EventId
    at: datetime
    data: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """Somebody's second factor; moments are aware UTC, all of it sealed at rest.

    `secret` is base32. It counts once it was `confirmed` with a code. `last_step` is the newest step
    whose code was taken: no code counts twice. `recovery` are digests of the codes that are left.
    `helpers` are organizers who agreed, since `help_asked_at`, that it is to be taken away.
    """

    secret: str = ""
    confirmed: bool = False
    last_step: int = 0
    salt: str = ""
    recovery: tuple[str, ...] = ()
    failures: int = 0
    locked_until: datetime | None = None
    elevated_until: datetime | None = None
    help_asked_at: datetime | None = None
    helpers: tuple[PersonId, ...] = ()
    pending: Pending | None = None

    def is_elevated(self, now: datetime) -> bool:
        """Say whether a code was typed lately; it does not count longer than it may, ever."""
        until = self.elevated_until
        return self.confirmed and until is not None and now < until <= now + ELEVATED_FOR

    def is_locked(self, now: datetime) -> bool:
        """Say whether no code is taken for now."""
        return self.locked_until is not None and now < self.locked_until

    def asked(self, now: datetime) -> Pending | None:
        """Return what waits for a code, if it has not waited too long."""
        pending = self.pending
        return pending if pending is not None and now < pending.at + WAITS_FOR else None


def as_code(text: str) -> str:
    """Return six digits as an app shows them, however they were typed; "" for anything else."""
    plain = text.strip()
    return "".join(filter(str.isdigit, plain)) if _DIGITS.fullmatch(plain) else ""


def is_recovery_code(text: str) -> bool:
    """Say whether a text looks like a recovery code."""
    return _RECOVERY.fullmatch(text.strip()) is not None
