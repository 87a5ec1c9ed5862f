"""The shelf of the backups' schedule: whose turn it is, how the last try ended, what was told of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from storage.database.tables import backup_schedule
from storage.database.timestamps import from_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep

VERIFIED = "verified"
"""What a try ended with whose copy opened to the last row; every other word is a trouble."""
LEASE = timedelta(hours=1)
"""How long one copy of the bot may be at it; one that died leaves the turn to another after that."""
TRY_AGAIN = timedelta(hours=1)
"""After how long what failed is tried again."""


@dataclass(frozen=True, slots=True)
class BackupState:
    """`outcome` is a static word, "" before the first try has ended; `size` is bytes of the last verified one."""

    outcome: str = ""
    tried_at: datetime | None = None
    verified_at: datetime | None = None
    size: int = 0
    told_at: datetime | None = None
    is_ours: bool = False
    """Whether this copy of the bot made the last one, or makes one now."""


class BackupSchedule:
    """The schedule, in one unit of work."""

    def __init__(self, transaction: Transaction, *, owner: str) -> None:
        self._transaction = transaction
        self._owner = owner

    def state(self) -> BackupState:
        """Return how things stand."""
        row = self._transaction.connection.execute(select(backup_schedule)).one_or_none()
        if row is None:
            return BackupState()
        return BackupState(
            row.outcome,
            maybe_moment(row.tried_at),
            maybe_moment(row.verified_at),
            row.size,
            maybe_moment(row.told_at),
            row.owner == self._owner,
        )

    def claim(self, *, every: timedelta) -> bool:
        """Take the turn if a backup is due and nobody else is making it; say whether it is ours."""
        now = self._transaction.now
        row = self._transaction.connection.execute(
            select(backup_schedule).with_for_update()
        ).one_or_none()
        if row is None:
            self._keep(leased_until=to_micros(now + LEASE))
            return True
        is_ours = row.owner == self._owner
        if not is_ours and row.leased_until is not None and _is_ahead(row.leased_until, now, LEASE):
            return False
        last, pause = (
            (row.verified_at, every) if row.outcome == VERIFIED else (row.tried_at, TRY_AGAIN)
        )
        # A moment ahead of us was noted by a clock that has been set back since.
        if last is not None and timedelta(0) <= now - from_micros(last) < pause:
            return False
        self._change(owner=self._owner, leased_until=to_micros(now + LEASE))
        return True

    def ended(self, outcome: str, *, size: int = 0) -> None:
        """Give the turn back and note how the try ended."""
        now = to_micros(self._transaction.now)
        self._change(leased_until=None, tried_at=now, outcome=outcome)
        if outcome == VERIFIED:
            self._change(verified_at=now, size=size)

    def told(self, *, nothing: bool = False) -> None:
        """Note that the owners were told of a trouble just now, or that there is `nothing` to tell any more."""
        self._change(told_at=None if nothing else to_micros(self._transaction.now))

    def _keep(self, **values: int | None) -> None:
        row = {"one": 1, "owner": self._owner, "outcome": "", "size": 0, **values}
        keep(self._transaction.connection, backup_schedule, row)

    def _change(self, **values: str | int | None) -> None:
        self._transaction.connection.execute(update(backup_schedule).values(**values))


def _is_ahead(micros: int, now: datetime, most: timedelta) -> bool:
    return timedelta(0) < from_micros(micros) - now <= most
