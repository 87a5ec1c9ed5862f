"""The shelf of reach: guests' short codes, who is not reached, and the liaison's notes."""

from collections.abc import Collection

from sqlalchemy import Row, bindparam, func, select, update

from bot.domain.ids import EventId, PersonId
from bot.domain.messages.messages import Outcome
from bot.domain.people.reachability import OutOfReach, Unreached
from storage.database.timestamps import maybe_moment
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.outbox.tables import liaison_notes, outbox
from storage.people.codes import draw_code
from storage.people.tables import guests, people


class Reachability:
    """Reach of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def code_of(self, event_id: EventId, person_id: PersonId) -> str:
        """Return a guest's short code, such as G-7K2F."""
        return self.codes_of(event_id, [person_id])[person_id]

    def codes_of(self, event_id: EventId, ids: Collection[PersonId]) -> dict[PersonId, str]:
        """Return the codes of several guests; "" for whoever takes no part in the event.

        Whoever joined before guests were given one at once is given theirs now.
        """
        known = select(guests.c.person_id, guests.c.code).where(guests.c.event_id == event_id)
        if len(ids) == 1:
            known = known.where(guests.c.person_id.in_(ids))
        rows = self._transaction.connection.execute(known).all()
        codes = {PersonId(person): code for person, code in rows if code}
        codeless = [PersonId(person) for person, code in rows if not code and person in ids]
        if codeless:
            codes |= self._give_codes(event_id, codeless)
        return {person: codes.get(person, "") for person in ids}

    def out_of_reach(self, event_id: EventId) -> list[OutOfReach]:
        """Return the people of an event who are not reached, by code."""
        found = self._told_so(event_id) | self._not_known(event_id)
        notes = self._notes(event_id)
        codes = self.codes_of(event_id, found.keys())
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

    def _give_codes(self, event_id: EventId, ids: Collection[PersonId]) -> dict[PersonId, str]:
        given = select(guests.c.code).where(guests.c.event_id == event_id)
        taken = {code for (code,) in self._transaction.connection.execute(given)}
        new: dict[PersonId, str] = {}
        for person in ids:
            code = draw_code()
            while code in taken:
                code = draw_code()
            taken.add(code)
            new[person] = code
        self._transaction.connection.execute(
            update(guests)
            .where(guests.c.event_id == event_id)
            .where(guests.c.person_id == bindparam("whose"))
            .values(code=bindparam("given")),
            [{"whose": person, "given": code} for person, code in new.items()],
        )
        return new

    def _told_so(self, event_id: EventId) -> dict[PersonId, tuple[Unreached, int | None]]:
        """Whom Telegram would not let us write to, and who has not been written to since."""
        later = (
            select(outbox.c.id)
            .where(outbox.c.person_id == people.c.id)
            .where(outbox.c.state == Outcome.DELIVERED)
            .where(outbox.c.ended_at > people.c.unreached_at)
            .exists()
        )
        rows = self._transaction.connection.execute(
            select(people.c.id, people.c.unreached, people.c.unreached_at)
            .join(guests, guests.c.person_id == people.c.id)
            .where(guests.c.event_id == event_id)
            .where(people.c.unreached.is_not(None))
            .where(~later)
        )
        return {
            PersonId(row.id): (Unreached(row.unreached), row.unreached_at)
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
