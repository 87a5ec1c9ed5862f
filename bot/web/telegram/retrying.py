"""Asking Telegram again until it answers."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram.error import EndPointNotFound, InvalidToken

log = logging.getLogger(__name__)


class TokenRefused(Exception):
    """Telegram does not know the bot's token; trying again cannot help."""


@dataclass(slots=True)
class Pause:
    """Waits that double from `first` to `longest` seconds until something works again."""

    first: float
    longest: float
    _next: float = 0.0

    def lengthen(self) -> float:
        """Return the next wait: with jitter, so that copies do not stay in step."""
        self._next = min(self.longest, self._next * 2 or self.first)
        return max(self.first, self._next * random.uniform(0.5, 1))

    def forget(self) -> None:
        """Start over."""
        self._next = 0.0


async def until_answered(ask: Callable[[], Awaitable[None]]) -> None:
    """Ask Telegram for something until it answers so that it makes sense.

    A refusal is waited out too: whether it is Telegram's own, a proxy's or a passing disorder, the
    bot has other things to do meanwhile.

    Raises:
        TokenRefused: the token is wrong or was revoked.
    """
    pause = Pause(0.25, 30)
    while True:
        try:
            await ask()
        except (InvalidToken, EndPointNotFound):
            break
        except Exception as error:  # noqa: BLE001 - an answer can be wrong in any way
            log.warning("Telegram does not answer: %s", type(error).__name__)
            await asyncio.sleep(pause.lengthen())
        else:
            return
    # Raised here, outside the handler, for the original error quotes the token.
    raise TokenRefused("Telegram refuses the bot's token")
