"""The site over real HTTP: what a monitor and a stranger get, and how it starts and stops."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Awaitable, Callable

import aiohttp
import pytest

from bot.web.app import build_app
from bot.web.guard import HEADERS
from bot.web.metrics import Figures, Meters
from bot.web.readiness import Readiness
from bot.web.server import CannotListen, open_door, serve
from storage.writer import Spans
from tests.web.world import UPDATE, Site, get, opened, post

COUNTED = """\
# HELP colloquy_http_responses_total Answers of the site, by part of it and class.
# TYPE colloquy_http_responses_total counter
colloquy_http_responses_total{site="gauges",class="2xx"} 2
# HELP colloquy_page_turned_away_total Requests of the page that proved no browser let in.
# TYPE colloquy_page_turned_away_total counter
colloquy_page_turned_away_total 0
"""


async def test_health_readiness_and_metrics_are_told(site: Site) -> None:
    told = [await get(site, path) for path in ("/healthz", "/readyz", "/metrics")]
    site.readiness = Readiness(ok=False, checks={"telegram": "silent"})
    told.append(await get(site, "/readyz"))

    assert told == [
        (200, "text/plain; charset=utf-8", "ok"),
        (200, "application/json", '{"ok":true,"checks":{"store":"ok"}}'),
        (200, "text/plain; version=0.0.4; charset=utf-8", f"colloquy_up 1\n{COUNTED}"),
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


async def test_connections_hold_nothing_back_until_the_head_is_acknowledged() -> None:
    door = await open_door("127.0.0.1", 0)
    with door, socket.create_connection(door.getsockname()), door.accept()[0] as taken:
        assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1


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
            messages_queued={"reply": 3},
            messages_in_flight=1,
            updates_taken=9,
            updates_poisonous=1,
            updates_refused=2,
            since_poll=1.5,
        )
    )
    meters.note_batch(3)

    lines = meters.text().decode().splitlines()

    assert [line for line in lines if line.startswith("colloquy") and "created" not in line] == [
        'colloquy_messages_total{outcome="delivered"} 5.0',
        'colloquy_messages_total{outcome="impossible"} 1.0',
        'colloquy_messages_total{outcome="unknown"} 2.0',
        "colloquy_messages_retried_total 0.0",
        'colloquy_messages_queued{lane="reply"} 3.0',
        "colloquy_messages_in_flight 1.0",
        'colloquy_updates_total{result="taken"} 9.0',
        'colloquy_updates_total{result="poisonous"} 1.0',
        'colloquy_updates_total{result="refused"} 2.0',
        "colloquy_since_poll_seconds 1.5",
        "colloquy_page_waiting 0.0",
        "colloquy_writes_queued 0.0",
        *(
            f'colloquy_write_seconds_bucket{{le="{bound}"}} 0.0'
            for bound in (*Spans.BOUNDS, "+Inf")
        ),
        "colloquy_write_seconds_count 0.0",
        "colloquy_write_seconds_sum 0.0",
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
