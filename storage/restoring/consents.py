"""What guests of an earlier release chose about being seen becomes their consent, once for each keystore.

Their choice of “anybody” was asked for without saying that a vanished name cannot be hidden: it lets
the other guests see them, and nobody else until they are asked so.
"""

from sqlalchemy import select, update

from bot.domain.ids import EventId, PersonId
from bot.domain.publicity.consents import Audience, Consent, Fact, consents_end
from storage.database.sealing import RowUnreadable
from storage.database.tables import events
from storage.database.timestamps import from_micros
from storage.database.transaction import Transaction
from storage.keys.newest import Spot, Version
from storage.people.tables import guests
from storage.publicity.consents import GivenConsents

TAKEN_OVER = Spot("", "", "consents")
"""Noted among the newest versions once all choices are consents."""
_BEFORE = "visibility"


def take_over_consents(transaction: Transaction) -> None:
    """Make consents of what an earlier release kept with the names, unless that has been done."""
    if transaction.sealing.keystore.newest.of(TAKEN_OVER):
        return
    make_consents(transaction)
    transaction.sealing.versions.append((TAKEN_OVER, Version(1)))


def make_consents(transaction: Transaction) -> None:
    """Make a consent of each choice that stands with a name, and let it stand there no longer."""
    rows = transaction.connection.execute(
        select(guests.c.event_id, guests.c.person_id, guests.c.sealed, events.c.ends_at).join(
            events, events.c.id == guests.c.event_id
        )
    ).all()
    for row in rows:
        event_id, person_id = EventId(row.event_id), PersonId(row.person_id)
        try:
            profile = transaction.sealing.open_for_person(
                row.sealed, person=person_id, event=event_id, table=guests.name, row=person_id
            )
        except RowUnreadable:
            continue
        if _BEFORE not in profile:
            continue
        if profile.pop(_BEFORE) != Audience.ORGANIZERS:
            until = consents_end(from_micros(row.ends_at))
            consent = Consent(Audience.GUESTS, "", transaction.now, until)
            GivenConsents(transaction).keep(event_id, person_id, Fact.NAME, consent)
        sealed = transaction.sealing.seal_for_person(
            profile, person=person_id, event=event_id, table=guests.name, row=person_id
        )
        transaction.connection.execute(
            update(guests)
            .where(guests.c.event_id == event_id)
            .where(guests.c.person_id == person_id)
            .values(sealed=sealed)
        )
