"""The shelf of tellings: who was told what of a change, and whether they have seen it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from bot.domain.changes.changes import Change, Difference
from bot.domain.ids import ChangeId, EventId, OutboxId, PersonId
from storage.changes.codec import pack_difference, unpack_difference
from storage.database.tables import acks, outbox
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Desk
from storage.database.upsert import keep_all as write_all


@dataclass(frozen=True, slots=True)
class Telling:
    """What one guest was told of a change, and whether they have acknowledged it."""

    change_id: ChangeId
    event_id: EventId
    person_id: PersonId
    letter_id: OutboxId
    told_at: datetime
    differences: tuple[Difference, ...]
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Echo:
    """How many guests were told of a change, have seen it, and could not be reached."""

    told: int
    seen: int
    impossible: int


class Tellings:
    """What guests were told in one unit of work, sealed with each guest's key in the event."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep_all(self, tellings: Sequence[Telling]) -> None:
        """Note what guests were told; what they were told of the same change before is replaced."""
        write_all(
            self._desk.connection,
            acks,
            [
                {
                    "change_id": telling.change_id,
                    "person_id": telling.person_id,
                    "event_id": telling.event_id,
                    "letter_id": telling.letter_id,
                    "told_at": to_micros(telling.told_at),
                    "seen_at": maybe_micros(telling.seen_at),
                    "sealed": self._sealed(telling),
                }
                for telling in tellings
            ],
        )

    def find(self, change_id: ChangeId, person_id: PersonId) -> Telling | None:
        """Return what a guest was told of a change, if anything."""
        row = self._desk.connection.execute(
            select(acks).where(acks.c.change_id == change_id).where(acks.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def unseen_after(self, change: Change, *, limit: int) -> list[Telling]:
        """Return the next guests who have not acknowledged, told before `remind_before`."""
        rows = self._desk.connection.execute(
            select(acks)
            .where(acks.c.change_id == change.id)
            .where(acks.c.person_id > change.cursor)
            .where(acks.c.seen_at.is_(None))
            .where(acks.c.told_at <= (maybe_micros(change.remind_before) or 0))
            .order_by(acks.c.person_id)
            .limit(limit)
        )
        return [self._opened(row) for row in rows]

    def count_unseen(self, change_id: ChangeId, *, told_before: datetime) -> int:
        """Count the guests who have not acknowledged and were not told again since a moment."""
        counted = (
            select(func.count())
            .select_from(acks)
            .where(acks.c.change_id == change_id)
            .where(acks.c.seen_at.is_(None))
            .where(acks.c.told_at <= to_micros(told_before))
        )
        return self._desk.connection.execute(counted).scalar_one()

    def see(self, change_id: ChangeId, person_id: PersonId) -> None:
        """Note that a guest has acknowledged a change."""
        self._desk.connection.execute(
            update(acks)
            .where(acks.c.change_id == change_id)
            .where(acks.c.person_id == person_id)
            .where(acks.c.seen_at.is_(None))
            .values(seen_at=to_micros(self._desk.now))
        )

    def still_waiting(self, people: Collection[PersonId]) -> list[Telling]:
        """Return what these guests were told in messages that have not left yet, oldest first."""
        rows = self._desk.connection.execute(
            select(acks)
            .join(outbox, outbox.c.id == acks.c.letter_id)
            .where(acks.c.person_id.in_(people))
            .where(acks.c.seen_at.is_(None))
            .where(outbox.c.state == "waiting")
            .order_by(acks.c.letter_id)
        )
        return [self._opened(row) for row in rows]

    def take_back(self, tellings: Sequence[Telling]) -> list[Telling]:
        """Take messages out of the outbox that have not left; return those this succeeded for."""
        if not tellings:
            return []
        gone = self._desk.connection.execute(
            outbox.delete()
            .where(outbox.c.id.in_([telling.letter_id for telling in tellings]))
            .where(outbox.c.state == "waiting")
            .returning(outbox.c.id)
        )
        ids = {letter_id for (letter_id,) in gone}
        taken = [telling for telling in tellings if telling.letter_id in ids]
        for telling in taken:
            self._desk.connection.execute(
                acks.delete()
                .where(acks.c.change_id == telling.change_id)
                .where(acks.c.person_id == telling.person_id)
            )
        return taken

    def echo(self, change_id: ChangeId) -> Echo:
        """Count who was told, who has seen it, and whose message could not be delivered."""
        told, seen = self._desk.connection.execute(
            select(func.count(), func.count(acks.c.seen_at))
            .select_from(acks)
            .where(acks.c.change_id == change_id)
        ).one()
        impossible = self._desk.connection.execute(
            select(func.count())
            .select_from(acks.join(outbox, outbox.c.id == acks.c.letter_id))
            .where(acks.c.change_id == change_id)
            .where(acks.c.seen_at.is_(None))
            .where(outbox.c.state == "impossible")
        ).scalar_one()
        return Echo(told, seen, impossible)

    def forget_person(self, event_id: EventId, person_id: PersonId) -> None:
        """Delete what a guest of an event was told."""
        self._desk.connection.execute(
            acks.delete().where(acks.c.event_id == event_id).where(acks.c.person_id == person_id)
        )

    def _opened(self, row: Row[Any]) -> Telling:
        event_id, person_id = EventId(row.event_id), PersonId(row.person_id)
        opened = self._desk.sealing.open_for_person(
            row.sealed, person=person_id, event=event_id, table="acks", row=row.change_id
        )
        return Telling(
            change_id=ChangeId(row.change_id),
            event_id=event_id,
            person_id=person_id,
            letter_id=OutboxId(row.letter_id),
            told_at=from_micros(row.told_at),
            differences=tuple(unpack_difference(each) for each in opened),
            seen_at=maybe_moment(row.seen_at),
        )

    def _sealed(self, telling: Telling) -> bytes:
        return self._desk.sealing.seal_for_person(
            [pack_difference(each) for each in telling.differences],
            person=telling.person_id,
            event=telling.event_id,
            table="acks",
            row=telling.change_id,
        )
