"""The shelf of published ratings: one word for each session, written once."""

from collections.abc import Mapping

from sqlalchemy import select

from bot.domain.ids import EventId, SessionId
from bot.domain.ratings import Verdict
from storage.database.transaction import Transaction
from storage.feedback.tables import rating_results

Results = Mapping[SessionId, Verdict]
"""A word for each session that enough people rated."""


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
        return {SessionId(session): Verdict(word) for session, word in packed.items()}

    def add(self, event_id: EventId, results: Results) -> None:
        """Write what is published; there is no second time."""
        packed = {session: verdict.value for session, verdict in results.items()}
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table="rating_results", row=event_id
        )
        self._transaction.connection.execute(
            rating_results.insert().values(event_id=event_id, sealed=sealed)
        )
