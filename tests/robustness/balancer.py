"""A balancer in front of several copies of the bot, as nginx would be."""

import random
from collections import Counter
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web
from multidict import CIMultiDict

from bot.demo.ports import free_port

PATH = "/telegram/webhook"
_OF_THE_LINE = frozenset({"connection", "content-encoding", "content-length", "transfer-encoding"})
"""Headers of an answer that say how it travelled, and are the balancer's own."""


@dataclass(slots=True)
class Balancer:
    """Hands every request to the next copy, or by `chance` to any; `ports` are of those that get some."""

    session: aiohttp.ClientSession
    port: int
    ports: list[int] = field(default_factory=list[int])
    chance: random.Random | None = None
    answered: Counter[tuple[str, int]] = field(default_factory=Counter[tuple[str, int]])
    """How many requests of each path had each status."""
    taken: Counter[int] = field(default_factory=Counter[int])
    """How many requests each copy answered, by its port."""
    _turn: int = 0

    @property
    def url(self) -> str:
        """What Telegram is told."""
        return f"{self.site}{PATH}"

    @property
    def site(self) -> str:
        """Where pages find the bot."""
        return f"http://127.0.0.1:{self.port}"

    def failures(self, *paths: str) -> int:
        """How many requests of some paths were answered with a status above 499."""
        return sum(
            count
            for (path, status), count in self.answered.items()
            if status >= 500 and path in paths
        )

    @classmethod
    @asynccontextmanager
    async def opened(cls) -> AsyncGenerator["Balancer"]:
        """Listen for as long as the block lasts."""
        async with aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=90),
            connector=aiohttp.TCPConnector(limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
        ) as session:
            balancer = cls(session, free_port())
            runner = web.ServerRunner(web.Server(balancer._pass_on, access_log=None))
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", balancer.port).start()
            try:
                yield balancer
            finally:
                await runner.cleanup()

    async def _pass_on(self, request: web.BaseRequest) -> web.Response:
        answer = await self._answer(request, await request.read())
        self.answered[request.path, answer.status] += 1
        return answer

    async def _answer(self, request: web.BaseRequest, body: bytes) -> web.Response:
        for port in self._order():
            url = f"http://127.0.0.1:{port}{request.path_qs}"
            asked = self.session.request(
                request.method, url, data=body, headers=request.headers, allow_redirects=False
            )
            try:
                async with asked as answer:
                    content = await answer.read()
            except aiohttp.ClientConnectorError:
                continue
            except (aiohttp.ClientError, TimeoutError):
                # It may have been taken: who asked is to ask again, and the bot to pass it over.
                break
            self.taken[port] += 1
            return web.Response(
                status=answer.status, body=content, headers=_passed_on(answer.headers)
            )
        return web.Response(status=502)

    def _order(self) -> list[int]:
        if self.chance is not None:
            return self.chance.sample(self.ports, len(self.ports))
        self._turn += 1
        at = self._turn % max(1, len(self.ports))
        return [*self.ports[at:], *self.ports[:at]]


def _passed_on(headers: Mapping[str, str]) -> CIMultiDict[str]:
    return CIMultiDict(
        (name, value) for name, value in headers.items() if name.lower() not in _OF_THE_LINE
    )
