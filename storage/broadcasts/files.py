"""The shelf of broadcasts' files that came by the page: sealed in parts, so that no write takes long."""

from base64 import b64decode, b64encode
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select

from bot.domain.broadcasts import NEWS_LIFE, BroadcastState
from bot.domain.ids import BroadcastId, EventId
from storage.broadcasts.tables import broadcast_files, broadcasts
from storage.database.sealing import RowUnreadable
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.outbox.page.pagebox import LIFE

_TABLE = broadcast_files.name
_AT_TELEGRAM = -1
"""The part that has no piece of the file but Telegram's name for it."""
_ORPHANED_AFTER = timedelta(days=1)
_TO_COME = (
    BroadcastState.DRAFT,
    BroadcastState.HELD,
    BroadcastState.SENDING,
    BroadcastState.PAUSED,
)


class BroadcastFiles:
    """Files of one unit of work. A file never changes; its id is no secret.

    They belong to a broadcast and to all that repeat it, which have one `root`.
    """

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def count(self, root: BroadcastId) -> int:
        """Count what is kept for a root, also what has been taken off a draft since."""
        counted = select(func.count(broadcast_files.c.file_id.distinct())).where(
            broadcast_files.c.root == root
        )
        return self._transaction.connection.execute(counted).scalar_one()

    def keep_part(
        self, event_id: EventId, root: BroadcastId, file_id: str, part: int, content: bytes
    ) -> None:
        """Put one part of a file away; parts count from 0."""
        self._keep(event_id, root, file_id, part, b64encode(content).decode())

    def has(self, file_id: str) -> bool:
        """Say whether a file is still there."""
        asked = select(broadcast_files.c.id).where(broadcast_files.c.file_id == file_id).limit(1)
        return self._transaction.connection.execute(asked).first() is not None

    def content(self, file_id: str) -> bytes | None:
        """Return a file, None where it is gone or does not open."""
        try:
            pieces = self._opened(file_id, from_telegram=False)
        except RowUnreadable:
            return None
        return b"".join(map(b64decode, pieces)) if pieces else None

    def telegram_id(self, file_id: str) -> str:
        """Return the name by which Telegram keeps a file that was uploaded once, "" for none."""
        try:
            return "".join(self._opened(file_id, from_telegram=True))
        except RowUnreadable:
            return ""

    def note_telegram_id(self, file_id: str, named: str) -> None:
        """Note how Telegram calls a file, if it is still there."""
        whole = self._transaction.connection.execute(
            select(broadcast_files.c.event_id, broadcast_files.c.root)
            .where(broadcast_files.c.file_id == file_id)
            .limit(1)
        ).one_or_none()
        if whole is not None:
            event_id, root = EventId(whole.event_id), BroadcastId(whole.root)
            self._keep(event_id, root, file_id, _AT_TELEGRAM, named)

    def drop(self, root: BroadcastId, *, but: Collection[str] = ()) -> None:
        """Forget the files of a root, but for some."""
        self._transaction.connection.execute(
            broadcast_files.delete()
            .where(broadcast_files.c.root == root)
            .where(broadcast_files.c.file_id.not_in(but))
        )

    def forget_old(self) -> None:
        """Forget files that nobody can ask for any more: the page forgets its messages, too."""
        since = self._before(NEWS_LIFE + LIFE)
        wanted = select(broadcasts.c.root).where(
            or_(
                broadcasts.c.state.in_(_TO_COME),
                and_(
                    broadcasts.c.state.in_((BroadcastState.DONE, BroadcastState.STOPPED)),
                    broadcasts.c.started_at > since,
                ),
            )
        )
        self._transaction.connection.execute(
            broadcast_files.delete()
            .where(broadcast_files.c.root.not_in(wanted))
            .where(broadcast_files.c.made_at < self._before(_ORPHANED_AFTER))
        )

    def _before(self, life: timedelta) -> int:
        moment: datetime = self._transaction.now - life
        return to_micros(moment)

    def _keep(
        self, event_id: EventId, root: BroadcastId, file_id: str, part: int, what: str
    ) -> None:
        row = f"{file_id}:{part}"
        keep(
            self._transaction.connection,
            broadcast_files,
            {
                "id": row,
                "event_id": event_id,
                "root": root,
                "file_id": file_id,
                "part": part,
                "made_at": to_micros(self._transaction.now),
                "sealed": self._transaction.sealing.seal_for_event(
                    what, event=event_id, table=_TABLE, row=row
                ),
            },
        )

    def _opened(self, file_id: str, *, from_telegram: bool) -> list[str]:
        is_name = broadcast_files.c.part == _AT_TELEGRAM
        rows = self._transaction.connection.execute(
            select(broadcast_files.c.id, broadcast_files.c.event_id, broadcast_files.c.sealed)
            .where(broadcast_files.c.file_id == file_id)
            .where(is_name if from_telegram else ~is_name)
            .order_by(broadcast_files.c.part)
        )
        return [
            self._transaction.sealing.open_for_event(
                row.sealed, event=EventId(row.event_id), table=_TABLE, row=row.id
            )
            for row in rows
        ]
