"""The shelf of fates: how far messages are, what became of them, and what is left to do then."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select, update

from bot.domain.channels.addresses import PAGE_MESSAGES, Address, Carrier
from bot.domain.ids import EventId, OutboxId, PersonId
from bot.domain.messages.messages import Lane, Outcome
from bot.domain.people.people import Language
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction, is_in_order, tried_before
from storage.date_polls.tables import date_polls
from storage.outbox.copies.due import bring_forward
from storage.outbox.statements import (
    BY_INDEX,
    ENDED,
    IS_SET_ASIDE,
    POSTED,
    STOPPED,
    UNFINISHED,
    UNSENT,
    WAITING,
)
from storage.outbox.tables import outbox
from storage.people.people import People
from storage.people.tables import people


@dataclass(frozen=True, slots=True)
class Fate:
    """How far a message is (`state` is a word of the outbox), and its id in the chat once it has one."""

    state: str
    message_id: int | None

    @property
    def is_ended(self) -> bool:
        """Say whether the message has left, one way or another."""
        return self.state in {*Outcome, POSTED}


@dataclass(frozen=True, slots=True)
class Vanishing:
    """A delivered message whose time to disappear has come; of an album there are several."""

    id: OutboxId
    person_id: PersonId
    at: Address
    message_id: int
    language: Language


class Fates:
    """What became of messages, in one unit of work. Those it has just put are not seen yet."""

    def __init__(self, transaction: Transaction, people: People) -> None:
        self._transaction = transaction
        self._people = people

    def find(self, outbox_id: OutboxId) -> Fate | None:
        """Return how far a message is; None when it has been forgotten."""
        row = self._transaction.connection.execute(
            select(outbox.c.state, outbox.c.message_id).where(outbox.c.id == outbox_id)
        ).one_or_none()
        return None if row is None else Fate(row.state, row.message_id)

    def withdraw(self, outbox_id: OutboxId) -> bool:
        """Keep a message from leaving; say whether that was still possible."""
        stopped = self._transaction.connection.execute(
            update(outbox)
            .where(outbox.c.id == outbox_id)
            .where(outbox.c.state == WAITING)
            .values(state=STOPPED, sealed=None, ended_at=to_micros(self._transaction.now))
        )
        return stopped.rowcount == 1

    def withdraw_from_stranger(self, person_id: PersonId) -> None:
        """Keep what was said to somebody as a stranger from leaving: they take part now."""
        self._transaction.connection.execute(
            update(outbox)
            .where(outbox.c.person_id == person_id)
            .where(outbox.c.lane == Lane.STRANGER)
            .where(outbox.c.state.in_(UNSENT))
            .values(state=STOPPED, sealed=None, ended_at=to_micros(self._transaction.now))
        )

    def event_of(self, person_id: PersonId, message_id: int) -> EventId | None:
        """Return the event that a message in somebody's chat is about, as long as that is known."""
        event_id = self._transaction.connection.execute(
            select(outbox.c.event_id)
            .where(outbox.c.person_id == person_id)
            .where(outbox.c.message_id == message_id)
            .order_by(outbox.c.id.desc())
            .limit(1)
        ).scalar_one_or_none()
        return None if event_id is None else EventId(event_id)

    def vanishing(self, *, limit: int) -> list[Vanishing]:
        """Return messages in Telegram's chats whose time to disappear has come."""
        rows = self._transaction.connection.execute(
            select(outbox.c.id, outbox.c.person_id, outbox.c.message_id, outbox.c.also)
            .where(outbox.c.vanish_at <= to_micros(self._transaction.now))
            .where(outbox.c.message_id < PAGE_MESSAGES)
            .where(is_in_order(people, outbox.c.person_id))
            .order_by(outbox.c.vanish_at)
            .limit(limit),
            tried_before(self._transaction.now),
        ).all()
        people_of = self._people.readable({PersonId(row.person_id) for row in rows})
        known = {person.id: person for person in people_of}
        return [
            Vanishing(OutboxId(row.id), person.id, at, message_id, person.language)
            for row in rows
            if row.message_id is not None and (person := known.get(PersonId(row.person_id)))
            if (at := self._people.ways(person.id).by(Carrier.TELEGRAM)) is not None
            for message_id in (row.message_id, *map(int, (row.also or "").split()))
        ]

    def hasten(self, person_id: PersonId) -> None:
        """Let whatever is to disappear from somebody's chat disappear at once."""
        self._transaction.connection.execute(
            update(outbox)
            .where(outbox.c.person_id == person_id)
            .where(outbox.c.vanish_at.is_not(None))
            .values(vanish_at=to_micros(self._transaction.now))
        )

    def vanished(self, ids: Collection[OutboxId]) -> None:
        """Note that these messages are gone."""
        self._transaction.connection.execute(
            update(outbox).where(outbox.c.id.in_(ids)).values(vanish_at=None)
        )

    def tally(self) -> dict[str, int]:
        """Count messages by state."""
        counted = select(outbox.c.state, func.count()).group_by(outbox.c.state)
        return {row[0]: row[1] for row in self._transaction.connection.execute(counted)}

    def tally_of(self, event_id: EventId) -> dict[str, int]:
        """Count the messages about an event by state."""
        counted = (
            select(outbox.c.state, func.count())
            .where(outbox.c.event_id == event_id)
            .group_by(outbox.c.state)
        )
        return {row[0]: row[1] for row in self._transaction.connection.execute(counted)}

    def ended_since(self, event_id: EventId, since: datetime) -> dict[str, int]:
        """Count the messages about an event that ended since a moment, by state."""
        counted = (
            select(outbox.c.state, func.count())
            .where(outbox.c.event_id == event_id)
            .where(outbox.c.ended_at >= to_micros(since))
            .group_by(outbox.c.state)
        )
        return {row[0]: row[1] for row in self._transaction.connection.execute(counted)}

    def oldest_due(self) -> dict[Lane, int]:
        """Return for each lane in which something is due how many microseconds the oldest has been."""
        now = to_micros(self._transaction.now)
        oldest = (
            select(outbox.c.lane, func.min(outbox.c.due_at))
            .where(BY_INDEX, outbox.c.due_at <= now)
            .group_by(outbox.c.lane)
        )
        found = self._transaction.connection.execute(oldest)
        return {Lane(lane): now - due_at for lane, due_at in found}

    def overdue(self, *, before: datetime) -> int:
        """Count unfinished messages that have been due since before a moment."""
        late = (
            select(func.count())
            .select_from(outbox)
            .where(outbox.c.state.in_(UNFINISHED))
            .where(outbox.c.due_at < to_micros(before))
        )
        return self._transaction.connection.execute(late).scalar_one()

    def bring_forward(self) -> None:
        """Have messages leave now that wait for a later moment, after the clock was set back."""
        bring_forward(self._transaction, outbox, BY_INDEX)

    def purge(self, *, before: datetime, event_id: EventId | None) -> int:
        """Forget finished messages of an event, or of none, but for those still to be changed.

        Of those that ended before a moment; returns how many.

        The buttons of a question which date suits go at its end, however long that takes.
        """
        asking = select(date_polls.c.broadcast_id).where(
            date_polls.c.closed_at.is_(None), date_polls.c.broadcast_id.is_not(None)
        )
        forgotten = self._transaction.connection.execute(
            outbox.delete()
            .where(
                outbox.c.event_id.is_(None) if event_id is None else outbox.c.event_id == event_id
            )
            .where(outbox.c.state.in_(ENDED))
            .where(outbox.c.vanish_at.is_(None))
            .where(outbox.c.ended_at < to_micros(before))
            .where(or_(outbox.c.campaign.is_(None), outbox.c.campaign.not_in(asking)))
            .where(~IS_SET_ASIDE)
        )
        return forgotten.rowcount
