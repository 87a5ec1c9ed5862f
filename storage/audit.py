"""The chain of privileged acts: each entry's head covers all before it.

A head is an HMAC under a key that is nowhere in the database, so that whoever can write there cannot
make another chain. Chains of an earlier release were hashed without a key: they go on from an entry of
their own that says so. The keystore knows the last entry of each, so that a cut-off end is missed.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from bot.crypto.derive import keyed_hash
from bot.domain.ids import HOUSE, OPERATOR, EventId, PersonId
from storage.database.sealing import Fault, RowPlace, RowUnreadable, Why
from storage.database.tables import audit, audit_posts, events
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.keys.newest import Spot, Version

KEYED = "keyed"
"""The act of the entry from which a chain of an earlier release goes on with a key."""
_START = bytes(32)
_LABEL = b"colloquy/audit/1\x00"
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


@dataclass(frozen=True, slots=True)
class Entry:
    """One privileged act; `number` counts from 1 in its chain, `at` is aware UTC.

    `place` is where it stands. One that does not `fit` was changed, or what came before it was.
    """

    place: RowPlace
    fits: bool
    number: int
    at: datetime
    actor: PersonId
    act: str
    subject: str
    head: bytes


class Audit:
    """Privileged acts of one unit of work. Guests' own answers are never noted here."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._sealing = transaction.sealing
        self.noted = 0
        """How many acts were noted here so far."""

    def note(self, event_id: EventId, *, actor: PersonId, act: str, subject: str = "") -> None:
        """Add an act (a static word) by an actor about an opaque id to the event's chain."""
        self.noted += 1
        self._hold(event_id)
        last_id, last_head = self._last(event_id)
        if last_id and not self._is_known(event_id):
            last_id, last_head = self._add(event_id, last_id, last_head, (OPERATOR, KEYED, ""))
        self._add(event_id, last_id, last_head, (actor, act, subject))

    def _add(
        self, event_id: EventId, last_id: int, last_head: bytes, said: tuple[str, str, str]
    ) -> tuple[int, bytes]:
        at = to_micros(self._transaction.now)
        head = self._next_head(last_head, event_id, at, said)
        # Another copy's numbers may be a little ahead of ours.
        number = max(self._transaction.row_ids.next(), last_id + 1)
        actor, act, subject = said
        self._transaction.connection.execute(
            audit.insert().values(
                id=number,
                event_id=event_id,
                at=at,
                actor=actor,
                act=act,
                subject=subject,
                head=head,
            )
        )
        self._sealing.versions.append((_spot(event_id), Version(number)))
        return number, head

    def _is_known(self, event_id: EventId) -> bool:
        """Say whether the chain's last entry has a head with a key, whichever copy added it."""
        last, *before = self._transaction.connection.execute(
            select(audit).where(audit.c.event_id == event_id).order_by(audit.c.id.desc()).limit(2)
        ).all()
        head = bytes(before[0].head) if before else _START
        said = (last.actor, last.act, last.subject)
        return bytes(last.head) == self._next_head(head, event_id, last.at, said)

    def entries(self, event_id: EventId) -> Sequence[Entry]:
        """Return an event's chain, its first entry first."""
        rows = self._rows(event_id)
        return [
            Entry(
                _place_of(row),
                fits,
                number,
                from_micros(row.at),
                PersonId(row.actor),
                row.act,
                row.subject,
                bytes(row.head),
            )
            for number, (row, fits) in enumerate(zip(rows, self._fitting(rows), strict=True), 1)
        ]

    def believed(self, event_id: EventId) -> list[Entry]:
        """Return an event's chain without what does not fit, which is noted as unreadable."""

        def checked(entry: Entry) -> Entry:
            if entry.fits:
                return entry
            self._sealing.faults[entry.place] = Fault(Why.ALTERED, "ChainBroken")
            raise RowUnreadable(entry.place)

        return list(self._transaction.readable(self.entries(event_id), checked))

    def fault_at(self, place: RowPlace) -> Why | None:
        """Say what is wrong with an entry that was noted, None where nothing is, or none is there."""
        found = (each for each in self.entries(place.event) if each.place == place)
        return Why.ALTERED if any(not each.fits for each in found) else None

    def chains(self) -> list[EventId]:
        """Return every event with an entry, the house included."""
        rows = self._transaction.connection.execute(select(audit.c.event_id).distinct())
        return [EventId(event_id) for (event_id,) in rows]

    def head(self, event_id: EventId) -> bytes:
        """Return the head (32 bytes) of an event's chain."""
        return self._last(event_id)[1]

    def count(self, event_id: EventId, *, act: str = "") -> int:
        """Return how many entries an event's chain has, or how many of them are of one act."""
        counted = select(func.count()).select_from(audit).where(audit.c.event_id == event_id)
        counted = counted.where(audit.c.act == act) if act else counted
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

    def acts_after(self, event_id: EventId, head: bytes) -> frozenset[str]:
        """Return which acts an event's chain has after an entry; all of them where no entry has that head."""
        known = select(func.max(audit.c.id)).where(audit.c.event_id == event_id)
        known = known.where(audit.c.head == head)
        last = self._transaction.connection.execute(known).scalar_one_or_none() or 0
        later = select(audit.c.act).where(audit.c.event_id == event_id, audit.c.id > last)
        return frozenset(self._transaction.connection.execute(later.distinct()).scalars())

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
        """Say whether the chain fits together from its start to the last entry there was."""
        rows = self._rows(event_id)
        last = rows[-1].id if rows else 0
        known = self._sealing.keystore.newest.of(_spot(event_id))
        return last >= known and all(self._fitting(rows))

    def _rows(self, event_id: EventId) -> Sequence[Row[Any]]:
        return self._transaction.connection.execute(
            select(audit).where(audit.c.event_id == event_id).order_by(audit.c.id)
        ).all()

    def _fitting(self, rows: Sequence[Row[Any]]) -> list[bool]:
        """Say of each entry of a chain whether it follows from what stands before it.

        Heads without a key are believed only before the entry from which the chain has one.
        """
        keyed: list[bool] = []
        plain: list[bool] = []
        head, turn = _START, None
        for place, row in enumerate(rows):
            said = (row.actor, row.act, row.subject)
            keyed.append(bytes(row.head) == self._next_head(head, row.event_id, row.at, said))
            plain.append(bytes(row.head) == _plain_head(head, row.event_id, row.at, said))
            if turn is None and row.act == KEYED and keyed[-1]:
                turn = place
            head = bytes(row.head)
        if turn is None:
            is_old = rows and not self._sealing.keystore.newest.of(_spot(EventId(rows[0].event_id)))
            turn = len(rows) if is_old else 0
        return [keyed[n] or (n < turn and plain[n]) for n in range(len(rows))]

    def _next_head(self, head: bytes, event: str, at: int, said: tuple[str, str, str]) -> bytes:
        key = self._sealing.keystore.guard_key()
        return keyed_hash(key, _LABEL + _bytes_of(head, event, at, said))

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
        self.noted += 1
        self.gathered.append(Note(event_id, actor, act, subject))


def _spot(event_id: EventId) -> Spot:
    return Spot(event_id, "", "audit|last")


def _place_of(row: Row[Any]) -> RowPlace:
    return RowPlace(audit.name, EventId(row.event_id), row=str(row.id))


def _bytes_of(head: bytes, event: str, at: int, said: tuple[str, str, str]) -> bytes:
    return head + "\x1f".join((event, str(at), *said)).encode()


def _plain_head(head: bytes, event: str, at: int, said: tuple[str, str, str]) -> bytes:
    return hashlib.sha256(_bytes_of(head, event, at, said)).digest()
