"""Browsers of the bench: each signs what it asks with a key of its own, as the page's JavaScript does."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import orjson

from bot.cli.bench.stand import DidNotFinish
from bot.crypto.channels.device_keys import DeviceKey
from bot.crypto.codes import new_code
from bot.domain.ids import PersonId
from bot.web.chat.proofs import HEADER, Asked, proof_of

TRIES = 60
PAUSE_SECONDS = 1.0
"""What a page waits before it asks again where it was sent away, as the real one does at first."""
_OURS = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}


class NotYet(Exception):
    """The bot is still starting (502: behind a proxy), or began after this was signed."""


@dataclass(slots=True)
class Browser:
    """One guest's browser, at an address of its own by its number.

    `came` are letters by id, each with the Unix second at which it was there.
    """

    url: str
    number: int = 0
    id: str = ""
    person: PersonId = field(default_factory=lambda: PersonId(""))
    rev: str = "0"
    came: dict[str, float] = field(default_factory=dict[str, float])
    key: DeviceKey = field(default_factory=DeviceKey)

    async def taps(self, http: aiohttp.ClientSession, data: str, *, name: str = "") -> None:
        """Tap a button, by the name of an earlier try if any; draw what comes. Raises DidNotFinish."""
        said = {"id": name or new_code(), "message": "0", "data": data, "after": self.rev}
        await self._asks(http, "tap", said)

    async def surely_taps(self, http: aiohttp.ClientSession, data: str) -> None:
        """Tap; again after a pause where the line broke or the site sent the page away. Raises DidNotFinish."""
        name = new_code()
        for _ in range(TRIES):
            try:
                await self.taps(http, data, name=name)
            except (aiohttp.ClientConnectionError, NotYet):
                await asyncio.sleep(PAUSE_SECONDS)
            else:
                return
        raise DidNotFinish("a tap was not taken")

    async def polls(self, http: aiohttp.ClientSession, *, wait: bool) -> None:
        """Ask what is new, and draw it. Raises DidNotFinish."""
        await self._asks(http, "poll", {"after": self.rev, "drawn": self.rev, "wait": wait})

    async def _asks(self, http: aiohttp.ClientSession, what: str, said: object) -> None:
        body, path = orjson.dumps(said), f"/c/{what}"
        high, low = divmod(self.number, 250)
        at = {"X-Forwarded-For": f"10.0.{high}.{low + 1}"}
        headers = {**_OURS, **at, HEADER: self._proof(path, body)}
        async with http.post(self.url + path, data=body, headers=headers) as answer:
            content = await answer.read()
            if answer.status in {502, 503} or _is_early(content):
                raise NotYet
            if answer.status != 200:
                raise DidNotFinish(f"the page answered {answer.status} to {what}")
        self._draw(orjson.loads(content))

    def _draw(self, news: dict[str, Any]) -> None:
        now = time.time()
        for each in news["messages"]:
            self.came.setdefault(each["id"], now)
        self.rev = news["rev"]

    def _proof(self, path: str, body: bytes) -> str:
        asked = Asked("POST", path, body)
        return proof_of(asked, device=self.id, key=self.key, seconds=int(time.time()))


def _is_early(content: bytes) -> bool:
    return content.startswith(b'{"state":"clock"')
