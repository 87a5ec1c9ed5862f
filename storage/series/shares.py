"""The shelf of what was told of how many came before: counts of an event, sealed for it, and nobody's part."""

from sqlalchemy import select

from bot.domain.ids import EventId
from bot.domain.series.turnover import Cells, Looked
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.series.tables import series_shares


class SeriesShares:
    """What was told in one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId) -> Looked:
        """Return what is kept of counting an event's guests.

        Raises:
            RowUnreadable: it cannot be read: nothing may be counted after it.
        """
        row = self._transaction.connection.execute(
            select(series_shares).where(series_shares.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return Looked()
        said = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table=series_shares.name, row=event_id
        )
        return Looked(said["whole"], Cells(*said["told"]) if said["told"] else None)

    def keep(self, event_id: EventId, looked: Looked) -> None:
        """Write what was counted and told."""
        told = looked.told
        sealed = self._transaction.sealing.seal_for_event(
            {"whole": looked.whole, "told": [told.returning, told.new] if told else []},
            event=event_id,
            table=series_shares.name,
            row=event_id,
        )
        row = {"event_id": event_id, "sealed": sealed}
        keep(self._transaction.connection, series_shares, row)
