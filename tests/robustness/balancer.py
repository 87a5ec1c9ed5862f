"""A balancer in front of several copies of the bot, as nginx would be."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

from bot.demo.ports import free_port

PATH = "/telegram/webhook"


@dataclass(slots=True)
class Balancer:
    """Posts every update to the next copy; `ports` are those of the copies that are to get some."""

    session: aiohttp.ClientSession
    port: int
    ports: list[int] = field(default_factory=list[int])
    _turn: int = 0

    @property
    def url(self) -> str:
        """What Telegram is told."""
        return f"http://127.0.0.1:{self.port}{PATH}"

    @classmethod
    @asynccontextmanager
    async def opened(cls) -> AsyncGenerator["Balancer"]:
        """Listen for as long as the block lasts."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            balancer = cls(session, free_port())
            runner = web.ServerRunner(web.Server(balancer._pass_on, access_log=None))
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", balancer.port).start()
            try:
                yield balancer
            finally:
                await runner.cleanup()

    async def _pass_on(self, request: web.BaseRequest) -> web.Response:
        body = await request.read()
        for _ in range(len(self.ports)):
            self._turn += 1
            port = self.ports[self._turn % len(self.ports)]
            url = f"http://127.0.0.1:{port}{request.path}"
            try:
                async with self.session.post(url, data=body, headers=request.headers) as answer:
                    return web.Response(status=answer.status)
            except aiohttp.ClientConnectorError:
                continue
            except (aiohttp.ClientError, TimeoutError):
                # It may have been taken: Telegram is to ask again, and the bot to pass it over.
                break
        return web.Response(status=502)
