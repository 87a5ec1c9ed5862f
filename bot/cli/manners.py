"""How commands behave: they stop when told to, and say plainly what the operator can mend."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import Coroutine, Generator
from typing import Any

import uvloop

from bot.crypto.keyfile import KeyFileRefused
from bot.settings import BadSetting
from bot.web.polling import TokenRefused
from bot.web.server import CannotListen
from bot.wiring import NotInitialised
from storage.errors import StoreFailed
from storage.keystore_file import KeystoreRefused

_MENDABLE = (
    BadSetting,
    CannotListen,
    KeyFileRefused,
    KeystoreRefused,
    NotInitialised,
    StoreFailed,
    TokenRefused,
)


@contextlib.contextmanager
def told_plainly(*others: type[Exception]) -> Generator[None]:
    """Turn what the operator can mend, and `others`, into plain lines and exit code 2."""
    mendable = (*_MENDABLE, *others)
    try:
        yield
    except BaseExceptionGroup as group:
        known, rest = group.split(mendable)
        if rest is not None or known is None:
            raise
        for error in known.exceptions:
            sys.stderr.write(f"{error}\n")
    except mendable as error:
        sys.stderr.write(f"{error}\n")
    else:
        return
    raise SystemExit(2)


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
