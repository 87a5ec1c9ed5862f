"""The shelf of votes that organizers have ordered and whose keys and box are still to be made."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, or_, select, update

from bot.domain.ids import EventId, RoundId
from bot.domain.messages.texts import Words
from bot.domain.ratings import Scale, VoteItem
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.feedback.tables import vote_orders
from storage.words_codec import pack_words

_CLAIM_LIFE = timedelta(minutes=2)
"""After which whoever wanted to make a vote is taken to have died."""


@dataclass(frozen=True, slots=True)
class VoteOrder:
    """A round of votes that is to be made: what is asked, at least one item, until when (aware UTC)."""

    event_id: EventId
    round_id: RoundId
    items: tuple[VoteItem, ...]
    closes_at: datetime
    bands: tuple[Words, ...] = ()

    @property
    def title(self) -> Words:
        """The question, or the first of several."""
        return self.items[0].title


class VoteOrders:
    """Orders of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, order: VoteOrder) -> None:
        """Write an order."""
        packed = {
            "items": [[*pack_words(each.title), each.scale.value] for each in order.items],
            "bands": [pack_words(band) for band in order.bands],
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=order.event_id, table="vote_orders", row=order.round_id
        )
        self._transaction.connection.execute(
            vote_orders.insert().values(
                self._transaction.guard.stamped(
                    vote_orders,
                    {
                        "event_id": order.event_id,
                        "round_id": order.round_id,
                        "ordered_at": to_micros(self._transaction.now),
                        "closes_at": to_micros(order.closes_at),
                        "sealed": sealed,
                    },
                )
            )
        )

    def claim(self) -> list[VoteOrder]:
        """Return the orders that nobody is at, oldest first; they are the caller's for a while."""
        now = self._transaction.now
        free = or_(
            vote_orders.c.claimed_at.is_(None),
            vote_orders.c.claimed_at <= to_micros(now - _CLAIM_LIFE),
        )
        rows = self._transaction.connection.execute(
            select(vote_orders)
            .where(free)
            .order_by(vote_orders.c.ordered_at)
            .with_for_update(skip_locked=True)
        ).all()
        for row in rows:
            self._transaction.connection.execute(
                update(vote_orders)
                .where(vote_orders.c.event_id == row.event_id)
                .where(vote_orders.c.round_id == row.round_id)
                .values(claimed_at=to_micros(now))
            )
        return list(self._transaction.readable(rows, self._opened))

    def of_event(self, event_id: EventId) -> list[VoteOrder]:
        """Return an event's orders, oldest first."""
        rows = self._transaction.connection.execute(
            select(vote_orders)
            .where(vote_orders.c.event_id == event_id)
            .order_by(vote_orders.c.ordered_at)
        )
        return list(self._transaction.readable(rows, self._opened))

    def count(self, event_id: EventId) -> int:
        """Return how many orders an event has."""
        counted = select(func.count()).select_from(vote_orders)
        counted = counted.where(vote_orders.c.event_id == event_id)
        return int(self._transaction.connection.execute(counted).scalar_one())

    def remove(self, order: VoteOrder) -> bool:
        """Delete an order that was carried out; say whether it was still there."""
        gone = {"event_id": order.event_id, "round_id": order.round_id}
        self._transaction.guard.note_gone(vote_orders, gone)
        removed = self._transaction.connection.execute(
            vote_orders.delete()
            .where(vote_orders.c.event_id == order.event_id)
            .where(vote_orders.c.round_id == order.round_id)
        )
        return removed.rowcount > 0

    def _opened(self, row: Row[Any]) -> VoteOrder:
        self._transaction.guard.check(vote_orders, row)
        packed: Any = self._transaction.sealing.open_for_event(
            row.sealed, event=row.event_id, table="vote_orders", row=row.round_id
        )
        # What an older version ordered is one question: [en, zh, scale].
        said: dict[str, Any] = {"items": [packed]} if isinstance(packed, list) else packed
        return VoteOrder(
            event_id=EventId(row.event_id),
            round_id=RoundId(row.round_id),
            items=tuple(VoteItem(Words(en, zh), Scale(scale)) for en, zh, scale in said["items"]),
            closes_at=from_micros(row.closes_at),
            bands=tuple(Words(*band) for band in said.get("bands", ())),
        )
