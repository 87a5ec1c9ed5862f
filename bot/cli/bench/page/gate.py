"""The road to Telegram, which the bench blocks: nobody listens, nobody answers, or the token is refused."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import Self

_CHUNK = 65_536
_BODY = b'{"ok":false,"error_code":401,"description":"Unauthorized"}'
_REFUSAL = (
    b"HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nConnection: close\r\n"
    b"Content-Length: %d\r\n\r\n%b" % (len(_BODY), _BODY)
)


class Road(StrEnum):
    """How whoever goes to Telegram fares."""

    OPEN = "up"
    CLOSED = "closed"
    HANGING = "hanging"
    REFUSED = "refused"


class Gate:
    """Stands before the emulator's port and lets through, or not."""

    def __init__(self, behind: int, port: int) -> None:
        self._behind = behind
        self._port = port
        self.url = f"http://127.0.0.1:{port}"
        self._road = Road.OPEN
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    @classmethod
    @asynccontextmanager
    async def standing(cls, behind: int, port: int) -> AsyncGenerator[Self]:
        """Let everybody through, until told otherwise."""
        gate = cls(behind, port)
        await gate.become(Road.OPEN)
        try:
            yield gate
        finally:
            await gate.become(Road.CLOSED)

    async def become(self, road: Road) -> None:
        """Break off what is under way, and treat from now on whoever comes like this."""
        self._road = road
        if self._server is not None:
            self._server.close()
            self._server = None
        for each in self._open:
            each.transport.abort()
        if road is not Road.CLOSED:
            self._server = await asyncio.start_server(self._meet, "127.0.0.1", self._port)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            if self._road is Road.OPEN:
                await self._pass_on(reader, writer)
            elif self._road is Road.REFUSED:
                await reader.read(_CHUNK)
                writer.write(_REFUSAL)
                await writer.drain()
            else:
                while await reader.read(_CHUNK):
                    pass
        except OSError:
            pass
        finally:
            self._open.discard(writer)
            writer.close()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_there, to_there = await asyncio.open_connection("127.0.0.1", self._behind)
        self._open.add(to_there)
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(_pour(reader, to_there))
                both.create_task(_pour(from_there, writer))
        finally:
            self._open.discard(to_there)
            to_there.close()


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Pass on whatever comes; where one side ends, so does the other."""
    with contextlib.suppress(OSError):
        while part := await reader.read(_CHUNK):
            writer.write(part)
            await writer.drain()
    writer.close()
