"""Asking Telegram again until it answers."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram.error import EndPointNotFound, InvalidToken

from bot.web.intake.pause import Pause

log = logging.getLogger(__name__)


class TokenRefused(Exception):
    """Telegram does not know the bot's token; trying again cannot help."""


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
