"""Waiting for what is to come, without saying how long that should take."""

import asyncio
import os
from collections.abc import Callable

PATIENCE = float(os.environ.get("COLLOQUY_TEST_PATIENCE", "60"))
"""Seconds; only a test that fails ever waits so long."""


async def until(holds: Callable[[], object], *, seconds: float = PATIENCE) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.01)
