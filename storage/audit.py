"""The chain of privileged acts: each entry's head covers all before it."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import func, select

from bot.domain.ids import HOUSE, EventId, PersonId
from storage.database.tables import audit, events
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction

_START = bytes(32)
_HOUSE_LOCK = 0x6175646974
"""A number of our own among PostgreSQL's advisory locks: the house has no row to lock."""


@dataclass(frozen=True, slots=True)
class Note:
    """A privileged act that is to be noted."""

    event_id: EventId
    actor: PersonId
    act: str
    subject: str


class Audit:
    """Privileged acts of one unit of work. Guests' own answers are never noted here."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def note(self, event_id: EventId, *, actor: PersonId, act: str, subject: str = "") -> None:
        """Add an act (a static word) by an actor about an opaque id to the event's chain."""
        self._hold(event_id)
        at = to_micros(self._transaction.now)
        last_id, last_head = self._last(event_id)
        head = _next_head(last_head, event_id, at, actor, act, subject)
        self._transaction.connection.execute(
            audit.insert().values(
                # Another copy's numbers may be a little ahead of ours.
                id=max(self._transaction.row_ids.next(), last_id + 1),
                event_id=event_id,
                at=at,
                actor=actor,
                act=act,
                subject=subject,
                head=head,
            )
        )

    def chains(self) -> list[EventId]:
        """Return every event with an entry, the house included."""
        rows = self._transaction.connection.execute(select(audit.c.event_id).distinct())
        return [EventId(event_id) for (event_id,) in rows]

    def head(self, event_id: EventId) -> bytes:
        """Return the head (32 bytes) of an event's chain."""
        return self._last(event_id)[1]

    def is_whole(self, event_id: EventId) -> bool:
        """Say whether the chain fits together from its start to its head."""
        head = _START
        rows = self._transaction.connection.execute(
            select(audit).where(audit.c.event_id == event_id).order_by(audit.c.id)
        )
        for row in rows:
            head = _next_head(head, event_id, row.at, row.actor, row.act, row.subject)
            if head != row.head:
                return False
        return True

    def _last(self, event_id: EventId) -> tuple[int, bytes]:
        row = self._transaction.connection.execute(
            select(audit.c.id, audit.c.head)
            .where(audit.c.event_id == event_id)
            .order_by(audit.c.id.desc())
            .limit(1)
        ).one_or_none()
        return (0, _START) if row is None else (row.id, row.head)

    def _hold(self, event_id: EventId) -> None:
        """Make other copies wait: two entries on one head would look like tampering."""
        if self._transaction.connection.dialect.name != "postgresql":
            return
        if event_id == HOUSE:
            self._transaction.connection.execute(select(func.pg_advisory_xact_lock(_HOUSE_LOCK)))
        else:
            self._transaction.connection.execute(
                select(events.c.id).where(events.c.id == event_id).with_for_update()
            )


class AuditAhead(Audit):
    """The same chain, read; what is noted is gathered for a work that can write."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction)
        self.gathered: list[Note] = []

    def note(self, event_id: EventId, *, actor: PersonId, act: str, subject: str = "") -> None:
        """Gather an act."""
        self.gathered.append(Note(event_id, actor, act, subject))


def _next_head(head: bytes, event: str, at: int, actor: str, act: str, subject: str) -> bytes:
    entry = "\x1f".join((event, str(at), actor, act, subject)).encode()
    return hashlib.sha256(head + entry).digest()
