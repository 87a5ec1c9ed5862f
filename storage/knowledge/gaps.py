"""The shelf of gaps: topics that were asked about in vain, how often and when last, never by whom."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, TopicId
from bot.domain.knowledge.gaps import NEWEST, Gap
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.knowledge.tables import knowledge_gaps

_TABLE = "knowledge_gaps"


class Gaps:
    """Gaps in one unit of work, one sealed row per event."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, event_id: EventId) -> list[Gap]:
        """Return the topics that were asked about in vain, most often asked first."""
        rows = self._transaction.connection.execute(
            select(knowledge_gaps).where(knowledge_gaps.c.event_id == event_id)
        )
        found = next(self._transaction.readable(rows, self._opened), list[Gap]())
        return sorted(found, key=lambda gap: (-gap.number, gap.topic))

    def count(self, event_id: EventId) -> int:
        """Return how many topics were asked about in vain."""
        return len(self.of(event_id))

    def note(self, event_id: EventId, topic: TopicId, *, at: datetime) -> None:
        """Count one more question about a topic."""
        gaps = {gap.topic: gap for gap in self.of(event_id)}
        known = gaps.get(topic, Gap(topic, 0, ()))
        gaps[topic] = Gap(topic, known.number + 1, (at, *known.newest)[:NEWEST])
        self._write(event_id, gaps)

    def forget(self, event_id: EventId, topic: TopicId) -> None:
        """Count a topic no longer."""
        gaps = {gap.topic: gap for gap in self.of(event_id)}
        if gaps.pop(topic, None) is not None:
            self._write(event_id, gaps)

    def _write(self, event_id: EventId, gaps: dict[TopicId, Gap]) -> None:
        packed = [
            [gap.topic, gap.number, list(map(to_micros, gap.newest))] for gap in gaps.values()
        ]
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table=_TABLE, row=event_id
        )
        row = {"event_id": event_id, "sealed": sealed}
        keep(self._transaction.connection, knowledge_gaps, row)

    def _opened(self, row: Row[Any]) -> list[Gap]:
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=_TABLE, row=row.event_id
        )
        return [
            Gap(TopicId(topic), number, tuple(map(from_micros, newest)))
            for topic, number, newest in opened
        ]
