"""Forgetting a person in an event, an account, or an event: out of every table, out of the keys."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias, TypeVar

from sqlalchemy import Column, ColumnElement, Delete, Select, Table, Update, select, update

from bot.crypto.codes import new_id
from bot.domain.ids import FORGOTTEN, HOUSE, EventId, PersonId, Subject
from bot.domain.invitation_letters.requests import InvitationLetterState
from storage.database.metadata import decides
from storage.database.tables import events, forms
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.events import Events
from storage.feedback.tables import issued
from storage.housekeeping.moving import move_person
from storage.housekeeping.names_inside import put_in_place
from storage.housekeeping.registry import (
    COUNTED,
    IN_EVENTS,
    OF_EVENTS,
    OTHER_NAMES,
    PARTS,
    PERSONAL,
    in_event,
)
from storage.invitation_letters.register import InvitationLetterRegister
from storage.invitation_letters.tables import invitation_letters
from storage.outbox.statements import ENDED, STOPPED, UNSENT
from storage.outbox.tables import outbox, telegram_jobs, unfinished_messages
from storage.people.people import People
from storage.people.tables import guests, invitations, people
from storage.reminders.replans import Replans
from storage.rsvps.answers import Rsvps
from storage.series.tables import series_consents
from storage.working_groups.rules import PairRules

Which: TypeAlias = Callable[[Table], ColumnElement[bool]]
T = TypeVar("T")

_UNDER_WAY = (forms, telegram_jobs, unfinished_messages)
"""What somebody was in the middle of, in whichever event."""
_AT_ONCE = 500
"""Ids named in one statement."""
_CUT = bytes(32)
"""The hash of nothing anybody blinded: nobody fetches a right in a forgotten person's place."""


@dataclass(frozen=True, slots=True)
class ForgottenEvent:
    """What was forgotten with an event, in counts.

    `accounts` are those of its people who take part in no other; `rows` is all that was deleted.
    `moved` are those whose chat is about another event now, or about none.
    """

    people: int
    accounts: int
    rows: int
    moved: Collection[PersonId] = field(default=(), compare=False)


class FreedSeat(NamedTuple):
    """Something in an event where there is one more free seat now."""

    event_id: EventId
    subject: Subject


class Forgetting:
    """Forgetting in one unit of work; the keys are destroyed once it has committed."""

    def __init__(
        self,
        transaction: Transaction,
        *,
        people: People,
        events: Events,
        rsvps: Rsvps,
        replans: Replans,
    ) -> None:
        self._transaction = transaction
        self._people = people
        self._events = events
        self._rsvps = rsvps
        self._replans = replans

    def drop_person(self, event_id: EventId, person_id: PersonId) -> list[FreedSeat]:
        """Delete all about a person in an event; return where that frees a seat.

        The account stays. Rows that must go on counting lose only what ties them to the person.
        """
        freed = self._rsvps.forget(event_id, person_id)
        self._replans.forget(event_id, person_id)
        self._void_letter(event_id, person_id)
        PairRules(self._transaction).forget(event_id, person_id)

        def mine(table: Table) -> ColumnElement[bool]:
            return in_event(table, event_id) & (table.c.person_id == person_id)

        self._shred_own(invitations, invitations.c.person_id == person_id)
        self._shred_own(series_consents, mine(series_consents))
        self._stop_messages(mine)
        self._cut_ties(mine)
        self._delete_parts(IN_EVENTS, mine)
        for table in PERSONAL:
            if table not in COUNTED and (table in IN_EVENTS or table in PARTS):
                self._count(table.delete().where(mine(table)))
        for table in _UNDER_WAY:
            self._count(table.delete().where(table.c.person_id == person_id))
        for column, stand_in in OTHER_NAMES.items():
            self._rename(column, in_event(column.table, event_id) & (column == person_id), stand_in)
        put_in_place(self._transaction, event_id, person_id, stand_in=new_id)
        self._transaction.shred(event=event_id, person=person_id)
        return [FreedSeat(event_id, subject) for subject in freed]

    def hand_over(self, event_id: EventId, person_id: PersonId, *, to: PersonId) -> None:
        """Let all about a person in an event be about somebody who takes no part there.

        What they were in the middle of goes, if their chat is about that event.

        Raises:
            KeyMissing, StillBeingForgotten: see `moving.move_person`; nothing has been changed.
        """
        move_person(self._transaction, event_id, person_id, to=to)
        chatting = select(people.c.id).where(
            people.c.id == person_id, people.c.event_id == event_id
        )
        for table in _UNDER_WAY:
            self._count(table.delete().where(table.c.person_id.in_(chatting)))
        self._replans.forget(event_id, person_id)
        self._rsvps.drop_memory()

    def drop_accounts(self, ids: Collection[PersonId]) -> int:
        """Delete accounts with whatever is about them anywhere; return how many rows."""
        rows = 0
        for some in _chunks(ids):

            def theirs(table: Table, some: Sequence[PersonId] = some) -> ColumnElement[bool]:
                return table.c.person_id.in_(some)

            for table in (invitations, series_consents):
                self._shred_own(table, theirs(table))
            self._cut_ties(theirs)
            for table in PERSONAL:
                if table is not issued:
                    rows += self._count(table.delete().where(theirs(table)))
            for column, stand_in in OTHER_NAMES.items():
                self._rename(column, column.in_(some), stand_in)
            rows += self._count(people.delete().where(people.c.id.in_(some)))
            self._transaction.shred_all(some, event=HOUSE)
        self._people.drop_memory()
        return rows

    def drop_event(
        self, event_id: EventId, *, besides: Collection[PersonId] = ()
    ) -> ForgottenEvent:
        """Delete an event and all about its people; accounts that are in no other event go too.

        Of those `besides` the account stays, as a stranger's: a last message needs its address.
        """
        members = self._ids(select(guests.c.person_id).where(guests.c.event_id == event_id))
        chatting = self._ids(select(people.c.id).where(people.c.event_id == event_id))

        def of_event(table: Table) -> ColumnElement[bool]:
            return in_event(table, event_id)

        rows = self._delete_parts(OF_EVENTS, of_event)
        for table in OF_EVENTS:
            rows += self._count(table.delete().where(of_event(table)))
        rows += self._count(events.delete().where(events.c.id == event_id))
        for some in _chunks(members):
            for table in _UNDER_WAY:
                rows += self._count(table.delete().where(table.c.person_id.in_(some)))
        self._count(update(people).where(people.c.event_id == event_id).values(event_id=_NEXT))
        alone = (members | chatting) - self._elsewhere(members | chatting)
        rows += self.drop_accounts(alone - set(besides))
        moved = chatting - (alone - set(besides))
        self._transaction.shred_event(event_id)
        self._events.drop_memory()
        self._rsvps.drop_memory()
        return ForgottenEvent(len(members), len(alone), rows, moved)

    def _void_letter(self, event_id: EventId, person_id: PersonId) -> None:
        """End the number of a letter that has not been made: now it never will be."""
        serial = self._transaction.connection.execute(
            select(invitation_letters.c.serial)
            .where(invitation_letters.c.event_id == event_id)
            .where(invitation_letters.c.person_id == person_id)
            .where(invitation_letters.c.state == InvitationLetterState.MAKING.value)
        ).scalar_one_or_none()
        if serial:
            InvitationLetterRegister(self._transaction).end(event_id, serial)

    def _stop_messages(self, which: Which) -> None:
        """Let nothing leave that is about the event, and cut the ties to what has left.

        What is still to vanish from a chat keeps them until it has.
        """
        unsent = which(outbox) & outbox.c.state.in_(UNSENT)
        now = to_micros(self._transaction.now)
        self._count(
            update(outbox)
            .where(unsent)
            .values(state=STOPPED, owner=None, sealed=None, leased_until=None, ended_at=now)
        )
        ended = which(outbox) & outbox.c.state.in_(ENDED) & outbox.c.vanish_at.is_(None)
        self._count(update(outbox).where(ended).values(person_id=FORGOTTEN))

    def _cut_ties(self, which: Which) -> None:
        rows = self._transaction.connection.execute(select(issued).where(which(issued)))
        for row in rows.all():
            self._transaction.guard.update(
                issued,
                (issued.c.event_id == row.event_id)
                & (issued.c.person_id == row.person_id)
                & (issued.c.round_id == row.round_id),
                person_id=new_id(),
                digest=_CUT,
            )

    def _rename(
        self, column: Column[Any], named: ColumnElement[bool], stand_in: str | None
    ) -> None:
        if decides(column):
            self._transaction.guard.update(column.table, named, **{column.name: stand_in})
        else:
            self._count(update(column.table).where(named).values({column.name: stand_in}))

    def _shred_own(self, table: Table, theirs: ColumnElement[bool]) -> None:
        """Have the keys destroyed that rows have of their own: whom each is about is sealed with them."""
        rows = select(table.c.event_id, table.c.id).where(theirs)
        for row in self._transaction.connection.execute(rows).all():
            self._transaction.shred(event=EventId(row.event_id), person=PersonId(row.id))

    def _delete_parts(self, parents: Collection[Table], which: Which) -> int:
        rows = 0
        for part, (column, parent) in PARTS.items():
            if parent in parents:
                whole = select(parent.c.id).where(which(parent))
                rows += self._count(part.delete().where(part.c[column].in_(whole)))
        return rows

    def _elsewhere(self, ids: Collection[PersonId]) -> set[PersonId]:
        """Return those of some people who take part in any event."""
        found: set[PersonId] = set()
        for some in _chunks(ids):
            found |= self._ids(select(guests.c.person_id).where(guests.c.person_id.in_(some)))
        return found

    def _ids(self, query: Select[str]) -> set[PersonId]:
        return {PersonId(each) for (each,) in self._transaction.connection.execute(query)}

    def _count(self, statement: Delete | Update) -> int:
        return self._transaction.connection.execute(statement).rowcount


_NEXT = (
    select(guests.c.event_id)
    .where(guests.c.person_id == people.c.id)
    .order_by(guests.c.joined_at)
    .limit(1)
    .scalar_subquery()
)


def _chunks(ids: Collection[PersonId]) -> Iterator[Sequence[PersonId]]:
    every = sorted(ids)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]
