"""The shelf of published ratings: one summary for each session, written once."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from bot.domain.ids import EventId, SessionId
from bot.domain.ratings import Band, Cell, Summary
from storage.database.transaction import Transaction
from storage.feedback.tables import rating_results

Results = Mapping[SessionId, Summary]


class RatingResults:
    """Published ratings of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId) -> Results | None:
        """Return what was published of an event, None before that; sessions of too few are left out."""
        row = self._transaction.connection.execute(
            select(rating_results.c.sealed).where(rating_results.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return None
        packed = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="rating_results", row=event_id
        )
        return {SessionId(session): _opened(summary) for session, summary in packed.items()}

    def add(self, event_id: EventId, results: Results) -> None:
        """Write what is published; there is no second time."""
        packed = {session: _packed(summary) for session, summary in results.items()}
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table="rating_results", row=event_id
        )
        self._transaction.connection.execute(
            rating_results.insert().values(event_id=event_id, sealed=sealed)
        )


def _packed(summary: Summary) -> list[Any]:
    cells = [[cell.value, band.least, band.most] for cell, band in summary.cells]
    return [[summary.answers.least, summary.answers.most], summary.mean, cells]


def _opened(packed: list[Any]) -> Summary:
    answers, mean, cells = packed
    shown = tuple((Cell(cell), Band(least, most)) for cell, least, most in cells)
    return Summary(Band(*answers), mean, shown)
