"""Waiting for what is to come, without saying how long that should take."""

import asyncio
import contextlib
import os
from collections.abc import Awaitable, Callable

PATIENCE = float(os.environ.get("COLLOQUY_TEST_PATIENCE", "60"))
"""Seconds; only a test that fails ever waits so long."""


async def until(holds: Callable[[], object], *, seconds: float = PATIENCE) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.01)


async def until_it(asked: Callable[[], Awaitable[object]], says: object) -> None:
    """Ask until the answer is this one; whoever cannot be asked yet is asked again."""
    answer: object = None
    try:
        async with asyncio.timeout(PATIENCE):
            while answer != says:
                await asyncio.sleep(0.1)
                with contextlib.suppress(OSError):
                    answer = await asked()
    except TimeoutError:
        raise AssertionError(f"{answer!r}, not {says!r}") from None
