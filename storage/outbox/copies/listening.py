"""Hearing bells: one connection that listens, and is made anew when it breaks."""

import asyncio
import logging
from collections.abc import Callable, Collection, MutableMapping
from typing import Any

from psycopg import AsyncConnection, Error, connect
from sqlalchemy import Engine

from storage.database.engine import open_engine
from storage.outbox.copies.bells import CHANNEL, Bell, bells_in

log = logging.getLogger(__name__)

BREATH = 0.05
"""Seconds in which what rings is gathered after a ring, so that a rush makes nobody look all the time."""
QUIET = 30.0
"""Seconds of silence after which it is asked whether the connection still stands."""
PATIENCE = 10.0
"""Seconds for the server to answer, or to let us in."""
PAUSES = (0.5, 30.0)
"""Seconds between two tries, at first and at most."""


class Listener:
    """Rings here what any copy rings, this one too, until cancelled."""

    def __init__(self, engine: Engine, ring: Callable[[Collection[Bell]], None]) -> None:
        """Take the address from an engine, never a connection."""
        self._address = _address_of(engine)
        self._ring = ring
        self._pause = PAUSES[0]

    async def run(self) -> None:
        """Listen, and again when the connection breaks; what rang meanwhile rings then."""
        while True:
            try:
                await self._listen()
            except (Error, OSError, TimeoutError) as error:
                # Looking now and then goes on all the while.
                log.warning("other copies are not heard: %s", type(error).__name__)
            await asyncio.sleep(self._pause)
            self._pause = min(2 * self._pause, PAUSES[1])

    async def _listen(self) -> None:
        async with asyncio.timeout(PATIENCE):
            connection = await AsyncConnection.connect(**self._address, autocommit=True)
        async with connection:
            async with asyncio.timeout(PATIENCE):
                await connection.execute(f"LISTEN {CHANNEL}".encode())
            self._pause = PAUSES[0]
            self._ring(tuple(Bell))
            while True:
                await self._hear(connection)

    async def _hear(self, connection: AsyncConnection) -> None:
        bells: set[Bell] = set()
        async for note in connection.notifies(timeout=QUIET, stop_after=1):
            bells |= bells_in(note.payload)
        if bells:
            self._ring(bells)
            await asyncio.sleep(BREATH)
            return
        async with asyncio.timeout(PATIENCE):
            await connection.execute("SELECT 1")


def are_heard(url: str) -> bool:
    """Say whether what one connection rings is heard by another: not through every pooler.

    Raises:
        psycopg.Error: the database cannot be reached.
    """
    engine = open_engine(url)
    address = _address_of(engine)
    with (
        connect(**address, autocommit=True) as listening,
        connect(**address, autocommit=True) as ringing,
    ):
        listening.execute(b"LISTEN colloquy_doctor")
        ringing.execute(b"NOTIFY colloquy_doctor")
        return any(True for _ in listening.notifies(timeout=PATIENCE / 2, stop_after=1))


def _address_of(engine: Engine) -> MutableMapping[str, Any]:
    _, address = engine.dialect.create_connect_args(engine.url)
    return address
