"""The emulator's HTTP front: Bot API, file downloads, control routes and the chat page.

Loopback only: it binds 127.0.0.1 and refuses requests that name another host, so that no web
page elsewhere can reach it by a rebound name.
"""

import asyncio
import gc
import io
from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from aiohttp import web

from bot.demo.emulator import refusals
from bot.demo.emulator.http import pages
from bot.demo.emulator.http.control import Control
from bot.demo.emulator.http.requests import BODY_LIMIT, read_arguments
from bot.demo.emulator.http.webhook_delivery import WebhookDelivery
from bot.demo.emulator.messages.keyboards import LOOPBACK
from bot.demo.emulator.methods.dispatch import Answer, answer, refuse
from bot.demo.emulator.people.world import World
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import BotAccount

HOST = "127.0.0.1"
_JSON = "application/json"


class PortTaken(OSError):
    """Another process listens on the port, or only a privileged one may."""

    def __init__(self, port: int) -> None:
        super().__init__(f"Port {port} cannot be used here. Name another one with --port.")


class EmulatorServer:
    """A Bot API server for one bot (more by ``add_bot``) on 127.0.0.1.

    ``world`` is the state, with the verbs of the control API. ``webhook_unit`` is the first
    webhook retry delay in seconds (Telegram's is 1). Without ``strict`` unknown fields of a
    request are ignored, as Telegram does. ``port`` is known after ``start``.
    """

    def __init__(
        self,
        *,
        token: str,
        bot_username: str = "colloquy_demo_bot",
        bot_name: str = "Colloquy",
        webhook_unit: float = 1.0,
        strict: bool = True,
    ) -> None:
        self.world = World()
        self.world.strict = strict
        self.port = 0
        self._unit = webhook_unit
        self._deliveries: list[WebhookDelivery] = []
        self._control = Control(self.world)
        self._runner: web.ServerRunner | None = None
        self.add_bot(token, bot_username, bot_name)

    def add_bot(self, token: str, username: str, first_name: str = "Colloquy") -> BotAccount:
        """Register one more bot; raises TokenIllFormed."""
        account = self.world.add_bot(token, username, first_name)

        async def execute(method: str, params: dict[str, Any]) -> object:
            return await answer(self.world, account, method, params, {})

        delivery = WebhookDelivery(account, self.world.clock, execute, unit=self._unit)
        account.webhook_changed = delivery.restart
        self._deliveries.append(delivery)
        return account

    async def start(self, port: int = 0) -> str:
        """Listen on 127.0.0.1 (0: any free port); the base URL without a slash at the end.

        Raises PortTaken when nobody can listen there.
        """
        server = web.Server(self._handle, request_factory=_request, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, port, backlog=1024)
        try:
            await site.start()
        except OSError:
            await self.stop()
            raise PortTaken(port) from None
        self.port = self._runner.addresses[0][1]
        return f"http://{HOST}:{self.port}"

    async def stop(self) -> None:
        """Stop listening and delivering; long polls and event streams end."""
        for account in self.world.bots.values():
            account.updates.end_poll(refusals.OTHER_POLLER)
        for delivery in self._deliveries:
            await delivery.close()
        self._control.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path, _, query = request.raw_path.partition("?")
        if not _is_loopback(request.headers.get("Host", "")):
            return web.Response(status=403, text="The emulator serves this machine only.\n")
        if path.startswith("/bot"):
            return await self._call(request, path, query)
        if path.startswith("/file/bot"):
            return self._download(unquote(path.removeprefix("/file/bot")))
        if path.startswith("/_emu/"):
            if not _is_loopback_origin(request.headers.get("Origin")):
                return web.Response(status=403, text="The emulator serves this machine only.\n")
            return await self._control.handle(request, path.removeprefix("/_emu/"))
        return pages.page(path)

    async def _call(self, request: web.BaseRequest, path: str, query: str) -> web.StreamResponse:
        token, _, method = path[4:].partition("/")
        if "%" in token:
            token = unquote(token)
        bot = self.world.bots.get(token)
        if bot is None:
            unauthorized = Refusal(refusals.UNAUTHORIZED)
            return _response(refuse(self.world, _claimed_id(token), method, unauthorized))
        try:
            raw, uploads = await read_arguments(request, query)
        except Refusal as refusal:
            return _response(refuse(self.world, bot.id, method, refusal))
        except web.HTTPRequestEntityTooLarge:
            too_large = Refusal(refusals.REQUEST_TOO_LARGE)
            return _response(refuse(self.world, bot.id, method, too_large))
        given = await answer(self.world, bot, method, raw, uploads)
        return _cut(request) if given.cut else _response(given)

    def _download(self, path: str) -> web.StreamResponse:
        token, _, file_path = path.partition("/")
        if token not in self.world.bots:
            return _refuse(Refusal(refusals.UNAUTHORIZED))
        kept = self.world.files.by_path(file_path)
        if kept is None:
            return _refuse(Refusal(refusals.FILE_NOT_FOUND))
        return web.Response(body=io.BytesIO(kept.content), content_type="application/octet-stream")


def _request(*arguments: Any) -> web.BaseRequest:
    """aiohttp's own request, with room for Telegram's 50 MB uploads."""
    message, payload, protocol, writer, task = arguments
    return web.BaseRequest(
        message,
        payload,
        protocol,
        writer,
        task,
        asyncio.get_running_loop(),
        client_max_size=BODY_LIMIT,
    )


def _claimed_id(token: str) -> int:
    """The bot's id in a token nobody has, 0 for nonsense; the secret half is not kept."""
    claimed = token.partition(":")[0]
    return int(claimed) if claimed.isascii() and claimed.isdigit() and len(claimed) < 19 else 0


def _response(given: Answer) -> web.Response:
    return web.Response(body=given.body, status=given.status, content_type=_JSON)


def _refuse(refusal: Refusal) -> web.Response:
    return web.json_response(refusal.envelope(), status=refusal.code)


def _cut(request: web.BaseRequest) -> web.Response:
    """Close the TCP connection at once; the response that aiohttp wants goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _is_loopback(host: str) -> bool:
    name = host[: host.rfind("]") + 1] if host.startswith("[") else host.partition(":")[0]
    return name.strip("[]") in LOOPBACK


def _is_loopback_origin(origin: str | None) -> bool:
    return origin is None or _is_loopback(origin.partition("://")[2])


async def serve(
    port: int,
    token: str,
    *,
    bot_username: str = "colloquy_demo_bot",
    bot_name: str = "Colloquy",
    people: Sequence[str] = (),
    strict: bool = True,
    started: asyncio.Future[str] | None = None,
) -> None:
    """Run an emulator until cancelled; ``started`` receives the base URL. Prints nothing.

    ``people`` are the first names of those who are there from the beginning.

    Meant to have its process for itself (``uvloop.run(serve(...))``): it relaxes the garbage
    collector, because a long log of calls would make every full collection slow.
    Raises PortTaken.
    """
    server = EmulatorServer(
        token=token, bot_username=bot_username, bot_name=bot_name, strict=strict
    )
    url = await server.start(port)
    for name in people:
        server.world.add_user(first_name=name)
    if started is not None:
        started.set_result(url)
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    try:
        await asyncio.Event().wait()
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
        await server.stop()
