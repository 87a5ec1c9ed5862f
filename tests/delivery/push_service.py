"""A real push service on loopback, that checks who writes to it as the makers' do, and answers as it is told."""

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.crypto.base64url import decode_base64url
from bot.crypto.channels.device_keys import has_signed


@dataclass
class PushService:
    """What came: the address of each message, what it said of itself, and its body."""

    port: int = 0
    status: int = 201
    headers: dict[str, str] = field(default_factory=dict[str, str])
    pushed: list[str] = field(default_factory=list[str])
    said: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    bodies: list[bytes] = field(default_factory=list[bytes])

    @property
    def origin(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    async def take(self, request: web.Request) -> web.Response:
        """Note a message, whatever is answered."""
        self.pushed.append(request.raw_path)
        self.said.append({name.lower(): value for name, value in request.headers.items()})
        self.bodies.append(await request.read())
        return web.Response(status=self.status, headers=self.headers)


def claims_of(authorization: str) -> tuple[bytes, dict[str, Any]]:
    """The key and the claims of what shows who writes (RFC 8292), once its signature is right."""
    scheme, said = authorization.split(" ", 1)
    parts = dict(each.strip().split("=", 1) for each in said.split(","))
    head, body, signature = parts["t"].split(".")
    key = decode_base64url(parts["k"])
    assert scheme == "vapid"
    assert json.loads(decode_base64url(head)) == {"typ": "JWT", "alg": "ES256"}
    assert has_signed(key, decode_base64url(signature), f"{head}.{body}".encode())
    return key, json.loads(decode_base64url(body))


@asynccontextmanager
async def push_service() -> AsyncGenerator[PushService]:
    """Listen on loopback."""
    service = PushService()
    app = web.Application()
    app.router.add_post("/{address:.*}", service.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    service.port = runner.addresses[0][1]
    try:
        yield service
    finally:
        await runner.cleanup()
