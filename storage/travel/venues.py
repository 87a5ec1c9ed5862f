"""The shelf of the venue's page, sealed with the event's key: it says where people meet."""

from typing import Any

from sqlalchemy import select

from bot.domain.ids import EventId
from bot.domain.messages.texts import Words
from bot.domain.travel.venues import CallNumber, Venue
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.travel.tables import venues
from storage.words_codec import pack_words


class Venues:
    """Venues of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId) -> Venue:
        """Return an event's venue page; an empty one where nothing has been written."""
        row = self._transaction.connection.execute(
            select(venues.c.sealed).where(venues.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return Venue()
        return _opened(
            self._transaction.sealing.open_for_event(
                row.sealed, event=event_id, table="venues", row=event_id
            )
        )

    def keep(self, event_id: EventId, venue: Venue) -> None:
        """Write an event's venue page anew."""
        packed = {
            "address": pack_words(venue.address),
            "local": venue.local,
            "map": venue.map_link,
            "wifi": pack_words(venue.wifi),
            "numbers": [[*pack_words(each.label), each.number] for each in venue.numbers],
            "notes": pack_words(venue.notes),
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table="venues", row=event_id
        )
        keep(self._transaction.connection, venues, {"event_id": event_id, "sealed": sealed})


def _opened(packed: dict[str, Any]) -> Venue:
    return Venue(
        address=Words(*packed["address"]),
        local=packed["local"],
        map_link=packed["map"],
        wifi=Words(*packed["wifi"]),
        numbers=tuple(CallNumber(Words(en, zh), number) for en, zh, number in packed["numbers"]),
        notes=Words(*packed["notes"]),
    )
