"""Updates that Telegram posts: where to send them, and taking them in."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence

from telegram import Bot

from bot.domain.channels.knocks import Arrival
from bot.web.telegram.polling import ALLOWED_UPDATES
from bot.web.telegram.retrying import until_answered
from bot.web.telegram.updates import NoUpdate, arrival_of, parse_json

log = logging.getLogger(__name__)

LOOK_SECONDS = 60.0
ANSWER_LATE = 180.0
"""Seconds since Telegram last answered a question about the webhook after which it is silent."""


class Webhook:
    """Takes the bodies Telegram posts; `take` returns when an update's effects are committed."""

    since_poll = None
    """It does not poll."""

    def __init__(self, bot: Bot, take: Callable[[Sequence[Arrival]], Awaitable[None]]) -> None:
        self._bot = bot
        self._take = take
        self._url = ""
        self._answered_at = float("-inf")
        self._updates = "ok"

    async def take(self, body: bytes) -> None:
        """Take one update's JSON; one that cannot be read is passed over.

        Raises:
            Whatever `take` raises; Telegram is then to send the update again.
        """
        try:
            arrival = arrival_of(parse_json(body))
        except NoUpdate:
            # Accepted all the same: sent again, it would hold up its chat for a day.
            log.error("an update without a usable number was passed over")
            return
        await self._take([arrival])

    async def announce(self, url: str, secret: str) -> None:
        """Tell Telegram where to send updates.

        Raises:
            TokenRefused: the token is wrong or was revoked.
        """

        async def tell() -> None:
            await self._bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES)

        await until_answered(tell)
        self._url = url
        self._answered_at = time.monotonic()

    async def watch(self) -> None:
        """Look now and then, until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Ask Telegram how it gets on with our webhook (Bot API getWebhookInfo)."""
        try:
            info = await self._bot.get_webhook_info()
        except Exception as error:  # noqa: BLE001 - an answer can be wrong in any way
            log.warning("Telegram does not answer: %s", type(error).__name__)
            return
        self._answered_at = time.monotonic()
        if self._url and info.url != self._url:
            self._updates = "webhook_lost"
        elif info.pending_update_count and info.last_error_date:
            self._updates = "undelivered"
        else:
            self._updates = "ok"

    def words(self) -> tuple[str, str]:
        """Return how Telegram and how the updates are, a static word each."""
        is_late = time.monotonic() - self._answered_at > ANSWER_LATE
        return "silent" if is_late else "ok", self._updates
