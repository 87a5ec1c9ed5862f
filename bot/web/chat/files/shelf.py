"""Files that others are to get: put away when they come by the page, found again for whoever gets them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from bot.crypto.codes import new_id
from bot.domain.channels.devices import Device
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import OutboxId
from bot.domain.messages.files import FileKind, KeptFile
from bot.domain.messages.messages import KeptFiles
from bot.eventfile.sent_files.pictures import for_sending
from bot.texts.file_names import named_kept, safe_name
from bot.texts.rendering import Rendered, RenderedFile
from bot.usecases.broadcasts.attaching import Shelf, shelf_for
from bot.web.chat.files.remembered import Remembered
from bot.web.chat.letters import envelope_to
from storage.reader import Reader
from storage.work import Work
from storage.writer import Writer

_PART_BYTES = 1_000_000
"""Of what is written at once; about 6 ms of the writer, who is everybody's."""
_NAME_LENGTH = 100


class Carrier(Protocol):
    """What carries files to others, too: what it reads with, and how it is asked for what Telegram keeps."""

    @property
    def reader(self) -> Reader:
        """Reads beside the writer."""
        ...

    async def fetch(self, file_id: str) -> bytes | None:
        """Return a file; None where it is gone. Raises OutOfReach."""
        ...


@dataclass(frozen=True, slots=True)
class _ToMake:
    """A message whose file is made when it is wanted, and what that is remembered by."""

    key: str
    envelope: Envelope


@dataclass(frozen=True, slots=True)
class StoredShelf:
    """Files in the store, and by a carrier those at Telegram."""

    writer: Writer
    carrier: Carrier
    render: Callable[[Envelope], Rendered]
    _remembered: Remembered = field(default_factory=Remembered)
    _ours: asyncio.Lock = field(default_factory=asyncio.Lock)
    _telegrams: asyncio.Lock = field(default_factory=asyncio.Lock)
    """One at a time, so that what many want is read once; nobody waits for Telegram who need not."""

    async def put(self, device: Device, name: str, content: bytes) -> KeptFile | None:
        """Put a file away for a broadcast that asks for it; None where none does, or it is damaged."""
        shelf = await self.carrier.reader.run(lambda work: shelf_for(work, device.person_id))
        if shelf is None:
            return None
        cleaned = await asyncio.to_thread(for_sending, content)
        if cleaned is None:
            return None
        kind, bare = cleaned
        file_id = new_id()
        for part, at in enumerate(range(0, max(1, len(bare)), _PART_BYTES)):
            piece = bare[at : at + _PART_BYTES]
            await self.writer.run(partial(_keep, shelf, file_id, part, piece))
        called = "" if kind is FileKind.PICTURE else safe_name(name)[-_NAME_LENGTH:]
        return KeptFile(kind, "", called, len(bare), shelved=file_id)

    async def find(self, device: Device, message_id: int, number: int) -> RenderedFile | None:
        """Make, or find, a file of a message of theirs, by its number from 0; None where there is none.

        Raises:
            OutOfReach: Telegram keeps it, and does not answer.
        """
        found = await self.carrier.reader.run(
            lambda work: self._find(work, device, OutboxId(message_id), number)
        )
        if not isinstance(found, KeptFile):
            return found and await self._made(found)
        async with self._ours if found.shelved else self._telegrams:
            known = self._remembered.get(found.key)
            if known is None and (content := await self._content(found)) is not None:
                known = _rendered(found, content)
                self._remembered.keep(found.key, known)
        return known

    async def _made(self, to_make: _ToMake) -> RenderedFile | None:
        """Make a file, once where it is asked for and then fetched here."""
        known = self._remembered.get(to_make.key)
        if known is None:
            render = partial(self.render, to_make.envelope)
            known = (await self.carrier.reader.run(lambda _: render())).file
            if known is not None:
                self._remembered.keep(to_make.key, known)
        return known

    async def _content(self, file: KeptFile) -> bytes | None:
        if file.shelved:
            return await self.carrier.reader.run(
                lambda work: work.broadcasts.files.content(file.shelved)
            )
        return await self.carrier.fetch(file.file_id)

    def _find(
        self, work: Work, device: Device, message_id: OutboxId, number: int
    ) -> _ToMake | KeptFile | None:
        laid = work.outbox.pagebox.find(device.person_id, message_id)
        message = None if laid is None else laid.message
        if laid is None or message is None or message.attachment is None:
            return None
        if not isinstance(message.attachment, KeptFiles):
            envelope = envelope_to(work, device, message_id, message)
            return None if number else _ToMake(f"{laid.id}:{laid.rev}", envelope)
        files = message.attachment.files
        file = files[number] if number < len(files) else None
        # What was recalled is gone at once, also from what is remembered.
        is_gone = file is not None and file.shelved and not work.broadcasts.files.has(file.shelved)
        return None if is_gone else file


def _rendered(file: KeptFile, content: bytes) -> RenderedFile:
    named = named_kept(file, content)
    return RenderedFile(named.kind, named.name, named.mime_type, content)


def _keep(shelf: Shelf, file_id: str, part: int, piece: bytes, work: Work) -> None:
    work.broadcasts.files.keep_part(shelf.event_id, shelf.root, file_id, part, piece)
