"""The desk's window for files: brought with words or without, asked for, and fetched."""

import asyncio
from dataclasses import dataclass, replace
from typing import Any, Protocol, cast
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.crypto.base64url import NotBase64url, decode_base64url
from bot.domain.broadcasts import FILES
from bot.domain.channels.devices import Device
from bot.domain.limits import CSV_BYTES
from bot.domain.messages.files import KeptFile, OutOfReach, SentFile
from bot.domain.messages.incoming import Attached
from bot.eventfile.sent_files.reading import read_brought_file
from bot.texts.rendering import RenderedFile
from bot.web.chat.desk import Desk
from bot.web.chat.files.tickets import Asked, Tickets
from bot.web.chat.reception import Caller, Letter, NotAdmitted
from storage.channels.uploads import PARTS

_OVER = "This link is over. 此链接已失效。"
_ASCII = {*range(0x20, 0x7F)} - {*b'"\\%;'}


class Shelf(Protocol):
    """Where files are put that others are to get, and found that somebody got."""

    async def put(self, device: Device, name: str, content: bytes) -> KeptFile | None:
        """Put a file away where a question asks for it; None where none does."""
        ...

    async def find(self, device: Device, message_id: int, number: int) -> RenderedFile | None:
        """Make, or find, a file of a message of theirs; None where there is none."""
        ...


class Uploads(Protocol):
    """Where parts are kept until all of a file is there."""

    async def add(self, device: Device, name: str, *, file: int, part: int, content: bytes) -> bool:
        """Keep a part; say whether it fits."""
        ...

    async def whole(self, device: Device, name: str, *, file: int, parts: int) -> bytes | None:
        """Return a file; None where a part is missing."""
        ...

    async def drop(self, device: Device, name: str) -> None:
        """Forget what came for a message."""
        ...


@dataclass(frozen=True, slots=True)
class FileDesk:
    """Takes files in and gives them out."""

    desk: Desk
    shelf: Shelf
    uploads: Uploads
    tickets: Tickets

    async def piece(self, request: Request) -> Response:
        """Take a part of a file that is too large for one request; only organizers send such.

        Raises:
            NotAdmitted: they may not, or it is too large.
        """
        caller, letter = await self.desk.reception.admit(request)
        content = _decoded(letter.said.get("content"))
        if not caller.needs_key or len(content) > CSV_BYTES:
            raise NotAdmitted("too-long", 413)
        name, file, part = letter.text("id"), letter.number("file"), letter.number("part")
        if file >= FILES or part >= PARTS:
            raise NotAdmitted("malformed", 400)
        fits = await self.uploads.add(caller.device, name, file=file, part=part, content=content)
        if not fits:
            raise NotAdmitted("too-long", 413)
        return self.desk.told({})

    async def send(self, request: Request) -> Response:
        """Take a file or several, with words or without.

        Raises:
            NotAdmitted: they may not, it is too large, or a part is missing.
        """
        caller, letter = await self.desk.reception.admit(request)
        text = letter.text("text", most=1024)
        brought = None
        if not await self.desk.is_seen(caller.device, letter):
            brought = await self._brought(caller, await self._files(caller, letter))
        attached = (Attached.FILE,) * max(1, 0 if brought is None else len(brought.kept))
        message = self.desk.message(text, attached=attached, brought=brought)
        self.desk.reception.counts.act("file")
        answer = await self.desk.hand_in(caller, letter, message=message)
        if "files" in letter.said:
            await self.uploads.drop(caller.device, letter.text("id"))
        return answer

    async def ask(self, request: Request) -> Response:
        """Make a file of a message, and say where it can be fetched for some minutes.

        Raises:
            NotAdmitted: they may not ask, the message has no such file, or nobody can get at it now.
        """
        caller, letter = await self.desk.reception.admit(request)
        number = letter.number("number") if "number" in letter.said else 0
        asked = Asked(caller.device.id, letter.number("message"), number)
        # Found now as well, for whoever follows a link that opens nothing has left the page.
        await self._find(caller, asked)
        ticket = self.tickets.issue(asked, now=self.desk.reception.now())
        return self.desk.told({"address": f"c/f/{ticket}"})

    async def fetch(self, request: Request) -> Response:
        """Give a file to whoever has its ticket; what it is called never leads out of a folder."""
        try:
            file = await self._opened(request.path_params["ticket"])
        except NotAdmitted as refused:
            self.desk.reception.counts.refuse(refused.reason)
            return PlainTextResponse(_OVER, status_code=refused.status)
        plain = "".join(c for c in file.name if ord(c) in _ASCII) or "file"
        way = "inline" if file.kind == "photo" else "attachment"
        named = f"filename=\"{plain}\"; filename*=UTF-8''{quote(file.name)}"
        return Response(
            file.content,
            media_type=file.mime_type,
            headers={
                "Cache-Control": "no-store",
                "Content-Disposition": f"{way}; {named}",
                "Content-Security-Policy": "default-src 'none'; sandbox",
                "X-Content-Type-Options": "nosniff",
            },
        )

    async def _opened(self, ticket: str) -> RenderedFile:
        asked = self.tickets.read(ticket, now=self.desk.reception.now())
        caller = None if asked is None else await self.desk.reception.holder(asked.device_id)
        if asked is None or caller is None:
            raise NotAdmitted("gone", 404)
        return await self._find(caller, asked)

    async def _find(self, caller: Caller, asked: Asked) -> RenderedFile:
        try:
            file = await self.shelf.find(caller.device, asked.message_id, asked.number)
        except OutOfReach:
            raise NotAdmitted("unavailable", 503) from None
        if file is None:
            raise NotAdmitted("gone", 404)
        return file

    async def _files(self, caller: Caller, letter: Letter) -> list[tuple[str, bytes]]:
        """Return what was brought, each with its name. Raises NotAdmitted."""
        if "files" not in letter.said:
            content = _decoded(letter.said.get("content"))
            if len(content) > CSV_BYTES:
                raise NotAdmitted("too-long", 413)
            return [(_name(letter.said), content)]
        listed: object = letter.said["files"]
        if not isinstance(listed, list) or not 1 <= len(cast("list[object]", listed)) <= FILES:
            raise NotAdmitted("malformed", 400)
        return [
            (_name(each), await self._whole(caller, letter, number, each))
            for number, each in enumerate(cast("list[Any]", listed))
        ]

    async def _whole(
        self, caller: Caller, letter: Letter, number: int, said: dict[str, Any]
    ) -> bytes:
        parts = said.get("parts")
        if not isinstance(parts, int) or not 1 <= parts <= PARTS:
            raise NotAdmitted("malformed", 400)
        device, name = caller.device, letter.text("id")
        found = await self.uploads.whole(device, name, file=number, parts=parts)
        if found is None:
            raise NotAdmitted("incomplete", 409)
        return found

    async def _brought(self, caller: Caller, files: list[tuple[str, bytes]]) -> SentFile:
        kept = [await self.shelf.put(caller.device, name, content) for name, content in files]
        put = () if None in kept else tuple(each for each in kept if each is not None)
        if len(files) > 1:
            return SentFile("", trouble="file-one-only", kept=put)
        brought = await asyncio.to_thread(read_brought_file, files[0][1])
        return replace(brought, kept=put)


def _decoded(given: object) -> bytes:
    try:
        return decode_base64url(given)
    except NotBase64url:
        raise NotAdmitted("malformed", 400) from None


def _name(said: object) -> str:
    name = cast("dict[str, object]", said).get("name", "") if isinstance(said, dict) else None
    if not isinstance(name, str) or len(name) > 300:
        raise NotAdmitted("malformed", 400)
    return name
