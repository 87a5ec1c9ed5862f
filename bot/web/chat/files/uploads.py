"""Parts of files on their way in, kept in the store: any copy of the bot may be asked for the whole."""

from dataclasses import dataclass
from functools import partial

from bot.domain.channels.devices import Device
from storage.channels.uploads import Incomplete
from storage.database.sealing import RowUnreadable
from storage.reader import Reader
from storage.work import Work
from storage.writer import Writer


@dataclass(frozen=True, slots=True)
class StoredUploads:
    """Takes parts in and gives files out, each by a transaction or a view of its own."""

    writer: Writer
    reader: Reader

    async def add(self, device: Device, name: str, *, file: int, part: int, content: bytes) -> bool:
        """Keep a part; say whether it fits, see `storage.channels.uploads.Uploads.add`."""
        return await self.writer.run(
            lambda work: work.devices.uploads.add(
                device, name, file=file, part=part, content=content
            )
        )

    async def whole(self, device: Device, name: str, *, file: int, parts: int) -> bytes | None:
        """Return a file that has come in so many parts; None where one is missing."""
        return await self.reader.run(
            partial(_whole, device=device, name=name, file=file, parts=parts)
        )

    async def drop(self, device: Device, name: str) -> None:
        """Forget what came for a message."""
        await self.writer.run(lambda work: work.devices.uploads.drop(device, name))


def _whole(work: Work, device: Device, name: str, file: int, parts: int) -> bytes | None:
    try:
        return work.devices.uploads.whole(device, name, file=file, parts=parts)
    except (Incomplete, RowUnreadable):
        return None
