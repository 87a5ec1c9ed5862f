"""The chain of privileged acts: each entry's head covers all before it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.domain.ids import HOUSE, EventId, PersonId
from storage.database.tables import audit, audit_posts, events
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep

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


@dataclass(frozen=True, slots=True)
class Posted:
    """What organizers were last told of a chain: its head, and a hash (32 bytes) of manifests."""

    at: datetime
    head: bytes
    manifests: bytes


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

    def count(self, event_id: EventId) -> int:
        """Return how many entries an event's chain has."""
        counted = select(func.count()).select_from(audit).where(audit.c.event_id == event_id)
        return int(self._transaction.connection.execute(counted).scalar_one())

    def after(self, head: str) -> int | None:
        """Return how many entries came after a head that was posted (hex); None if no chain has it."""
        rows = self._transaction.connection.execute(
            select(audit.c.id, audit.c.event_id, audit.c.head)
        )
        found = [row for row in rows if head and row.head.hex().startswith(head)]
        if not found:
            return None
        later = select(func.count()).select_from(audit).where(audit.c.event_id == found[0].event_id)
        later = later.where(audit.c.id > found[0].id)
        return int(self._transaction.connection.execute(later).scalar_one())

    def has_installed(self, event_id: EventId, name: str) -> bool:
        """Say whether the chain has it that a manifest was installed."""
        found = select(audit.c.id).where(audit.c.event_id == event_id)
        found = found.where(audit.c.act == "installed-manifest")
        found = found.where(audit.c.subject == name).limit(1)
        return self._transaction.connection.execute(found).first() is not None

    def posted(self, event_id: EventId) -> Posted | None:
        """Return what organizers were last told of an event's chain."""
        chosen = select(audit_posts).where(audit_posts.c.event_id == event_id)
        row = self._transaction.connection.execute(chosen).one_or_none()
        if row is None:
            return None
        return Posted(from_micros(row.posted_at), row.head, row.manifests)

    def note_posted(self, event_id: EventId, posted: Posted) -> None:
        """Note what organizers are told of an event's chain."""
        keep(
            self._transaction.connection,
            audit_posts,
            {
                "event_id": event_id,
                "posted_at": to_micros(posted.at),
                "head": posted.head,
                "manifests": posted.manifests,
            },
        )

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
