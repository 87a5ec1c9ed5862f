"""How commands end that go on until somebody stops them."""

import asyncio
import contextlib
import signal
from collections.abc import Coroutine
from typing import Any

import uvloop


def until_told_to_stop(work: Coroutine[Any, Any, None]) -> None:
    """Run until SIGINT or SIGTERM, then let the work finish what it has begun."""
    with contextlib.suppress(KeyboardInterrupt):
        uvloop.run(_stoppable(work))


async def _stoppable(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task
