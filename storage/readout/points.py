"""The shelf of the readout: its points, sealed for the event, and the document."""

from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, PersonId, PointId, RoundId
from bot.domain.messages.texts import Words
from bot.domain.readout.points import (
    ObjectionRule,
    Point,
    PointKind,
    PointRound,
    PointState,
    Readout,
)
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.readout.people import ReadoutPeople
from storage.readout.tables import readout_points, readouts
from storage.words_codec import pack_words


class Readouts:
    """Readouts of one unit of work, and what is kept of people for them."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.people = ReadoutPeople(transaction)

    def keep_point(self, point: Point) -> None:
        """Write a version of a point, new or changed."""
        row = f"{point.id}-{point.version}"
        packed = {
            "kind": point.kind.value,
            "texts": [pack_words(text) for text in (point.text, point.because, point.addressee)],
            "overruled-by": list(point.overruled_by),
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=point.event_id, table="readout_points", row=row
        )
        values = {
            "id": row,
            "event_id": point.event_id,
            "point_id": point.id,
            "version": point.version,
            "state": point.state.value,
            "sealed": sealed,
        }
        stamped = self._transaction.guard.stamped(readout_points, values)
        keep(self._transaction.connection, readout_points, stamped)

    def versions(self, event_id: EventId) -> tuple[Point, ...]:
        """Return every version of an event's points that can be read."""
        rows = self._transaction.connection.execute(
            select(readout_points)
            .where(readout_points.c.event_id == event_id)
            .order_by(readout_points.c.point_id, readout_points.c.version)
        )
        return tuple(self._transaction.readable(rows, self._point))

    def keep(self, readout: Readout) -> None:
        """Write the document anew."""
        packed = {
            "published": [list(each) for each in readout.published],
            "aliases": list(readout.aliases),
            "rounds": [[one.round_id, *map(list, one.asked)] for one in readout.rounds],
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=readout.event_id, table="readouts", row=readout.event_id
        )
        values = {
            "event_id": readout.event_id,
            "rule": readout.rule.value if readout.rule else None,
            "published_at": to_micros(readout.published_at) if readout.published_at else None,
            "sealed": sealed,
        }
        keep(
            self._transaction.connection,
            readouts,
            self._transaction.guard.stamped(readouts, values),
        )

    def of_event(self, event_id: EventId) -> Readout:
        """Return the document of an event; a new one where there is none that can be read."""
        rows = self._transaction.connection.execute(
            select(readouts).where(readouts.c.event_id == event_id)
        )
        found = list(self._transaction.readable(rows, self._readout))
        return found[0] if found else Readout(event_id)

    def _point(self, row: Row[Any]) -> Point:
        self._transaction.guard.check(readout_points, row)
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="readout_points", row=row.id
        )
        text, because, addressee = (Words(*each) for each in opened["texts"])
        return Point(
            id=PointId(row.point_id),
            event_id=event_id,
            kind=PointKind(opened["kind"]),
            version=row.version,
            state=PointState(row.state),
            text=text,
            because=because,
            addressee=addressee,
            overruled_by=tuple(map(PersonId, opened["overruled-by"])),
        )

    def _readout(self, row: Row[Any]) -> Readout:
        self._transaction.guard.check(readouts, row)
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="readouts", row=event_id
        )
        return Readout(
            event_id=event_id,
            rule=ObjectionRule(row.rule) if row.rule else None,
            published=tuple((PointId(point), version) for point, version in opened["published"]),
            published_at=None if row.published_at is None else from_micros(row.published_at),
            aliases=tuple(opened["aliases"]),
            # What an older version wrote has none.
            rounds=tuple(
                PointRound(
                    RoundId(round_id), tuple((PointId(point), version) for point, version in asked)
                )
                for round_id, *asked in opened.get("rounds", ())
            ),
        )
