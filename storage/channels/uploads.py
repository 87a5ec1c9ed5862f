"""The shelf of files on their way in: their parts, until the message comes that they belong to.

A large file comes in parts, so that a poor line repeats one part and not all; any copy of the bot may be
asked for any of them. What nobody fetched within LIFE is forgotten.
"""

from base64 import b64decode, b64encode
from datetime import timedelta

from sqlalchemy import ColumnElement, func, select

from bot.domain.channels.devices import Device
from bot.domain.limits import PAGE_FILE_BYTES
from storage.channels.device_tables import upload_pieces
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep

LIFE = timedelta(minutes=30)
"""Of a part, from when it came."""
PER_PERSON_BYTES = 20_000_000
MOST_BYTES = 100_000_000
"""Of all that is on its way; what was begun first makes way."""
PARTS = 200
"""Of one file, at most."""
_TABLE = upload_pieces.name
_NAME = "upload"
_ID_BYTES = 16


class Incomplete(Exception):
    """A part is missing: it has not come, had to make way, or is forgotten."""


class Uploads:
    """Parts of one unit of work, by device and by the name of the message they are for."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, device: Device, name: str, *, file: int, part: int, content: bytes) -> bool:
        """Keep a part of a message's file; both count from 0. A repeated part replaces itself.

        Return whether it fits: where the file is too large, or there is too much of this person, all
        of the upload is dropped.
        """
        self.forget_old()
        upload = self._called(device, name)
        row = f"{upload}:{file}:{part}"
        before = self._bytes(upload_pieces.c.id == row)
        of_file = self._bytes((upload_pieces.c.upload == upload) & (upload_pieces.c.file == file))
        mine = self._bytes(upload_pieces.c.person_id == device.person_id)
        if (
            of_file - before + len(content) > PAGE_FILE_BYTES
            or mine - before + len(content) > PER_PERSON_BYTES
        ):
            self.drop(device, name)
            return False
        keep(
            self._transaction.connection,
            upload_pieces,
            {
                "id": row,
                "person_id": device.person_id,
                "upload": upload,
                "file": file,
                "part": part,
                "size": len(content),
                "came_at": to_micros(self._transaction.now),
                "sealed": self._transaction.sealing.seal_for_person(
                    b64encode(content).decode(), person=device.person_id, table=_TABLE, row=row
                ),
            },
        )
        self._make_way()
        return True

    def whole(self, device: Device, name: str, *, file: int, parts: int) -> bytes:
        """Return a file that has come in so many parts.

        Raises:
            Incomplete: not all of them are here.
            RowUnreadable: somebody else has changed one.
        """
        rows = self._transaction.connection.execute(
            select(upload_pieces.c.id, upload_pieces.c.part, upload_pieces.c.sealed)
            .where(upload_pieces.c.upload == self._called(device, name))
            .where(upload_pieces.c.file == file)
            .where(upload_pieces.c.part < parts)
            .order_by(upload_pieces.c.part)
        ).all()
        if [row.part for row in rows] != [*range(parts)]:
            raise Incomplete
        opened = (
            self._transaction.sealing.open_for_person(
                row.sealed, person=device.person_id, table=_TABLE, row=row.id
            )
            for row in rows
        )
        return b"".join(map(b64decode, opened))

    def drop(self, device: Device, name: str) -> None:
        """Forget what came for a message."""
        self._delete(upload_pieces.c.upload == self._called(device, name))

    def forget_old(self) -> None:
        """Forget what nobody asked for in time."""
        before = to_micros(self._transaction.now - LIFE)
        self._delete(upload_pieces.c.came_at < before)

    def _make_way(self) -> None:
        while self._bytes(upload_pieces.c.size > 0) > MOST_BYTES:
            first = select(upload_pieces.c.upload).order_by(upload_pieces.c.came_at).limit(1)
            upload = self._transaction.connection.execute(first).scalar_one()
            self._delete(upload_pieces.c.upload == upload)

    def _bytes(self, which: ColumnElement[bool]) -> int:
        asked = select(func.coalesce(func.sum(upload_pieces.c.size), 0)).where(which)
        return int(self._transaction.connection.execute(asked).scalar_one())

    def _delete(self, which: ColumnElement[bool]) -> None:
        self._transaction.connection.execute(upload_pieces.delete().where(which))

    def _called(self, device: Device, name: str) -> str:
        return self._transaction.index.of_text(_NAME, f"{device.id}|{name}")[:_ID_BYTES].hex()
