"""The web room over real HTTP: what Telegram, a monitor and a stranger get."""

import asyncio
import contextlib
import json
import logging
import socket
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp
import pytest

from bot.web.app import SECRET_HEADER, build_app
from bot.web.guard import HEADERS
from bot.web.metrics import Figures, Meters
from bot.web.readiness import Readiness
from bot.web.server import CannotListen, serve

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


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """Return a site with a webhook."""
    async with opened(Site()) as site:
        yield site


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


async def test_update_is_taken_as_it_came(site: Site) -> None:
    assert await post(site, UPDATE) == (200, b"")
    assert await post(site, UPDATE, path="/hook") == (200, b"")
    assert site.taken == [UPDATE, UPDATE]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "ä", SECRET.upper()])
async def test_wrong_secret_is_turned_away(site: Site, secret: str | None) -> None:
    assert await post(site, UPDATE, secret=secret) == (401, b"")
    assert site.taken == []


@pytest.mark.parametrize(
    "body", [b"", b"garbage", b"[]", b"{}", b'{"update_id": "7"}', b"\xff\xfe", b"[" * 9999]
)
async def test_garbage_is_refused(site: Site, body: bytes) -> None:
    assert await post(site, body) == (400, b"")
    assert site.taken == []


async def test_oversize_body_is_refused_by_its_declared_length(site: Site) -> None:
    head = (
        f"POST /hook HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
        "Content-Length: 1000001\r\n\r\n"
    )

    assert await raw(site, head.encode()) == 413
    assert site.taken == []


async def test_oversize_body_of_unknown_length_is_refused(site: Site) -> None:
    head = (
        f"POST /hook HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
    )
    chunks = b"%x\r\n%b\r\n" % (500_001, b"x" * 500_001) * 2

    assert await raw(site, head.encode() + chunks) == 413
    assert site.taken == []


async def test_slow_body_is_not_waited_for(site: Site) -> None:
    head = (
        f"POST /hook HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
        "Content-Length: 9\r\n\r\n{"
    )

    assert await raw(site, head.encode()) == 408
    assert site.taken == []


async def raw(site: Site, request: bytes) -> int:
    """Send bytes, read until the server ends the connection, and return the status."""
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    with contextlib.suppress(ConnectionError):
        writer.write(request)
        await writer.drain()
    answer = await asyncio.wait_for(reader.read(), timeout=3)
    writer.close()
    return int(answer.split()[1])


async def test_answer_waits_for_the_commit(site: Site) -> None:
    site.gate = asyncio.Event()

    posting = asyncio.create_task(post(site, UPDATE))
    await asyncio.sleep(0.1)
    answered_early = posting.done()
    site.gate.set()

    assert (await posting, answered_early) == ((200, b""), False)


async def test_failure_makes_telegram_repeat_and_is_logged_without_words(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    site.fails_with = RuntimeError(NAME)

    with caplog.at_level(logging.DEBUG):
        statuses = [
            (await post(site, UPDATE))[0],
            *[(await get(site, path))[0] for path in ("/readyz", "/metrics", "/healthz")],
        ]

    assert statuses == [500, 503, 500, 200]
    assert NAME not in caplog.text
    assert [r.getMessage() for r in caplog.records if r.name.startswith("bot.")] == [
        "an update was not taken: RuntimeError",
        "readiness could not be told: RuntimeError",
        "a request failed: RuntimeError",
    ]


async def test_polling_bot_has_no_webhook() -> None:
    async with opened(Site(), webhook=False) as site:
        status, _ = await post(site, UPDATE)

    assert status == 404


def test_webhook_without_a_secret_is_never_opened() -> None:
    site = Site()

    with pytest.raises(ValueError, match="secret"):
        build_app(take_updates=site.take, webhook_secret="", ready=site.ready, metrics=site.metrics)


async def test_health_readiness_and_metrics_are_told(site: Site) -> None:
    told = [await get(site, path) for path in ("/healthz", "/readyz", "/metrics")]
    site.readiness = Readiness(ok=False, checks={"telegram": "silent"})
    told.append(await get(site, "/readyz"))

    assert told == [
        (200, "text/plain; charset=utf-8", "ok"),
        (200, "application/json", '{"ok":true,"checks":{"store":"ok"}}'),
        (200, "text/plain; version=0.0.4; charset=utf-8", "colloquy_up 1\n"),
        (503, "application/json", '{"ok":false,"checks":{"telegram":"silent"}}'),
    ]


@pytest.mark.parametrize("path", ["/healthz", "/nowhere", "/telegram/webhook", "/metrics"])
async def test_every_answer_is_strict_and_names_no_server(site: Site, path: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(site.base + path) as answer:
        headers = answer.headers

    assert {name: headers.get(name) for name in HEADERS} == dict(HEADERS)
    assert "Server" not in headers


async def test_requests_leave_no_access_log(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        await get(site, "/healthz?secret=1")

    assert [record.getMessage() for record in caplog.records if "healthz" in str(record)] == []


async def test_stop_lets_a_request_end() -> None:
    site = Site(gate=asyncio.Event())
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(opened(site))
        posting = asyncio.create_task(post(site, UPDATE))
        await asyncio.sleep(0.1)
        asyncio.get_running_loop().call_later(0.2, open_gate(site))

    assert (await posting, site.taken) == ((200, b""), [UPDATE])


def open_gate(site: Site) -> Callable[[], None]:
    """Return what lets the waiting update through."""
    assert site.gate
    return site.gate.set


async def test_taken_port_is_said_at_once(site: Site) -> None:
    app = build_app(take_updates=None, webhook_secret=None, ready=site.ready, metrics=site.metrics)

    with pytest.raises(CannotListen) as caught:
        await serve(app, "127.0.0.1", site.port)

    assert str(caught.value) == f"cannot listen on 127.0.0.1 port {site.port}"


async def test_requests_together_are_taken_together(site: Site) -> None:
    both: Awaitable[list[tuple[int, bytes]]] = asyncio.gather(
        *(post(site, b'{"update_id": %d}' % n) for n in range(40))
    )

    assert await both == [(200, b"")] * 40
    assert len(site.taken) == 40


def test_metrics_tell_totals_and_levels_only() -> None:
    meters = Meters(
        lambda: Figures(
            messages_delivered=5,
            messages_impossible=1,
            messages_unknown=2,
            messages_queued=3,
            updates_taken=9,
            updates_poisonous=1,
            since_poll=1.5,
        )
    )
    meters.note_batch(3)

    lines = meters.text().decode().splitlines()

    assert [line for line in lines if line.startswith("colloquy") and "created" not in line] == [
        'colloquy_letters_total{outcome="delivered"} 5.0',
        'colloquy_letters_total{outcome="impossible"} 1.0',
        'colloquy_letters_total{outcome="unknown"} 2.0',
        "colloquy_letters_queued 3.0",
        'colloquy_updates_total{result="taken"} 9.0',
        'colloquy_updates_total{result="poisonous"} 1.0',
        "colloquy_since_poll_seconds 1.5",
        'colloquy_update_batch_size_bucket{le="1.0"} 0.0',
        'colloquy_update_batch_size_bucket{le="2.0"} 0.0',
        'colloquy_update_batch_size_bucket{le="5.0"} 1.0',
        'colloquy_update_batch_size_bucket{le="10.0"} 1.0',
        'colloquy_update_batch_size_bucket{le="20.0"} 1.0',
        'colloquy_update_batch_size_bucket{le="50.0"} 1.0',
        'colloquy_update_batch_size_bucket{le="100.0"} 1.0',
        'colloquy_update_batch_size_bucket{le="+Inf"} 1.0',
        "colloquy_update_batch_size_count 1.0",
        "colloquy_update_batch_size_sum 3.0",
    ]


def test_free_port_is_truly_free_again_after_a_stop() -> None:
    port = asyncio.run(served_once())

    with socket.create_server(("127.0.0.1", port)):
        pass


async def served_once() -> int:
    """Open and close a site; return the port it had."""
    async with opened(Site()) as site:
        return site.port
