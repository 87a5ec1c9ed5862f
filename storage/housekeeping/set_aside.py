"""What could not be read or done: set aside, counted and told, so that all beside it goes on.

Where a row cannot be opened it is noticed in `storage/database/sealing.py`; that something could not
be done, in `Work.isolated`. Here both are kept: in opaque ids and static words, never any content.
"""

import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select, update

from bot.domain.ids import EventId, PersonId
from storage.database.sealing import Fault, RowPlace, Why
from storage.database.tables import set_aside
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep_all
from storage.housekeeping.sealed_rows import fault_at

log = logging.getLogger(__name__)

NOTED_AGAIN = timedelta(minutes=1)
"""How long one copy does not write again what it has written."""
OVER_AFTER = timedelta(hours=1)
"""How long something must not have failed again to be in order."""
TOLD_AGAIN = timedelta(hours=1)
"""How long owners are left alone after they were told."""
_AT_ONCE = 500
"""Rows that are noted, or looked at again, in one unit of work."""


class Faults:
    """What one running copy has come upon, until it is written down; it outlives failed work."""

    def __init__(self) -> None:
        self._waiting: dict[RowPlace, Fault] = {}
        self._written: dict[RowPlace, datetime] = {}

    def note(self, faults: Mapping[RowPlace, Fault], *, now: datetime) -> None:
        """Have faults written by the next unit of work that commits."""
        for place, fault in list(faults.items())[:_AT_ONCE]:
            at = self._written.get(place)
            if at is None or not timedelta(0) <= now - at < NOTED_AGAIN:
                self._waiting[place] = fault

    @property
    def waiting(self) -> Mapping[RowPlace, Fault]:
        """What is to be written."""
        return dict(self._waiting)

    def written(self, faults: Mapping[RowPlace, Fault], *, now: datetime) -> None:
        """Note that faults are written, and say so in the log."""
        if len(self._written) > _AT_ONCE:
            self._written.clear()
        for place in faults:
            self._waiting.pop(place, None)
            self._written[place] = now
        kinds = Counter((place.table, fault.why, fault.kind) for place, fault in faults.items())
        for (table, why, kind), count in sorted(kinds.items()):
            log.error("set aside: %d of %s, %s (%s)", count, table, why, kind)


@dataclass(frozen=True, slots=True)
class Count:
    """How much is set aside: rows that cannot be read, and things that could not be done."""

    rows: int = 0
    jobs: int = 0


class SetAside:
    """What is set aside, in one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def note(self, faults: Mapping[RowPlace, Fault]) -> None:
        """Write down what could not be read or done; one that is there already is seen again."""
        now = to_micros(self._transaction.now)
        rows = [
            {
                "table_name": place.table,
                "row_id": place.row,
                "event_id": place.event,
                "person_id": place.person,
                "why": fault.why.value,
                "first_seen": now,
                "last_seen": now,
            }
            for place, fault in sorted(faults.items())
        ]
        keep_all(self._transaction.connection, set_aside, rows, first=("first_seen",))

    def tally(self) -> dict[tuple[str, Why], int]:
        """Count what is set aside, by table and why."""
        counted = self._transaction.connection.execute(
            select(set_aside.c.table_name, set_aside.c.why, func.count()).group_by(
                set_aside.c.table_name, set_aside.c.why
            )
        )
        return {(table, Why(why)): number for table, why, number in counted}

    def tell(self) -> Count:
        """Return how much nobody was told of yet, and note that it is told; not twice in an hour."""
        now = self._transaction.now
        newest = select(func.max(set_aside.c.told_at))
        last = self._transaction.connection.execute(newest).scalar_one_or_none()
        if last is not None and timedelta(0) <= now - from_micros(last) < TOLD_AGAIN:
            return Count()
        told = self._transaction.connection.execute(
            update(set_aside)
            .where(set_aside.c.told_at.is_(None))
            .values(told_at=to_micros(now))
            .returning(set_aside.c.why)
        ).all()
        jobs = sum(1 for row in told if row.why == Why.FAILED)
        return Count(len(told) - jobs, jobs)

    def look_again(self) -> list[RowPlace]:
        """Drop what is in order again, or gone, after it was told; return where that was.

        What failed is tried again all the while; it is in order once it has not failed for an hour.
        """
        rows = self._transaction.connection.execute(
            select(set_aside)
            .where(set_aside.c.told_at.is_not(None))
            .order_by(set_aside.c.last_seen)
            .limit(_AT_ONCE)
        ).all()
        released = [place for row in rows if self._is_over(row, place := _place(row))]
        for place in released:
            self._transaction.connection.execute(set_aside.delete().where(_is(place)))
        return released

    def _is_over(self, row: Row[Any], place: RowPlace) -> bool:
        if row.why == Why.FAILED:
            return self._transaction.now - from_micros(row.last_seen) >= OVER_AFTER
        if fault_at(self._transaction, place) is None:
            return True
        self._transaction.connection.execute(
            update(set_aside).where(_is(place)).values(last_seen=to_micros(self._transaction.now))
        )
        return False


def _is(place: RowPlace) -> ColumnElement[bool]:
    return (
        (set_aside.c.table_name == place.table)
        & (set_aside.c.row_id == place.row)
        & (set_aside.c.event_id == place.event)
        & (set_aside.c.person_id == place.person)
    )


def _place(row: Row[Any]) -> RowPlace:
    return RowPlace(row.table_name, EventId(row.event_id), PersonId(row.person_id), row.row_id)
