"""The shelf of weekly summaries: for which week an event was told of, whether it wants that; and how much is stored."""

from sqlalchemy import select, text, update

from bot.domain.ids import EventId
from storage.database.tables import weekly_summaries
from storage.database.transaction import Transaction
from storage.database.upsert import keep

_SQLITE = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
_POSTGRES = "SELECT pg_database_size(current_database())"


class WeeklySummaries:
    """Weekly summaries, in one unit of work; a week is named by its Monday, as 2027-01-11."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def is_off(self, event_id: EventId) -> bool:
        """Say whether an event's owners do not want them."""
        asked = select(weekly_summaries.c.is_off).where(weekly_summaries.c.event_id == event_id)
        return bool(self._transaction.connection.execute(asked).scalar_one_or_none())

    def told_for(self, event_id: EventId) -> str | None:
        """Return the week that an event was told of last, None before the first one."""
        asked = select(weekly_summaries.c.told_for).where(weekly_summaries.c.event_id == event_id)
        return self._transaction.connection.execute(asked).scalar_one_or_none()

    def note_told(self, event_id: EventId, *, week: str) -> None:
        """Note that an event has been told of a week."""
        row = {"event_id": event_id, "told_for": week}
        keep(self._transaction.connection, weekly_summaries, row)

    def switch(self, event_id: EventId, *, is_off: bool, week: str) -> None:
        """Have an event told of from the next week on, or no more."""
        if self.told_for(event_id) is None:
            self.note_told(event_id, week=week)
        self._transaction.connection.execute(
            update(weekly_summaries)
            .where(weekly_summaries.c.event_id == event_id)
            .values(is_off=is_off)
        )

    def stored_bytes(self) -> int:
        """Return the size of the whole database."""
        is_server = self._transaction.connection.dialect.name == "postgresql"
        asked = text(_POSTGRES if is_server else _SQLITE)
        return self._transaction.connection.execute(asked).scalar_one()
