"""Updates that Telegram posts: where to send them, and taking them in."""

import logging
from collections.abc import Awaitable, Callable, Sequence

from telegram import Bot, Update

from bot.web.telegram.polling import ALLOWED_UPDATES
from bot.web.telegram.retrying import until_answered
from bot.web.telegram.updates import NoUpdate, parse_json, update_of

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
            update = update_of(parse_json(body), self._bot)
        except NoUpdate:
            # Accepted all the same: sent again, it would hold up its chat for a day.
            log.error("an update without a usable number was passed over")
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
