"""Plain columns that decide rights carry a MAC, so that who writes to the database decides nothing.

The column `guard` is `version (8) || HMAC-SHA256, cut to 16 bytes`, over the table, the primary key,
the version and every column marked `DECIDES` (`storage/database/metadata.py`), under a key that follows
from the keystore's secret. The newest version of each row is known to the keystore, so that a whole
older row, guard and all, is refused as well. What is refused is noted like a row that cannot be opened.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import orjson
from sqlalchemy import Column, ColumnElement, Connection, Row, Select, Table, select, update

from bot.crypto.derive import keyed_hash
from bot.crypto.vault import Unreadable
from bot.domain.ids import HOUSE, EventId, PersonId
from storage.database.metadata import decides
from storage.database.sealing import (
    NO_PERSON,
    Older,
    RowPlace,
    RowUnreadable,
    Sealing,
    Why,
    fault_from,
    spot_of,
)
from storage.keys.keys import KeyForgotten
from storage.keys.newest import Spot, Version

R = TypeVar("R", bound=Row[Any])

GUARD = "guard"
GONE = "gone"
"""What the keystore knows of a row that was deleted."""
MARK = "="
"""Begins the name of a row where it is noted for its guard, and not for what is sealed in it."""
LIVES_WITH_KEY = frozenset(
    {
        "candidate_readers",
        "candidate_readings",
        "consents",
        "desk_leaders",
        "group_rules",
        "guests",
        "feeds",
        "invitation_letters",
        "roster_people",
    }
)
"""Tables whose rows mean nothing once the person's key in the event is destroyed."""
FLEETING = frozenset({"shreds"})
"""Tables whose rows are gone in a moment: nobody needs to know their newest version."""
_HEAD, _SIZE = 8, 24


class Forged(Unreadable):
    """A row does not say what was written by us."""


class Guard:
    """Stamps rows on the way in and checks them on the way out, in one unit of work."""

    def __init__(self, connection: Connection, sealing: Sealing) -> None:
        self._connection = connection
        self._sealing = sealing
        self._key = sealing.keystore.guard_key()

    def stamped(self, table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return a row, with all that decides, as it is to be written: with its guard."""
        place = _place(table, row)
        spot = spot_of(place)
        version = self._sealing.next_version(spot)
        if table.name not in FLEETING:
            said = orjson.dumps({c.name: row.get(c.name) for c in _deciding(table)}, default=_hex)
            self._sealing.versions.append((spot, Version(version, said.decode())))
        values = tuple(row.get(name) for name in _names(table))
        return {**row, GUARD: self._mac(table.name, values, version)}

    def check(self, table: Table, row: Row[Any]) -> None:
        """Believe a row, in which all that decides has been read.

        Raises:
            RowUnreadable: it was changed by somebody else, or an older one was put back.
        """
        reading = _reading(table)
        values = reading.values(row)
        try:
            self._refuse(reading, values)
        except (Forged, Older, KeyForgotten) as error:
            place = reading.place(values)
            self._sealing.faults[place] = fault_from(error)
        else:
            return
        raise RowUnreadable(place)

    def update(self, table: Table, where: ColumnElement[bool], **values: Any) -> int:
        """Change columns of rows and guard them anew; return how many rows there were.

        A row that cannot be believed is changed as well, and goes on not being believed.
        """
        columns = (*table.primary_key, *_deciding(table), table.c[GUARD])
        rows = self._connection.execute(
            select(*dict.fromkeys(columns)).where(where).with_for_update()
        ).all()
        for row in rows:
            key = found_by(table, row)
            try:
                self.check(table, row)
            except RowUnreadable:
                self._connection.execute(update(table).where(key).values(**values))
                continue
            whole = self.stamped(table, {**values_of(table, row), **values})
            self._connection.execute(
                update(table).where(key).values(**values, **{GUARD: whole[GUARD]})
            )
        return len(rows)

    def note_gone(self, table: Table, row: Mapping[str, Any]) -> None:
        """Note that a row (by its primary key) is deleted, so that it is not believed later."""
        spot = self.spot_of(table, row)
        self._sealing.versions.append((spot, Version(self._sealing.next_version(spot), GONE)))

    def spot_of(self, table: Table, row: Mapping[str, Any]) -> Spot:
        """Return what the keystore calls a guarded row."""
        return spot_of(_place(table, row))

    def fault_at(self, table: Table, row: Row[Any]) -> Why | None:
        """Say why a row is not to be believed, None if it is; nothing is noted."""
        try:
            reading = _reading(table)
            self._refuse(reading, reading.values(row))
        except (Forged, Older, KeyForgotten) as error:
            return fault_from(error).why
        return None

    def _refuse(self, reading: "_Reading", values: tuple[Any, ...]) -> None:
        # What was ours before, to the last byte, is ours; whether it is the newest is asked anew.
        newest = self._sealing.keystore.newest
        known = newest.believed((reading.table, *values))
        if known is None:
            known = self._examined(reading, values)
            newest.believe((reading.table, *values), *known)
        spot, version = known
        if reading.table not in FLEETING:
            self._sealing.refuse_older(spot, version)
        if reading.table in LIVES_WITH_KEY:
            self._sealing.keystore.person_key(spot.event, spot.person)

    def _examined(self, reading: "_Reading", values: tuple[Any, ...]) -> tuple[Spot, int]:
        """Return what a row is called and its version, once its guard is ours. Raises Forged."""
        guard: bytes | None = values[-1]
        if guard is None or len(guard) != _SIZE:
            raise Forged
        version = int.from_bytes(guard[:_HEAD])
        if bytes(guard) != self._mac(reading.table, values[:-1], version):
            raise Forged
        return spot_of(reading.place(values)), version

    def _mac(self, table: str, values: tuple[Any, ...], version: int) -> bytes:
        said = orjson.dumps((table, version, values), default=_hex)
        return version.to_bytes(_HEAD) + keyed_hash(self._key, said)[: _SIZE - _HEAD]


def found_by(table: Table, row: Row[Any]) -> ColumnElement[bool]:
    """Return the condition that finds a row by its primary key."""
    found, *more = [column == getattr(row, column.name) for column in table.primary_key]
    for each in more:
        found &= each
    return found


def guarded_columns(table: Table) -> tuple[Column[Any], ...]:
    """Return what has to be read of a row that is to be believed."""
    return (*(table.c[name] for name in _names(table)), table.c[GUARD])


def rows_at(connection: Connection, table: Table, place: RowPlace) -> Row[Any] | None:
    """Return the guarded row that a place names, None where there is none (any more)."""
    query = select(*guarded_columns(table))
    rest = iter(place.row.removeprefix(MARK).split("|"))
    for column in table.primary_key:
        if column.name == "event_id":
            value: Any = place.event
        elif column.name == "person_id":
            value = place.person
        else:
            value = column.type.python_type(next(rest))
        query = query.where(column == value)
    return connection.execute(query).one_or_none()


def all_rows(connection: Connection, table: Table) -> Iterable[Row[Any]]:
    """Return every row of a guarded table, with what has to be read of it."""
    query: Select[Any] = select(*guarded_columns(table))
    return connection.execution_options(yield_per=500).execute(query)


def values_of(table: Table, row: Row[Any]) -> dict[str, Any]:
    """Return what a row says in all that is guarded, with the guard itself."""
    reading = _reading(table)
    return dict(zip(reading.names, reading.values(row), strict=True))


@cache
def _deciding(table: Table) -> tuple[Column[Any], ...]:
    return tuple(column for column in table.columns if decides(column))


@dataclass(frozen=True, slots=True)
class _Reading:
    """How the rows of a table are read, worked out once: lists have many rows.

    `names` are those of what is guarded, and the guard last; `key` is where among them the columns
    stand that a row is called by, `event` and `person` where those two do, None where there is none.
    """

    table: str
    names: tuple[str, ...]
    values: Callable[[Any], tuple[Any, ...]]
    key: tuple[int, ...]
    event: int | None
    person: int | None

    def place(self, values: tuple[Any, ...]) -> RowPlace:
        """Return where a row stands."""
        event = HOUSE if self.event is None else values[self.event]
        person = NO_PERSON if self.person is None else values[self.person]
        name = MARK + "|".join([str(values[at]) for at in self.key])
        return RowPlace(self.table, EventId(event), PersonId(person), name)


@cache
def _reading(table: Table) -> _Reading:
    names = (*_names(table), GUARD)
    event = "id" if table.name == "events" else "event_id"
    return _Reading(
        table.name,
        names,
        attrgetter(*names),
        tuple(names.index(name) for name in _key_names(table)),
        names.index(event) if event in names else None,
        names.index("person_id") if _is_persons(table) else None,
    )


@cache
def _names(table: Table) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c.name for c in (*table.primary_key, *_deciding(table))))


@cache
def _key_names(table: Table) -> tuple[str, ...]:
    names = (column.name for column in table.primary_key)
    return tuple(name for name in names if name not in {"event_id", "person_id"})


def _place(table: Table, row: Mapping[str, Any]) -> RowPlace:
    event = row["id"] if table.name == "events" else row.get("event_id", HOUSE)
    person = row["person_id"] if _is_persons(table) else NO_PERSON
    name = MARK + "|".join([str(row[key]) for key in _key_names(table)])
    return RowPlace(table.name, EventId(event), PersonId(person), name)


@cache
def _is_persons(table: Table) -> bool:
    return "person_id" in table.primary_key


def _hex(value: Any) -> str:
    """Write bytes as hex; whatever else is no JSON value is a fault of ours."""
    return bytes(value).hex()
