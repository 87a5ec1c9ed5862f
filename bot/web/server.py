"""Running the web room: uvicorn inside somebody else's event loop, without its manners.

It installs no signal handlers, writes no access log and names no server; who cancels it gets a
graceful stop.
"""

import asyncio
import contextlib
import socket
from collections.abc import Callable, Generator

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.connections import Patience, PatientConnection, close_late
from bot.web.visitors import Door, Visitors

GRACE_SECONDS = 5
MOST_CONNECTIONS = 4_000
"""Most of them are pages that wait for news (`bot/web/chat/hub.py` limits these)."""
_LOOKS_A_SECOND = 10
"""How uvicorn counts time: it would wake up so often for nothing."""


class CannotListen(Exception):
    """The address is taken, not ours, or not allowed."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"cannot listen on {host} port {port}")


class _QuietServer(uvicorn.Server):
    def __init__(
        self, config: uvicorn.Config, started: Callable[[], None], patience: Patience
    ) -> None:
        super().__init__(config)
        self._tell_started = started
        self._patience = patience
        self._told_to_stop = asyncio.Event()

    def stop(self) -> None:
        """Begin to end, without waiting."""
        self.should_exit = True
        self._told_to_stop.set()

    async def main_loop(self) -> None:
        """Renew what is renewed once a second; end at once, not at the next look around."""
        counter, time = 0, asyncio.get_running_loop().time
        while not await self.on_tick(counter):
            counter += _LOOKS_A_SECOND
            close_late(self.server_state.connections, time(), self._patience)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1.0):
                    await self._told_to_stop.wait()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._tell_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let everybody who is here finish; where nobody is, there is nothing to wait for."""
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)
            return
        for listener in self.servers:
            listener.close()
            await listener.wait_closed()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Leave signals to the main loop."""
        yield


class Front:
    """What is served at an address, and can be exchanged while it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._stop: Callable[[], None] = _nobody_waits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let today's app answer."""
        await self._app(scope, receive, send)

    def show(self, app: ASGIApp, stop: Callable[[], None]) -> None:
        """Serve something else from now on; `stop` answers whoever waits for news there."""
        self._app, self._stop = app, stop

    def stop(self) -> None:
        """Answer whoever waits for news: nobody will bring any more."""
        self._stop()


def _nobody_waits() -> None:
    """Do nothing."""


async def serve(
    app: ASGIApp,
    host: str,
    port: int,
    *,
    listening: Callable[[int], None] | None = None,
    door: Door = Door(),  # noqa: B008 - it never changes
    patience: Patience = Patience(),  # noqa: B008 - nor does this
    stop: Callable[[], None] = _nobody_waits,
) -> None:
    """Serve until cancelled, then finish the requests under way (at most GRACE_SECONDS).

    Port 0 lets the system choose; `listening` is told the port once requests are accepted. `door`
    says who may come in; whoever takes longer than our `patience` is sent away. `stop` answers those
    who wait for news.

    Raises:
        CannotListen: at once, when the address cannot be used.
    """
    listener = await open_door(host, port)

    def tell() -> None:
        if listening:
            listening(int(listener.getsockname()[1]))

    server = _QuietServer(
        uvicorn.Config(
            Visitors(app, door),
            loop="none",
            http=PatientConnection,
            ws="none",
            lifespan="off",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=MOST_CONNECTIONS,
            timeout_keep_alive=75,
            timeout_graceful_shutdown=GRACE_SECONDS,
        ),
        tell,
        patience,
    )
    with contextlib.closing(listener):
        running = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            await asyncio.shield(running)
        finally:
            stop()
            server.stop()
            await asyncio.wait({running}, timeout=GRACE_SECONDS + 1)
            running.cancel()


async def open_door(host: str, port: int) -> socket.socket:
    """Return the socket a site listens at, bound before uvicorn does: it would end the whole process.

    Raises:
        CannotListen: somebody else listens there, or nobody may.
    """
    try:
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, _, _, _, address = found[0]
        door = socket.create_server(address[:2], family=family, backlog=128)
        # Head and body leave in two pieces; without this the second waits 40 ms for the first to be
        # acknowledged. asyncio sees to it only where a socket names its protocol, as this one does not.
        door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError:
        raise CannotListen(host, port) from None
    return door
