"""Delivery of updates to a bot's webhook, in the manner of tdlib's ``WebhookActor``.

One ordered queue per chat or user: its next update goes out only after a 2xx for the one
before. The first failure is retried at once, later ones after a doubling delay; an update is
given up when it is 24 hours old, and the webhook after 23 hours of 410 Gone.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import parse_qsl

import aiohttp
import orjson

from bot.demo.emulator.clock import Clock
from bot.demo.emulator.state.accounts import BotAccount, WebhookSettings
from bot.demo.emulator.state.update_queue import KEPT_SECONDS, Update

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_DELAY = 60.0
LONGEST_RETRY_AFTER = 3600
GONE_SECONDS = 23 * 3600
_NOT_EXECUTED = frozenset({"setwebhook", "deletewebhook", "close", "logout"})

Execute = Callable[[str, dict[str, Any]], Awaitable[object]]


class WebhookDelivery:
    """Delivers one bot's updates while it has a webhook.

    ``unit`` is the length of the first delay in seconds (1 in Telegram; tests shorten it).
    ``execute`` does a method given in the webhook's answer.
    """

    def __init__(
        self, bot: BotAccount, clock: Clock, execute: Execute, *, unit: float = 1.0
    ) -> None:
        self._bot = bot
        self._clock = clock
        self._execute = execute
        self._unit = unit
        self._lanes: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(1)
        self._session: aiohttp.ClientSession | None = None

    def restart(self) -> None:
        """Begin with the webhook the bot has now, or rest when it has none."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()
        self._lanes.clear()
        self._bot.updates.listener = None
        if not self._bot.webhook.url:
            return
        self._places = asyncio.Semaphore(self._bot.webhook.max_connections)
        self._bot.updates.listener = self._accept
        for update in self._bot.updates.first(len(self._bot.updates)):
            self._accept(update)

    async def close(self) -> None:
        """Stop delivering."""
        tasks = list(self._tasks)
        self._bot.webhook = WebhookSettings()
        self.restart()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _accept(self, update: Update) -> None:
        lane = self._lanes.get(update.queue)
        if lane is not None:
            lane.append(update)
            return
        self._lanes[update.queue] = lane = deque([update])
        task = asyncio.create_task(self._drain(update.queue, lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, queue: int, lane: deque[Update]) -> None:
        while lane:
            await self._deliver(lane[0])
            lane.popleft()
        del self._lanes[queue]

    async def _deliver(self, update: Update) -> None:
        """Until it is accepted or too old."""
        delay, failures = 1.0, 0
        while True:
            async with self._places:
                trouble, retry_after = await self._post(update)
            if trouble is None:
                break
            pause = float(retry_after)
            if not retry_after and failures:
                delay = min(LONGEST_DELAY, delay * 2)
                pause = delay
            failures += 1
            if self._clock.now() + pause > update.created + KEPT_SECONDS:
                break
            await asyncio.sleep(pause * self._unit)
        self._bot.updates.done(update.update_id)

    async def _post(self, update: Update) -> tuple[str | None, int]:
        """One attempt: (None, 0) on success, else what went wrong and Retry-After seconds."""
        webhook = self._bot.webhook
        headers = {"Content-Type": "application/json"}
        if webhook.secret_token:
            headers[SECRET_HEADER] = webhook.secret_token
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),
                timeout=aiohttp.ClientTimeout(total=60),
            )
        try:
            async with self._session.post(
                webhook.url, data=update.raw, headers=headers, allow_redirects=False
            ) as response:
                body = await response.read()
        except aiohttp.ClientConnectorError:
            return self._failed(webhook, "Connection refused"), 0
        except (aiohttp.ClientError, TimeoutError):
            return self._failed(webhook, "Webhook connection closed"), 0
        if 200 <= response.status <= 299:
            webhook.gone_since = None
            await self._obey(response.content_type, body)
            return None, 0
        self._note_gone(webhook, response.status)
        reason = response.reason or HTTPStatus(response.status).phrase
        sentence = f"Wrong response from the webhook: {response.status} {reason}"
        return self._failed(webhook, sentence), _seconds(response.headers.get("Retry-After", ""))

    def _failed(self, webhook: WebhookSettings, sentence: str) -> str:
        webhook.last_error = sentence
        webhook.last_error_at = int(self._clock.now())
        return sentence

    def _note_gone(self, webhook: WebhookSettings, status: int) -> None:
        now = self._clock.now()
        if status != HTTPStatus.GONE:
            webhook.gone_since = None
        elif webhook.gone_since is None:
            webhook.gone_since = now
        elif now > webhook.gone_since + GONE_SECONDS:
            self._bot.webhook = WebhookSettings()
            asyncio.get_running_loop().call_soon(self.restart)

    async def _obey(self, content_type: str, body: bytes) -> None:
        """Execute the method the webhook answered with; its result goes nowhere."""
        if not body:
            return
        try:
            asked: Any = (
                orjson.loads(body)
                if content_type == "application/json"
                else dict(parse_qsl(body.decode()))
            )
        except ValueError:
            return
        if not isinstance(asked, dict):
            return
        params = dict(cast("dict[str, Any]", asked))
        method = str(params.pop("method", "")).lower()
        if method and method not in _NOT_EXECUTED and not method.startswith("get"):
            await self._execute(method, params)


def _seconds(header: str) -> int:
    return min(int(header), LONGEST_RETRY_AFTER) if header.isdigit() else 0
