"""The shelf of calendar feeds; a feed's token is never kept, only its blind index."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, PersonId
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.travel.tables import feeds

_TOKEN = "feed"  # noqa: S105 - the name of a kind of text


@dataclass(frozen=True, slots=True)
class Feed:
    """One guest's subscription to their own programme of an event."""

    event_id: EventId
    person_id: PersonId
    neutral: bool
    made_at: datetime


class Feeds:
    """Feeds of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId, person_id: PersonId) -> Feed | None:
        """Return a guest's feed, if there is one."""
        row = self._transaction.connection.execute(
            select(feeds).where(feeds.c.event_id == event_id).where(feeds.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def find_by_token(self, token: str) -> Feed | None:
        """Return the feed a token opens, if it opens one."""
        row = self._transaction.connection.execute(
            select(feeds).where(
                feeds.c.token_index == self._transaction.index.of_text(_TOKEN, token)
            )
        ).one_or_none()
        return None if row is None else self._opened(row)

    def open(self, event_id: EventId, person_id: PersonId, *, token: str, neutral: bool) -> None:
        """Let a token open a guest's feed; an older token opens it no more."""
        keep(
            self._transaction.connection,
            feeds,
            self._transaction.guard.stamped(
                feeds,
                {
                    "event_id": event_id,
                    "person_id": person_id,
                    "token_index": self._transaction.index.of_text(_TOKEN, token),
                    "neutral": neutral,
                    "made_at": to_micros(self._transaction.now),
                },
            ),
        )

    def set_neutral(self, event_id: EventId, person_id: PersonId, *, neutral: bool) -> None:
        """Choose whether titles and places are left out."""
        self._transaction.guard.update(
            feeds,
            (feeds.c.event_id == event_id) & (feeds.c.person_id == person_id),
            neutral=neutral,
            made_at=to_micros(self._transaction.now),
        )

    def close(self, event_id: EventId, person_id: PersonId) -> None:
        """Let no token open a guest's feed any more."""
        gone = {"event_id": event_id, "person_id": person_id}
        self._transaction.guard.note_gone(feeds, gone)
        self._transaction.connection.execute(
            feeds.delete().where(feeds.c.event_id == event_id).where(feeds.c.person_id == person_id)
        )

    def _opened(self, row: Row[Any]) -> Feed:
        self._transaction.guard.check(feeds, row)
        return Feed(
            EventId(row.event_id), PersonId(row.person_id), row.neutral, from_micros(row.made_at)
        )
