"""The shelf of published results: one word for each session or vote, written once a round."""

from collections.abc import Mapping

from sqlalchemy import select

from bot.crypto.feedback.manifest_fields import FIRST_ROUND
from bot.domain.ids import EventId
from bot.domain.ratings import Bridge, Verdict
from storage.database.transaction import Transaction
from storage.feedback.tables import rating_results

Results = Mapping[str, Verdict | Bridge]
"""A word for each session (in the first round) or ballot (in others) that enough people answered."""


class RatingResults:
    """Published results of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId, round_id: str = FIRST_ROUND) -> Results | None:
        """Return what was published of a round, None before that; what too few answered is left out."""
        row = self._transaction.connection.execute(
            select(rating_results.c.sealed)
            .where(rating_results.c.event_id == event_id)
            .where(rating_results.c.round_id == round_id)
        ).one_or_none()
        if row is None:
            return None
        packed = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="rating_results", row=_row(event_id, round_id)
        )
        return {answered: _said(word) for answered, word in packed.items()}

    def add(self, event_id: EventId, results: Results, round_id: str = FIRST_ROUND) -> None:
        """Write what is published; there is no second time."""
        packed = {answered: verdict.value for answered, verdict in results.items()}
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table="rating_results", row=_row(event_id, round_id)
        )
        self._transaction.connection.execute(
            rating_results.insert().values(event_id=event_id, round_id=round_id, sealed=sealed)
        )


def _said(word: str) -> Verdict | Bridge:
    return Bridge(word) if word in set(Bridge) else Verdict(word)


def _row(event_id: EventId, round_id: str) -> str:
    """What a value is bound to; that of the first round is as it was before there were others."""
    return event_id if round_id == FIRST_ROUND else f"{event_id}|{round_id}"
