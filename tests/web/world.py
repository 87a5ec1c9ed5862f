"""A site over real HTTP, and raw requests to it."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field

import aiohttp

from bot.web.app import SECRET_HEADER, build_app
from bot.web.readiness import Readiness
from bot.web.server import serve

SECRET = "a-webhook-secret"
NAME = "Wang Xiaoming"
UPDATE = json.dumps({"update_id": 7, "message": {"text": NAME}}).encode()


@dataclass
class Site:
    """A running site and what it was given."""

    base: str = ""
    port: int = 0
    taken: list[bytes] = field(default_factory=list[bytes])
    fails_with: Exception | None = None
    readiness: Readiness = field(default_factory=lambda: Readiness(ok=True, checks={"store": "ok"}))
    gate: asyncio.Event | None = None

    async def take(self, body: bytes) -> None:
        """Keep an update, when it is allowed to."""
        if self.gate:
            await self.gate.wait()
        if self.fails_with:
            raise self.fails_with
        self.taken.append(body)

    async def ready(self) -> Readiness:
        """Tell what the test wants told."""
        if self.fails_with:
            raise self.fails_with
        return self.readiness

    def metrics(self) -> str:
        """Tell one number."""
        if self.fails_with:
            raise self.fails_with
        return "colloquy_up 1\n"


@contextlib.asynccontextmanager
async def opened(site: Site, *, webhook: bool = True, path: str = "/hook") -> AsyncGenerator[Site]:
    """Serve a site on a port of the system's choice."""
    app = build_app(
        take_updates=site.take if webhook else None,
        webhook_secret=SECRET if webhook else None,
        ready=site.ready,
        metrics=site.metrics,
        webhook_path=path,
        body_seconds=0.3,
    )
    told: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(serve(app, "127.0.0.1", 0, listening=told.set_result))
    site.port = await told
    site.base = f"http://127.0.0.1:{site.port}"
    try:
        yield site
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def post(
    site: Site, body: bytes, *, secret: str | None = SECRET, path: str = "/telegram/webhook"
) -> tuple[int, bytes]:
    """Post as Telegram does; return status and body."""
    headers = {SECRET_HEADER: secret} if secret is not None else {}
    async with (
        aiohttp.ClientSession() as session,
        session.post(site.base + path, data=body, headers=headers) as answer,
    ):
        return answer.status, await answer.read()


async def get(site: Site, path: str) -> tuple[int, str, str]:
    """Return status, content type and text."""
    async with aiohttp.ClientSession() as session, session.get(site.base + path) as answer:
        return answer.status, answer.headers.get("Content-Type", ""), await answer.text()
