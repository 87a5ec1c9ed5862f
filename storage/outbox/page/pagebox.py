"""The shelf of what is laid out on the page: a pull carrier is a table.

A message is laid in the transaction that makes it leave, and is delivered once a visible page has
drawn it. `rev` is the serial of a row's last change: what came, was edited and went is in its order.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Integer, Row, String, bindparam, func, select, update

from bot.domain.channels.addresses import PAGE_MESSAGES
from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.messages import Lane, Message, Outcome
from storage.channels.tables import page_messages
from storage.database.timestamps import from_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.outbox.message_codec import pack_message, unpack_message
from storage.outbox.page.serials import Serials
from storage.outbox.statements import POSTED
from storage.outbox.tables import outbox

MOST_KEPT = 200
"""Messages of one person."""
LIFE = timedelta(days=30)
_TABLE = page_messages.name

_person = bindparam("person", type_=String)
_LAY = page_messages.insert()
_RENEW = (
    update(page_messages)
    .where(page_messages.c.id == bindparam("message"))
    .where(page_messages.c.person_id == _person)
    .where(page_messages.c.sealed.is_not(None))
    .values(
        event_id=bindparam("about"),
        sealed=bindparam("words"),
        vanish_at=func.coalesce(bindparam("vanishes", type_=BigInteger), page_messages.c.vanish_at),
    )
)
_SINCE = (
    select(page_messages)
    .where(page_messages.c.person_id == _person)
    .where(page_messages.c.rev > bindparam("rev"))
    .order_by(page_messages.c.rev.desc())
    .limit(bindparam("most", type_=Integer))
)
_LOWEST = select(func.min(page_messages.c.rev)).where(page_messages.c.person_id == _person)
_seen = select(page_messages.c.id).where(
    page_messages.c.person_id == _person,
    page_messages.c.rev <= bindparam("rev"),
    page_messages.c.sealed.is_not(None),
)
_DRAWN = (
    update(outbox)
    .where(outbox.c.person_id == _person)
    .where(outbox.c.state == POSTED)
    .where(outbox.c.message_id.in_(_seen))
    .values(state=Outcome.DELIVERED, ended_at=bindparam("now"))
)
_UNREAD = (
    select(func.count())
    .select_from(outbox)
    .where(outbox.c.person_id == _person)
    .where(outbox.c.state == POSTED)
)


@dataclass(frozen=True, slots=True)
class Laid:
    """A message on the page, or (`message` None) that it is gone.

    `id` is what its buttons send as their screen; a string in JSON, being above 2**53. `laid_at` and
    `vanishes_at` are aware UTC.
    """

    id: int
    rev: int
    message: Message | None
    laid_at: datetime
    vanishes_at: datetime | None = None


class Pagebox:
    """What is laid out for people, in one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.serials = Serials(transaction)

    def lay(self, message: Message) -> int:
        """Lay a message out, in place of the one it replaces if that is still there; return its id.

        A file stays where it lies, and comes as a message of its own, as Telegram has it: who taps below
        one would lose it otherwise.
        Ids are in the order in which messages were laid: what was held back comes below what came meanwhile.
        """
        now, vanish_at = self._transaction.now, None
        if message.vanish_after is not None:
            vanish_at = to_micros(now + timedelta(seconds=message.vanish_after))
        if message.replaces is not None and self._renew(message.replaces, message, vanish_at):
            self.serials.change(message.replaces, message.to)
            return message.replaces
        laid_id = self._transaction.row_ids.next()
        self._transaction.connection.execute(
            _LAY,
            {
                "id": laid_id,
                "person_id": message.to,
                "event_id": message.about,
                "rev": laid_id,
                "laid_at": to_micros(now),
                "vanish_at": vanish_at,
                "sealed": self._sealed(laid_id, message),
            },
        )
        self.serials.change(laid_id, message.to)
        return laid_id

    def since(self, person_id: PersonId, rev: int, *, most: int = MOST_KEPT) -> list[Laid]:
        """Return what has changed on somebody's page since a `rev`, in order, newest `most` of it.

        A row that does not open is passed over.
        """
        asked = {"person": person_id, "rev": rev, "most": most}
        rows = self._transaction.connection.execute(_SINCE, asked).all()
        return list(self._transaction.readable(reversed(rows), self._opened))

    def find(self, person_id: PersonId, message_id: OutboxId) -> Laid | None:
        """Return one message on somebody's page, None where it is not there or does not open."""
        one = select(page_messages).where(
            page_messages.c.id == message_id, page_messages.c.person_id == person_id
        )
        rows = self._transaction.connection.execute(one).all()
        return next(iter(self._transaction.readable(rows, self._opened)), None)

    def reaches_back_to(self, person_id: PersonId) -> int:
        """Return the lowest `rev` that is still there; a page that stands before it begins anew."""
        asked = {"person": person_id}
        return self._transaction.connection.execute(_LOWEST, asked).scalar_one() or 0

    def drawn(self, person_id: PersonId, rev: int) -> int:
        """Note that a visible page has drawn all up to a `rev`; return how many messages that were."""
        asked = {"person": person_id, "rev": rev, "now": to_micros(self._transaction.now)}
        return self._transaction.connection.execute(_DRAWN, asked).rowcount

    def unread(self, person_id: PersonId) -> int:
        """Count the messages that were laid out for somebody and never drawn."""
        asked = {"person": person_id}
        return self._transaction.connection.execute(_UNREAD, asked).scalar_one()

    def waits_since(self, person_id: PersonId) -> datetime | None:
        """Return when the oldest message was laid out that is still to be drawn; None where none is."""
        oldest = (
            select(func.min(outbox.c.ended_at))
            .join(page_messages, page_messages.c.id == outbox.c.message_id)
            .where(outbox.c.person_id == person_id)
            .where(outbox.c.state == POSTED)
            .where(page_messages.c.sealed.is_not(None))
        )
        return maybe_moment(self._transaction.connection.execute(oldest).scalar_one())

    def take_away_due(self) -> None:
        """Let what is to disappear be gone: it is ours, nobody need be asked."""
        due = (
            select(outbox.c.id, outbox.c.message_id)
            .where(outbox.c.vanish_at <= to_micros(self._transaction.now))
            .where(outbox.c.message_id >= PAGE_MESSAGES)
        )
        rows = self._transaction.connection.execute(due).all()
        if rows:
            self._take_away({row.message_id for row in rows if row.message_id})
            self._transaction.connection.execute(
                update(outbox)
                .where(outbox.c.id.in_([row.id for row in rows]))
                .values(vanish_at=None)
            )

    def _take_away(self, ids: Collection[int]) -> None:
        """Delete what messages said; pages that show them are told."""
        found = self._transaction.connection.execute(
            select(page_messages.c.id, page_messages.c.person_id)
            .where(page_messages.c.id.in_(ids))
            .where(page_messages.c.sealed.is_not(None))
        ).all()
        for row in found:
            self.serials.change(row.id, PersonId(row.person_id))
            self._transaction.connection.execute(
                update(page_messages)
                .where(page_messages.c.id == row.id)
                .values(sealed=None, vanish_at=None)
            )

    def tidy(self) -> None:
        """Keep MOST_KEPT messages of each person, none for longer than LIFE."""
        execute = self._transaction.connection.execute
        before = to_micros(self._transaction.now - LIFE)
        execute(page_messages.delete().where(page_messages.c.laid_at < before))
        place = func.row_number().over(
            partition_by=page_messages.c.person_id, order_by=page_messages.c.rev.desc()
        )
        ranked = select(page_messages.c.id, place.label("place")).subquery()
        beyond = select(ranked.c.id).where(ranked.c.place > MOST_KEPT)
        execute(page_messages.delete().where(page_messages.c.id.in_(beyond)))

    def _renew(self, message_id: int, message: Message, vanish_at: int | None) -> bool:
        before = self.find(message.to, OutboxId(message_id))
        there = None if before is None else before.message
        if there is None or there.attachment is not None or message.attachment is not None:
            return False
        asked = {
            "message": message_id,
            "person": message.to,
            "about": message.about,
            "words": self._sealed(message_id, message),
            "vanishes": vanish_at,
        }
        return self._transaction.connection.execute(_RENEW, asked).rowcount == 1

    def _sealed(self, message_id: int, message: Message) -> bytes:
        return self._transaction.sealing.seal_for_person(
            pack_message(message), person=message.to, table=_TABLE, row=str(message_id)
        )

    def _opened(self, row: Row[Any]) -> Laid:
        person_id = PersonId(row.person_id)
        message: Message | None = None
        if row.sealed is not None:
            packed = self._transaction.sealing.open_for_person(
                row.sealed, person=person_id, table=_TABLE, row=str(row.id)
            )
            message = unpack_message(
                packed, to=person_id, lane=Lane.REPLY, campaign="", vanish_after=None
            )
        laid_at, vanishes_at = from_micros(row.laid_at), maybe_moment(row.vanish_at)
        return Laid(row.id, row.rev, message, laid_at, vanishes_at)
