"""The shelf of messages: from waiting, over leased and sending, to their ending."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update

from bot.crypto.vault import Unreadable
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.envelopes import Envelope, fitted
from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.messages import Ending, Lane, Message, Outcome
from bot.domain.people.people import Person, Role
from bot.domain.people.reachability import REASONS
from storage.channels.addresses import Addresses
from storage.database.sealing import Fault, RowPlace, RowUnreadable, Why
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.keys.keys import KeyForgotten
from storage.outbox.copies.bells import Bell
from storage.outbox.copies.recovering import end_leases_but_of, free_lapsed
from storage.outbox.message_codec import Pending, pack_message
from storage.outbox.page.pagebox import Pagebox
from storage.outbox.page.posting import Posting, SignedOut
from storage.outbox.page.push_notices import PushNotices
from storage.outbox.statements import (
    DUE,
    FINISH,
    HELD,
    LEASED,
    SENDING,
    TRY_AGAIN,
    WAITING,
    finish_values,
)
from storage.outbox.tables import outbox
from storage.people.people import People, UnknownPerson
from storage.people.tables import people

REPLY_LEASE = timedelta(minutes=2)
_IN_LAST_LANE = {"lane": Lane.STRANGER, "state": WAITING, "owner": None, "leased_until": None}


class Outbox:
    """Messages of one unit of work. What is put here is written when the work ends.

    Without `pushes`, replies to whoever has no page wait with the others.
    """

    def __init__(
        self, transaction: Transaction, people: People, *, owner: str, pushes: bool = True
    ) -> None:
        self._transaction = transaction
        self._people = people
        self.pagebox = Pagebox(transaction)
        self.posting = Posting(transaction, people, self.pagebox)
        self.push_notices = PushNotices(transaction)
        self._owner, self._pushes = owner, pushes
        self._pending: list[Pending] = []
        self._answered: dict[OutboxId, tuple[Person, Address]] = {}
        self._strangers: set[PersonId] = set()
        self._left_waiting = False

    def put(self, message: Message, *, due_at: datetime | None = None) -> OutboxId:
        """Put a message into the outbox; it leaves only if the work commits, not before `due_at`.

        It is sealed at once, so that one that cannot be is the fault of its update alone.
        """
        outbox_id = OutboxId(self._transaction.row_ids.next())
        sealed = self._transaction.sealing.seal_for_person(
            pack_message(message), person=message.to, table="outbox", row=str(outbox_id)
        )
        now = self._transaction.now
        self._pending.append((outbox_id, message, sealed, max(now, due_at or now)))
        self.posting.note(outbox_id, message)
        return outbox_id

    def come_last(self, strangers: Iterable[PersonId]) -> None:
        """Have replies to these people wait behind everything else: they take part nowhere."""
        self._strangers.update(strangers)

    def put_sealed(self, pending: Sequence[Pending]) -> None:
        """Put what was withdrawn from the outbox of a work that could not commit it."""
        self._pending.extend(pending)
        for outbox_id, message, *_ in pending:
            self.posting.note(outbox_id, message)

    def try_put(
        self,
        message: Message,
        *,
        to: Person | None = None,
        at: Address | None = None,
        due_at: datetime | None = None,
    ) -> OutboxId | None:
        """Put one of many messages; None, noted, if unsealable.

        It is for `to`, who is `at` that address, if its person cannot be read.
        """
        try:
            outbox_id = self.put(message, due_at=due_at)
        except (KeyForgotten, Unreadable) as error:
            place = RowPlace(people.name, person=message.to, row=message.to)
            self._transaction.sealing.faults[place] = Fault(Why.KEYLESS, type(error).__name__)
            return None
        if to is not None and at is not None:
            self._answered[outbox_id] = (to, at)
        return outbox_id

    def mark(self) -> int:
        """Return a place to come back to with `withdraw`."""
        return len(self._pending)

    def withdraw(self, mark: int) -> Sequence[Pending]:
        """Take back the messages put after a mark, and return them."""
        self._pending, withdrawn = self._pending[:mark], self._pending[mark:]
        return withdrawn

    def flush(self) -> list[Envelope]:
        """Write what was put; return the replies, already leased to this copy for sending.

        A reply waits instead where another copy still holds an older one for the same person, so
        that one person's messages keep their order; and in the last lane where it is to a stranger,
        unless they take part by now.
        """
        if not self._pending:
            return []
        pending, self._pending = self._pending, []
        replies_to = {message.to for _, message, *_ in pending if message.lane is Lane.REPLY}
        held_elsewhere = self._held_elsewhere(replies_to)
        lease_until = to_micros(self._transaction.now + REPLY_LEASE)
        rows: list[dict[str, Any]] = []
        born: list[Envelope] = []
        for outbox_id, message, sealed, due_at in pending:
            row = self._row(outbox_id, message, sealed)
            row["due_at"] = to_micros(due_at)
            rows.append(row)
            if message.lane is not Lane.REPLY:
                continue
            try:
                person, at = self._answered.get(outbox_id) or self.posting.routed(
                    outbox_id, message
                )
            except UnknownPerson:
                # Whoever caused this message has done so rightly, and the others wrote besides.
                row.update(self.posting.set_aside())
                continue
            except SignedOut:
                row.update(self.posting.not_laid())
                continue
            if at.carrier is Carrier.PAGE:
                row.update(self.posting.posted(fitted(message, at)))
                continue
            if message.to in held_elsewhere or not self._pushes:
                continue
            row.update(state=SENDING, owner=self._owner, leased_until=lease_until)
            if message.to in self._strangers and person.role is Role.STRANGER:
                row.update(_IN_LAST_LANE)
                continue
            born.append(Envelope(outbox_id, at, person.language, person.zone, fitted(message, at)))
        self._transaction.connection.execute(outbox.insert(), rows)
        now = to_micros(self._transaction.now)
        self._left_waiting |= any(row["state"] == WAITING and row["due_at"] <= now for row in rows)
        return born

    def bells(self) -> set[Bell]:
        """Return what other copies are to look at for this work, once it is flushed."""
        rings = {Bell.PAGES: bool(self.pagebox.serials.touched), Bell.OUTBOX: self._left_waiting}
        return {bell for bell, is_rung in rings.items() if is_rung}

    def lease(self, *, owner: str, until: datetime, limit: int) -> list[Envelope]:
        """Lease the next messages that are due: replies first, oldest first.

        No person has two messages of one lane leased at once, so order holds across copies.
        """
        asked = {"now": to_micros(self._transaction.now), "most": limit}
        rows = self._transaction.connection.execute(DUE, asked).all()
        if not rows:
            return []
        self._transaction.connection.execute(
            update(outbox)
            .where(outbox.c.id.in_([row.id for row in rows]))
            .values(state=LEASED, owner=owner, leased_until=to_micros(until))
        )
        self._people.prefetch_ids({PersonId(row.person_id) for row in rows})
        leased: list[Envelope] = []
        lost: list[OutboxId] = []
        signed_out: list[OutboxId] = []
        for row in rows:
            try:
                leased.append(self.posting.envelope(row))
            except (UnknownPerson, RowUnreadable):
                lost.append(OutboxId(row.id))
            except SignedOut:
                signed_out.append(OutboxId(row.id))
        for ids, values in (
            (lost, self.posting.set_aside()),
            (signed_out, self.posting.not_laid()),
        ):
            if ids:
                self._transaction.connection.execute(
                    update(outbox).where(outbox.c.id.in_(ids)).values(**values)
                )
        return leased

    def mark_sending(self, ids: Collection[OutboxId], *, owner: str) -> set[OutboxId]:
        """Note, before the request leaves, that messages may from now on have been sent.

        Returns those the owner still holds; the others have been leased to somebody else.
        """
        if not ids:
            return set()
        marked = self._transaction.connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(ids))
            .where(outbox.c.owner == owner)
            .where(outbox.c.state == LEASED)
            .values(state=SENDING)
            .returning(outbox.c.id)
        )
        return {OutboxId(outbox_id) for (outbox_id,) in marked}

    def record(self, endings: Sequence[Ending]) -> None:
        """Record how tries ended; the words of a finished message are dropped."""
        now = self._transaction.now
        finished = [ending for ending in endings if ending.outcome is not None]
        again = [ending for ending in endings if ending.outcome is None]
        self._left_waiting |= any((ending.again_at or now) <= now for ending in again)
        if finished:
            self._transaction.connection.execute(
                FINISH, [finish_values(ending, to_micros(now)) for ending in finished]
            )
            self._note_unreached(finished)
        if again:
            self._transaction.connection.execute(
                TRY_AGAIN,
                [
                    {
                        "message": ending.id,
                        "due": to_micros(ending.again_at or now),
                        "failures": ending.failures,
                    }
                    for ending in again
                ],
            )

    def recover(self, *, besides: Collection[OutboxId] = ()) -> int:
        """Free the messages whose lease has run out; see `recovering.free_lapsed`."""
        return free_lapsed(self._transaction, besides=besides)

    def end_leases_of_others(self) -> None:
        """Make the leases of all other copies run out now; for when none of them can be alive."""
        end_leases_but_of(self._transaction, self._owner)

    def _held_elsewhere(self, people: Collection[PersonId]) -> set[PersonId]:
        if not people:
            return set()
        asked = {"people": list(people), "us": self._owner}
        return {PersonId(person) for (person,) in self._transaction.connection.execute(HELD, asked)}

    def _row(self, outbox_id: OutboxId, message: Message, sealed: bytes) -> dict[str, object]:
        return {
            "id": outbox_id,
            "person_id": message.to,
            "event_id": message.about,
            "lane": message.lane,
            "state": WAITING,
            "owner": None,
            "leased_until": None,
            "ended_at": None,
            "attempts": 0,
            "campaign": message.campaign or None,
            "reason": None,
            "vanish_after": message.vanish_after,
            "vanish_at": None,
            "message_id": None,
            "carrier": None,
            "sealed": sealed,
        }

    def _note_unreached(self, finished: Sequence[Ending]) -> None:
        for ending in finished:
            if ending.outcome is Outcome.IMPOSSIBLE and ending.reason in REASONS:
                addressee = select(outbox.c.person_id).where(outbox.c.id == ending.id)
                Addresses(self._transaction).note_unreached(
                    addressee.scalar_subquery(), REASONS[ending.reason], at=self._transaction.now
                )
