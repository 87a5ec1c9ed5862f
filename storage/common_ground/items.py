"""The shelf of statements and interventions: every version, sealed for the event."""

from typing import Any

from sqlalchemy import Row, select

from bot.domain.common_ground.items import Actor, Cooperation, Item, ItemKind, ItemState
from bot.domain.ids import EventId, ItemId, PersonId
from bot.domain.messages.texts import Words
from storage.common_ground.rounds import GroundRounds
from storage.common_ground.tables import ground_items
from storage.common_ground.workers import GroundWorkers
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.words_codec import pack_words


class CommonGround:
    """Items of one unit of work, and the rounds of votes on them."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.rounds = GroundRounds(transaction)
        self.workers = GroundWorkers(transaction)

    def keep(self, item: Item) -> None:
        """Write a version of an item, new or changed."""
        row = f"{item.id}-{item.version}"
        sealed = self._transaction.sealing.seal_for_event(
            _packed(item), event=item.event_id, table="ground_items", row=row
        )
        keep(
            self._transaction.connection,
            ground_items,
            self._transaction.guard.stamped(
                ground_items,
                {
                    "id": row,
                    "event_id": item.event_id,
                    "item_id": item.id,
                    "version": item.version,
                    "state": item.state.value,
                    "handle": item.handle,
                    "sealed": sealed,
                },
            ),
        )

    def drop(self, item: Item) -> None:
        """Delete a version."""
        row = f"{item.id}-{item.version}"
        self._transaction.guard.note_gone(ground_items, {"id": row, "event_id": item.event_id})
        self._transaction.connection.execute(ground_items.delete().where(ground_items.c.id == row))

    def versions(self, event_id: EventId) -> tuple[Item, ...]:
        """Return every version of an event's items that can be read, by their opaque ids."""
        rows = self._transaction.connection.execute(
            select(ground_items)
            .where(ground_items.c.event_id == event_id)
            .order_by(ground_items.c.item_id, ground_items.c.version)
        )
        return tuple(self._transaction.readable(rows, self._opened))

    def _opened(self, row: Row[Any]) -> Item:
        self._transaction.guard.check(ground_items, row)
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="ground_items", row=row.id
        )
        title, about, doubts = (Words(*text) for text in opened["texts"])
        by, cooperation = opened["accepted-by"], opened["cooperation"]
        return Item(
            id=ItemId(row.item_id),
            event_id=event_id,
            kind=ItemKind(opened["kind"]),
            version=row.version,
            state=ItemState(row.state),
            title=title,
            about=about,
            doubts=doubts,
            actors=tuple(map(Actor, opened["actors"])),
            cooperation=Cooperation(cooperation) if cooperation else None,
            key=opened["key"],
            handle=row.handle,
            accepted_by=PersonId(by) if by else None,
        )


def _packed(item: Item) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "texts": [pack_words(text) for text in (item.title, item.about, item.doubts)],
        "actors": [each.value for each in item.actors],
        "cooperation": item.cooperation.value if item.cooperation else "",
        "key": item.key,
        "accepted-by": item.accepted_by or "",
    }
