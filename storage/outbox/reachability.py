"""The shelf of reach: who is not reached, by code, and the liaison's notes."""

from sqlalchemy import Row, func, select

from bot.domain.ids import EventId, PersonId
from bot.domain.messages.messages import Outcome
from bot.domain.people.codes import Desk
from bot.domain.people.reachability import FETCHED_WITHIN, OutOfReach, Unreached
from storage.channels.addresses import is_unreached
from storage.channels.tables import addresses, page_messages
from storage.database.timestamps import maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.outbox.statements import POSTED
from storage.outbox.tables import liaison_notes, outbox
from storage.people.codes import Codes
from storage.people.tables import guests


class Reachability:
    """Reach of one unit of work."""

    def __init__(self, transaction: Transaction, codes: Codes) -> None:
        self._transaction = transaction
        self._codes = codes

    def out_of_reach(self, event_id: EventId) -> list[OutOfReach]:
        """Return the people of an event who are not reached, by code."""
        found = self._found(event_id)
        notes = self._notes(event_id)
        codes = self._codes.of_all(event_id, found.keys(), Desk.REACH)
        listed = [
            OutOfReach(
                person,
                codes[person],
                why,
                maybe_moment(since),
                notes.get(person, ""),
            )
            for person, (why, since) in found.items()
        ]
        return sorted(listed, key=lambda each: each.code)

    def count(self, event_id: EventId) -> int:
        """Return how many people of an event are not reached."""
        return len(self._found(event_id))

    def set_note(self, event_id: EventId, person_id: PersonId, note: str) -> None:
        """Write the liaison's note on a guest; an empty one is deleted."""
        if not note:
            self._transaction.connection.execute(
                liaison_notes.delete()
                .where(liaison_notes.c.event_id == event_id)
                .where(liaison_notes.c.person_id == person_id)
            )
            return
        sealed = self._transaction.sealing.seal_for_person(
            note, person=person_id, event=event_id, table="liaison_notes", row=person_id
        )
        row = {"event_id": event_id, "person_id": person_id, "sealed": sealed}
        keep(self._transaction.connection, liaison_notes, row)

    def _found(self, event_id: EventId) -> dict[PersonId, tuple[Unreached, int | None]]:
        told_so = self._told_so(event_id)
        return self._not_fetched(event_id) | told_so | self._not_known(event_id)

    def _told_so(self, event_id: EventId) -> dict[PersonId, tuple[Unreached, int | None]]:
        """Whom no address of theirs lets us write to, and who has not been written to since."""
        later = (
            select(outbox.c.id)
            .where(outbox.c.person_id == addresses.c.person_id)
            .where(outbox.c.state == Outcome.DELIVERED)
            .where(outbox.c.ended_at > addresses.c.unreached_at)
            .exists()
        )
        rows = self._transaction.connection.execute(
            select(addresses.c.person_id, addresses.c.unreached, addresses.c.unreached_at)
            .join(guests, guests.c.person_id == addresses.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(is_unreached(addresses.c.person_id))
            .where(~later)
            .order_by(addresses.c.carrier)
        )
        return {
            PersonId(row.person_id): (Unreached(row.unreached), row.unreached_at)
            for row in rows
            if row.unreached is not None
        }

    def _not_known(self, event_id: EventId) -> dict[PersonId, tuple[Unreached, int | None]]:
        """Whose last message ended without an answer."""
        ended = (
            select(outbox.c.person_id, func.max(outbox.c.id).label("last"))
            .join(guests, guests.c.person_id == outbox.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(outbox.c.state.in_((Outcome.DELIVERED, Outcome.UNKNOWN)))
            .group_by(outbox.c.person_id)
            .subquery()
        )
        rows = self._transaction.connection.execute(
            select(outbox.c.person_id, outbox.c.ended_at)
            .join(ended, outbox.c.id == ended.c.last)
            .where(outbox.c.state == Outcome.UNKNOWN)
        )
        return {PersonId(row.person_id): (Unreached.UNKNOWN, row.ended_at) for row in rows}

    def _not_fetched(self, event_id: EventId) -> dict[PersonId, tuple[Unreached, int | None]]:
        """Whose page still holds what was laid out long ago, and was not looked at since."""
        first = func.min(outbox.c.ended_at)
        rows = self._transaction.connection.execute(
            select(outbox.c.person_id, first.label("since"))
            .join(guests, guests.c.person_id == outbox.c.person_id)
            .join(page_messages, page_messages.c.id == outbox.c.message_id)
            .where(guests.c.event_id == event_id)
            .where(outbox.c.state == POSTED)
            .where(page_messages.c.sealed.is_not(None))
            .group_by(outbox.c.person_id)
            .having(first <= to_micros(self._transaction.now - FETCHED_WITHIN))
        )
        return {PersonId(row.person_id): (Unreached.NOT_FETCHED, row.since) for row in rows}

    def _notes(self, event_id: EventId) -> dict[PersonId, str]:
        rows = self._transaction.connection.execute(
            select(liaison_notes.c.person_id, liaison_notes.c.sealed).where(
                liaison_notes.c.event_id == event_id
            )
        )
        sealing = self._transaction.sealing

        def opened(row: Row[str, bytes]) -> tuple[PersonId, str]:
            person = PersonId(row.person_id)
            note = sealing.open_for_person(
                row.sealed, person=person, event=event_id, table="liaison_notes", row=person
            )
            return person, note

        return dict(self._transaction.readable(rows, opened))
