"""The rows of people: how they are asked for, and what is sealed in them."""

from dataclasses import replace
from typing import Any, TypeAlias

from sqlalchemy import Row, Select, and_, bindparam, select

from bot.domain.channels.addresses import Carrier, Ways
from bot.domain.ids import EventId, PersonId
from bot.domain.people.people import Language, Person, Role
from bot.domain.people.rights import powers
from storage.channels.addresses import (
    IS_DEAD,
    joined,
    on_page,
    on_telegram,
    opened_ways,
    sealed_ways,
)
from storage.channels.tables import addresses
from storage.database.guarding import guarded_columns
from storage.database.sealing import RowUnreadable
from storage.database.transaction import Transaction
from storage.people.tables import guests, people

_PERSON: Select[Any] = select(
    people.c.id,
    people.c.event_id.label("chatting"),
    people.c.sealed,
    people.c.zone_known,
    *IS_DEAD,
    *guarded_columns(guests),
).select_from(
    people.outerjoin(
        guests, and_(guests.c.person_id == people.c.id, guests.c.event_id == people.c.event_id)
    )
    .outerjoin(on_telegram, joined(people.c.id, Carrier.TELEGRAM))
    .outerjoin(on_page, joined(people.c.id, Carrier.PAGE))
)
BY_ADDRESS = _PERSON.add_columns(addresses.c.address_index).where(
    addresses.c.person_id == people.c.id,
    addresses.c.address_index.in_(bindparam("indexes", expanding=True)),
)
BY_ID = _PERSON.where(people.c.id.in_(bindparam("ids", expanding=True)))

PersonRow: TypeAlias = Row[Any]


def opened_person(transaction: Transaction, row: PersonRow) -> tuple[Person, Ways]:
    """Return who a row says somebody is, and where they are reached. Raises RowUnreadable."""
    person_id = PersonId(row.id)
    opened = transaction.sealing.open_for_person(
        row.sealed, person=person_id, table="people", row=person_id
    )
    person = Person(
        id=person_id,
        language=Language(opened["language"]),
        zone=opened["zone"],
        event_id=None if row.chatting is None else EventId(row.chatting),
        zone_known=row.zone_known is not False,
    )
    ways = opened_ways(opened, row)
    if row.role is None:
        return person, ways
    try:
        transaction.guard.check(guests, row)
    except RowUnreadable:
        # Whoever wrote that they take part: it was not us.
        return replace(person, event_id=None), ways
    taking_part = replace(
        person,
        role=powers(Role(row.role), frozen=row.frozen_at is not None),
        norms_version=row.norms_version,
    )
    return taking_part, ways


def sealed_person(transaction: Transaction, person: Person, ways: Ways) -> bytes:
    """Return what is sealed in the row of a person."""
    return transaction.sealing.seal_for_person(
        {
            **sealed_ways(ways),
            "language": person.language,
            "zone": person.zone,
        },
        person=person.id,
        table="people",
        row=person.id,
    )
