"""Making an older database, put back from a backup, fit today's keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, union, update

from bot.domain.ids import FORGOTTEN, HOUSE, EventId, PersonId, Subject
from bot.domain.messages.messages import Outcome
from bot.domain.people.forgotten import Cause
from bot.domain.rsvps import Standing
from storage.database.tables import events, rsvps
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.feedback.tables import issued
from storage.housekeeping.age import note_age
from storage.housekeeping.forgetting import Forgetting, FreedSeat
from storage.housekeeping.registry import IN_EVENTS, OF_ACCOUNTS, OF_EVENTS
from storage.housekeeping.tombstones import Tombstones
from storage.keys.keys import KeyForgotten
from storage.outbox.statements import UNFINISHED
from storage.outbox.tables import outbox
from storage.people.tables import people
from storage.reminders.replans import EVERYBODY
from storage.restoring.invitations import drop_forgotten
from storage.restoring.putting_right import PutRight, put_right

_NOBODY = {None, EVERYBODY, FORGOTTEN}


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What was dropped from a database that was put back, and the seats which that freed.

    `people` counts parts in events and accounts. `put_right` tells of rows that say another thing now
    than in the copy; `offers` are those that stood in it.
    """

    people: int
    events: int
    messages: int
    freed: Sequence[FreedSeat]
    put_right: PutRight
    offers: Sequence[tuple[EventId, PersonId, Subject]]


def reconcile(
    transaction: Transaction, forgetting: Forgetting, tombstones: Tombstones
) -> Reconciled:
    """Drop the events, people and accounts that have been forgotten since the copy was made.

    They are told by their keys, which are destroyed. The tombstones of that time are not in the copy:
    each person leaves a new one, whose cause is that a copy was put back. Messages that were waiting then have long been
    sent or overtaken: they end as unknown instead of being sent now.
    """
    connection = transaction.connection
    transaction.sealing.accepts_older = True
    put = put_right(transaction)
    drop_forgotten(transaction)
    found = union(select(events.c.id), *(select(table.c.event_id) for table in OF_EVENTS))
    gone_events = [
        EventId(event_id)
        for (event_id,) in connection.execute(found).all()
        if event_id not in {None, HOUSE} and not _has_event_key(transaction, event_id)
    ]
    for event_id in gone_events:
        forgetting.drop_event(event_id)
    freed: list[FreedSeat] = []
    gone = _people_gone(transaction)
    for event_id, person_id in gone:
        counts = tombstones.held(event_id, person_id)
        tombstones.add(event_id, cause=Cause.PUT_BACK, counts=counts)
        freed += forgetting.drop_person(event_id, person_id)
    accounts = _accounts_gone(transaction)
    forgetting.drop_accounts(accounts)
    ended = connection.execute(
        update(outbox)
        .where(outbox.c.state.in_(UNFINISHED))
        .values(
            state=Outcome.UNKNOWN,
            owner=None,
            leased_until=None,
            ended_at=to_micros(transaction.now),
            sealed=None,
            reason="restored",
        )
    )
    transaction.sealing.accepts_older = False
    note_age(transaction)
    offered = connection.execute(
        select(rsvps.c.event_id, rsvps.c.person_id, rsvps.c.subject).where(
            rsvps.c.standing == Standing.OFFERED
        )
    )
    offers = [(EventId(row[0]), PersonId(row[1]), Subject(row[2])) for row in offered.all()]
    still_there = [seat for seat in freed if seat.event_id not in gone_events]
    return Reconciled(
        len(gone) + len(accounts), len(gone_events), ended.rowcount, still_there, put, offers
    )


def _people_gone(transaction: Transaction) -> list[tuple[EventId, PersonId]]:
    """Whose key in an event is destroyed; ids that stand for nobody any more never had one."""
    tables = [table for table in IN_EVENTS if table is not issued]
    found = union(*(select(table.c.event_id, table.c.person_id) for table in tables))
    return [
        (EventId(event_id), PersonId(person_id))
        for event_id, person_id in transaction.connection.execute(found).all()
        if person_id not in _NOBODY and event_id and not _has_key(transaction, event_id, person_id)
    ]


def _accounts_gone(transaction: Transaction) -> list[PersonId]:
    found = union(select(people.c.id), *(select(table.c.person_id) for table in OF_ACCOUNTS))
    return [
        PersonId(person_id)
        for (person_id,) in transaction.connection.execute(found).all()
        if person_id not in _NOBODY and not _has_key(transaction, HOUSE, person_id)
    ]


def _has_event_key(transaction: Transaction, event_id: str) -> bool:
    try:
        transaction.sealing.keystore.event_key(event_id)
    except KeyForgotten:
        return False
    return True


def _has_key(transaction: Transaction, event_id: str, person_id: str) -> bool:
    try:
        transaction.sealing.keystore.person_key(event_id, person_id)
    except KeyForgotten:
        return False
    return True
