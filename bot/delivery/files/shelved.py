"""Files that we keep, on their way to Telegram: each is uploaded once, and then sent by Telegram's name for it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from telegram.error import BadRequest, TelegramError

from bot.delivery.telegram import Telegram
from bot.delivery.telegram_errors import NO_ANSWER, judge
from bot.domain.broadcasts import FILE_BYTES
from bot.domain.channels.addresses import Address
from bot.domain.messages.files import KeptFile, OutOfReach
from bot.domain.messages.messages import Message
from bot.texts.rendering import Rendered
from storage.reader import Reader
from storage.work import Work
from storage.writer import Writer


class ShelvedFiles:
    """Sends messages with files of ours; names that were learnt are remembered, here and in the store."""

    def __init__(self, writer: Writer, telegram: Telegram) -> None:
        self._writer = writer
        self.reader = Reader(writer.store)
        self._telegram = telegram
        self._named: dict[str, str] = {}
        self._uploading = asyncio.Lock()

    async def deliver(self, to: Address, rendered: Rendered, message: Message) -> tuple[int, ...]:
        """Send a message whose files Telegram may not know yet. Raises `telegram.error.TelegramError`."""
        if (ready := self._known(rendered.kept)) is not None:
            return await self._telegram.deliver(to.number, replace(rendered, kept=ready), message)
        async with self._uploading:
            # Whoever waited meanwhile finds them named.
            if (ready := self._known(rendered.kept)) is None:
                return await self._upload(to, rendered, message)
        return await self._telegram.deliver(to.number, replace(rendered, kept=ready), message)

    async def fetch(self, file_id: str) -> bytes | None:
        """Return a file that Telegram keeps, None where it is gone.

        Raises:
            OutOfReach: Telegram does not answer.
        """
        try:
            return await self._telegram.fetch(file_id, most=FILE_BYTES)
        except TelegramError as error:
            if judge(error, edits=False).meaning in NO_ANSWER:
                raise OutOfReach from None
            return None

    async def _upload(self, to: Address, rendered: Rendered, message: Message) -> tuple[int, ...]:
        lacking = [each.shelved for each in rendered.kept if not self._name_of(each)]
        names, contents = await self.reader.run(partial(_look_up, lacking))
        self._named |= names
        if any(not content for content in contents.values()):
            raise BadRequest("the file is gone")
        files = tuple(replace(each, file_id=self._name_of(each)) for each in rendered.kept)
        rendered = replace(rendered, kept=files)
        ids, learnt = await self._telegram.deliver_files(to.number, rendered, message, contents)
        fresh = {
            each.shelved: name
            for each, name in zip(files, learnt, strict=True)
            if each.shelved in contents
        }
        self._named |= fresh
        await self._writer.run(partial(_note, fresh))
        return ids

    def _known(self, files: Sequence[KeptFile]) -> tuple[KeptFile, ...] | None:
        named = [self._name_of(each) for each in files]
        if not all(named):
            return None
        return tuple(replace(each, file_id=name) for each, name in zip(files, named, strict=True))

    def _name_of(self, file: KeptFile) -> str:
        return file.file_id or self._named.get(file.shelved, "")


def _look_up(shelved: Sequence[str], work: Work) -> tuple[dict[str, str], dict[str, bytes]]:
    """Return what Telegram calls some files, and what the others hold, nothing if they are gone."""
    asked = {each: work.broadcasts.files.telegram_id(each) for each in shelved}
    names = {each: name for each, name in asked.items() if name}
    contents = {
        each: work.broadcasts.files.content(each) or b"" for each in shelved if each not in names
    }
    return names, contents


def _note(named: Mapping[str, str], work: Work) -> None:
    for shelved, name in named.items():
        work.broadcasts.files.note_telegram_id(shelved, name)
