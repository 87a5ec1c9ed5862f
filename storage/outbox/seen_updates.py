"""The shelf of updates already taken in: a repeated one does nothing, an unfinished one waits."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, func, select

from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.outbox.tables import seen_updates
from storage.outbox.unfinished import UnfinishedMessages

_RUNG = select(seen_updates.c.update_id).where(
    seen_updates.c.update_id.in_(bindparam("updates", expanding=True))
)


class SeenUpdates:
    """Update numbers (Bot API `Update.update_id`) of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.unfinished = UnfinishedMessages(transaction)
        self.refused = 0
        """How many of those taken in here asked for what takes a right, a code or a consent, in vain."""

    def already_seen(self, update_ids: Iterable[int]) -> set[int]:
        """Return those of these updates that were taken in before."""
        rows = self._transaction.connection.execute(_RUNG, {"updates": list(update_ids)})
        return {update_id for (update_id,) in rows}

    def note(self, taken: Iterable[tuple[int, str | None]]) -> None:
        """Note updates as taken in, each with the static name of its trouble, if any."""
        now = to_micros(self._transaction.now)
        rows = [
            {"update_id": update_id, "seen_at": now, "trouble": trouble}
            for update_id, trouble in taken
        ]
        if rows:
            self._transaction.connection.execute(seen_updates.insert(), rows)

    def troubles(self) -> int:
        """Count the updates that could not be handled."""
        counted = (
            select(func.count())
            .select_from(seen_updates)
            .where(seen_updates.c.trouble.is_not(None))
        )
        return self._transaction.connection.execute(counted).scalar_one()

    def forget(self, *, before: datetime) -> None:
        """Forget updates so old that Telegram will not repeat them (24 h)."""
        self._transaction.connection.execute(
            seen_updates.delete().where(seen_updates.c.seen_at < to_micros(before))
        )
