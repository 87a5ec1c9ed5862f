"""Rows of a database that was put back: what they decide is said anew as it was committed last.

The keystore stays when a database is put back, and knows the newest version of each row and, where a
row decides rights, what it said. So an older database does not open again what was closed since.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Row, Table, select, update

from bot.domain.broadcasts import BroadcastState
from bot.domain.ids import EventId, PersonId
from storage.broadcasts.tables import broadcasts
from storage.database.guarding import FLEETING, GONE, GUARD, found_by, guarded_columns, values_of
from storage.database.sealing import NO_PERSON, PASSING, RowPlace, RowUnreadable, Why, spot_of
from storage.database.tables import events, sessions
from storage.database.transaction import Transaction
from storage.housekeeping.sealed_rows import GUARDED, SEALED, SHAPES
from storage.keys.newest import Spot, Version
from storage.people.tables import guests
from storage.publicity.tables import consents
from storage.readout.tables import readout_people
from storage.restoring.invitations import give_keys

_AS_IN_THE_COPY = {events, sessions}
"""Their words are as old as their numbers, and go with them; an organizer changes both again."""
_RUNNING = {BroadcastState.HELD, BroadcastState.SENDING, BroadcastState.PAUSED}


@dataclass(frozen=True, slots=True)
class PutRight:
    """What was said anew, by table; how many sealed values are older ones, which stay, by table.

    `foreign` are rows that are not as we wrote them: they stay, and are not believed.
    """

    said_anew: Mapping[str, int]
    older: Mapping[str, int]
    foreign: int


def put_right(transaction: Transaction) -> PutRight:
    """Let every row of a database that was put back say what it said last, and be the newest."""
    keystore = transaction.sealing.keystore
    said = {
        spot: version
        for spot, version in keystore.what_was_said()
        if version.number == keystore.newest.of(spot)
    }
    faults = dict(transaction.sealing.faults)
    give_keys(transaction)
    said_anew: dict[str, int] = {}
    foreign = 0
    is_bare = _is_bare(transaction)
    for table in GUARDED:
        if table.name in FLEETING:
            continue
        rows = transaction.connection.execute(select(*guarded_columns(table))).all()
        for row in rows:
            why = None if is_bare else transaction.guard.fault_at(table, row)
            if why is Why.ALTERED:
                foreign += 1
            elif why is None and _say_anew(transaction, table, row, said):
                said_anew[table.name] = said_anew.get(table.name, 0) + 1
    older = seal_all_anew(transaction)
    # Those of forgotten people do not open, and are dropped in a moment: nobody is to be told.
    transaction.sealing.faults = faults
    return PutRight(said_anew, older, foreign)


def _is_bare(transaction: Transaction) -> bool:
    """Say whether no row has a guard: the copy was made by an earlier release."""
    return not any(
        transaction.connection.execute(
            select(table.c[GUARD]).where(table.c[GUARD].is_not(None)).limit(1)
        ).first()
        for table in GUARDED
    )


def _say_anew(
    transaction: Transaction, table: Table, row: Row[Any], said: Mapping[Spot, Version]
) -> bool:
    """Write what a row said last; say whether that is another thing than the copy's."""
    values = values_of(table, row)
    last = said.get(transaction.guard.spot_of(table, values))
    version = int.from_bytes((values[GUARD] or b"")[:8])
    if values[GUARD] is not None and (last is None or version >= last.number):
        return False
    changed: dict[str, Any] = {}
    if last is not None and last.said == GONE:
        transaction.connection.execute(table.delete().where(found_by(table, row)))
        return True
    if last is not None and last.said is not None and table not in _AS_IN_THE_COPY:
        newest = _read(table, orjson.loads(last.said))
        changed = {name: value for name, value in newest.items() if values.get(name) != value}
    if table is broadcasts and changed.get("state", values.get("state")) in _RUNNING:
        # Whom it has reached since is not known: nobody is to get it twice.
        changed["state"] = BroadcastState.STOPPED.value
    stamped = transaction.guard.stamped(table, {**values, **changed})
    transaction.connection.execute(
        update(table).where(found_by(table, row)).values(**changed, **{GUARD: stamped[GUARD]})
    )
    return bool(changed)


def _read(table: Table, said: Mapping[str, Any]) -> dict[str, Any]:
    """Turn what was noted (JSON; bytes as hex) into the columns' own values."""
    read: dict[str, Any] = {}
    for name, value in said.items():
        kind = table.c[name].type.python_type
        if value is None:
            read[name] = None
        else:
            read[name] = bytes.fromhex(value) if kind is bytes else kind(value)
    return read


def seal_all_anew(transaction: Transaction, *, versionless: bool = False) -> dict[str, int]:
    """Make what is sealed the newest there is; return how much was older, by table.

    Only what has no version yet, if `versionless`. What cannot be opened stays as it is.
    """
    found = {
        table.name: _seal_anew(transaction, table, versionless=versionless)
        for table in SEALED
        if table.name not in PASSING
    }
    return {name: count for name, count in found.items() if count}


def _seal_anew(transaction: Transaction, table: Table, *, versionless: bool) -> int:
    shape, sealing = SHAPES[table], transaction.sealing
    rows = transaction.connection.execute(
        select(
            *table.primary_key,
            table.c.sealed,
            shape.event.label("of_event"),
            shape.person.label("of_person"),
            shape.row.label("of_row"),
        )
        .select_from(shape.source)
        .where(table.c.sealed.is_not(None))
    ).all()
    older = 0
    for row in rows:
        place = RowPlace(
            table.name, EventId(row.of_event), PersonId(row.of_person), str(row.of_row)
        )
        version = sealing.version_of(row.sealed)
        if version >= (1 if versionless else sealing.keystore.newest.of(spot_of(place))):
            continue
        try:
            change = None if versionless else _CAUTIOUS.get(table)
            sealed = _sealed_anew(transaction, row.sealed, place, change)
        except RowUnreadable:
            continue
        where = found_by(table, row)
        transaction.connection.execute(update(table).where(where).values(sealed=sealed))
        older += 1
    return older


def _sealed_anew(
    transaction: Transaction,
    sealed: bytes,
    place: RowPlace,
    change: Callable[[Any], Any] | None,
) -> bytes:
    """Seal what a value says once more, as the newest of its place; `change` makes it another.

    Raises:
        RowUnreadable: it cannot be opened.
    """
    table, event, person, row = place
    sealing = transaction.sealing
    if person == NO_PERSON:
        value = sealing.open_for_event(sealed, event=event, table=table, row=row)
        value = change(value) if change else value
        return sealing.seal_for_event(value, event=event, table=table, row=row)
    value = sealing.open_for_person(sealed, person=person, event=event, table=table, row=row)
    value = change(value) if change else value
    return sealing.seal_for_person(value, person=person, event=event, table=table, row=row)


def _without_consents(profile: dict[str, Any]) -> dict[str, Any]:
    """What somebody allowed may have been withdrawn since: they are asked, not named."""
    return {"name": profile["name"], "named_in_readout": False}


def _without_words(consent: dict[str, Any]) -> dict[str, Any]:
    """What was consented to may have been told otherwise since; who may see it is guarded."""
    return {**consent, "words": ""}


def _unnamed(held: dict[str, Any]) -> dict[str, Any]:
    """The same of a readout: whoever agreed to be named there is asked again."""
    return {**held, "naming": None}


_CAUTIOUS: Mapping[Table, Callable[[Any], Any]] = {
    guests: _without_consents,
    consents: _without_words,
    readout_people: _unnamed,
}
