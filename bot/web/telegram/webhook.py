"""Updates that Telegram posts: where to send them, and taking them in."""

import logging
from collections.abc import Awaitable, Callable, Sequence

import orjson
from telegram import Bot, Update

from bot.web.telegram.polling import ALLOWED_UPDATES
from bot.web.telegram.retrying import until_answered
from bot.web.telegram.updates import read_update

log = logging.getLogger(__name__)


class Webhook:
    """Takes the bodies Telegram posts; `take` returns when an update's effects are committed."""

    def __init__(self, bot: Bot, take: Callable[[Sequence[Update]], Awaitable[None]]) -> None:
        self._bot = bot
        self._take = take

    async def take(self, body: bytes) -> None:
        """Take one update's JSON; one that cannot be read is passed over.

        Raises:
            Whatever `take` raises; Telegram is then to send the update again.
        """
        try:
            update = read_update(orjson.loads(body), self._bot)
        except Exception as error:  # noqa: BLE001 - sent again, it would hold up its chat for a day
            log.error("an update cannot be read: %s", type(error).__name__)
            return
        await self._take([update])

    async def announce(self, url: str, secret: str) -> None:
        """Tell Telegram where to send updates.

        Raises:
            TokenRefused: the token is wrong or was revoked.
        """

        async def tell() -> None:
            await self._bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES)

        await until_answered(tell)
