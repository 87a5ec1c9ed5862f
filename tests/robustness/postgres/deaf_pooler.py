"""A pooler in front of PostgreSQL that lends connections for a transaction: notifications get lost."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

NAME = ".s.PGSQL.5432"
_NOTIFICATION = b"A"


@asynccontextmanager
async def deaf_pooler(folder: Path, server: Path) -> AsyncGenerator[None]:
    """Listen in a folder for as long as the block lasts, and pass all on but notifications."""

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answers, asks = await asyncio.open_unix_connection(server / NAME)
        with suppress(asyncio.IncompleteReadError, OSError):
            async with asyncio.TaskGroup() as both:
                both.create_task(_pass_on(reader, asks))
                both.create_task(_pass_back(answers, writer))
        for each in (asks, writer):
            each.close()

    async with await asyncio.start_unix_server(take, folder / NAME):
        yield


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while some := await reader.read(65_536):
        writer.write(some)
        await writer.drain()
    writer.close()


async def _pass_back(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while True:
        head = await reader.readexactly(5)
        body = await reader.readexactly(int.from_bytes(head[1:], "big") - 4)
        if head[:1] != _NOTIFICATION:
            writer.write(head + body)
            await writer.drain()
