"""The shelf of rounds of votes on items: which ballot asks what about which version."""

from typing import Any

from sqlalchemy import Row, select

from bot.domain.common_ground.items import ItemKind
from bot.domain.common_ground.rounds import Asked, GroundRound
from bot.domain.ids import EventId, ItemId, RoundId
from bot.domain.ratings import Scale
from storage.common_ground.tables import ground_rounds
from storage.database.transaction import Transaction


class GroundRounds:
    """Rounds of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, opened: GroundRound) -> None:
        """Write a round that is being opened."""
        packed = {
            "kind": opened.kind.value,
            "second": opened.is_second,
            "banded": opened.is_banded,
            "asked": [[each.item_id, each.version, each.scale.value] for each in opened.asked],
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=opened.event_id, table="ground_rounds", row=opened.round_id
        )
        self._transaction.connection.execute(
            ground_rounds.insert().values(
                event_id=opened.event_id, round_id=opened.round_id, sealed=sealed
            )
        )

    def of_event(self, event_id: EventId) -> dict[RoundId, GroundRound]:
        """Return an event's rounds that can be read."""
        rows = self._transaction.connection.execute(
            select(ground_rounds).where(ground_rounds.c.event_id == event_id)
        )
        return {each.round_id: each for each in self._transaction.readable(rows, self._opened)}

    def _opened(self, row: Row[Any]) -> GroundRound:
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="ground_rounds", row=row.round_id
        )
        return GroundRound(
            event_id,
            RoundId(row.round_id),
            ItemKind(opened["kind"]),
            opened["second"],
            tuple(
                Asked(ItemId(item), version, Scale(scale))
                for item, version, scale in opened["asked"]
            ),
            is_banded=opened["banded"],
        )
