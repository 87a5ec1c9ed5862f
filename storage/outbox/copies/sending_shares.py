"""The shelf of shares: how many messages a second each living copy of the bot may send."""

from datetime import timedelta

from sqlalchemy import delete, func, select, text

from bot.domain.messages.shares import fair_shares
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.outbox.tables import sending_shares

GONE = timedelta(seconds=3)
"""After so long without a word a copy's share falls to the others; its own ends before."""
_LOCK = 7_304_112
"""Any number nobody else locks."""


class SendingShares:
    """Shares of one unit of work. At no moment do all of them exceed what may be sent."""

    def __init__(self, transaction: Transaction, *, owner: str) -> None:
        self._transaction = transaction
        self._owner = owner

    def claim(self, *, wants: int, total: int, holds: int = 0) -> int | None:
        """Say how many messages a second this copy wants; return how many it may send from now.

        It gets no more than what the others have not. `holds` is how many it may have sent until
        now: what it gives back of them is free at its next claim, for until it hears the answer it
        sends as before, and what it has sent may be late on its way. None: there is nobody to share
        with, for SQLite has one copy.
        """
        connection = self._transaction.connection
        if connection.dialect.name != "postgresql":
            return None
        # Nothing is lost with it that the next claim would not say again.
        connection.execute(text("SET LOCAL synchronous_commit = off"))
        now = to_micros(self._transaction.now)
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
        silent = to_micros(self._transaction.now - GONE)
        connection.execute(delete(sending_shares).where(sending_shares.c.seen_at < silent))
        rows = connection.execute(
            select(sending_shares).where(sending_shares.c.owner != self._owner)
        ).all()
        by_owner = {row.owner: row.wants for row in rows} | {self._owner: wants}
        owners = sorted(by_owner)
        fair = fair_shares([by_owner[owner] for owner in owners], total=total)
        free = total - sum(row.share for row in rows)
        share = max(0, min(fair[owners.index(self._owner)], free))
        held = max(share, min(holds, free))
        row = {"owner": self._owner, "seen_at": now, "wants": wants, "share": held}
        keep(connection, sending_shares, row)
        return share

    def give_up(self) -> None:
        """Leave this copy's share to the others: it ends."""
        if self._transaction.connection.dialect.name != "postgresql":
            return
        self._transaction.connection.execute(
            delete(sending_shares).where(sending_shares.c.owner == self._owner)
        )
