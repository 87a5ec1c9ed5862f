"""Visitors: the names the site goes by, who is counted as whom, and time for what one has to say."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from ipaddress import ip_network

import aiohttp
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.web import visitors
from bot.web.app import SECRET_HEADER, WEBHOOK_PATH, build_app
from bot.web.connections import Patience
from bot.web.feed import LOOKS as FEEDS
from bot.web.feed import feed_route
from bot.web.letter_verification import LOOKS as PROOFS
from bot.web.letter_verification import proof_route
from bot.web.readiness import Readiness
from bot.web.server import serve
from bot.web.visitors import Door, names_in

PROXY = Door(frozenset({"bot.example.org"}), [ip_network("127.0.0.1")])
ALONE = Door(frozenset({"bot.example.org"}), uncounted={WEBHOOK_PATH})
FEED = "/calendar/" + "A" * 24 + ".ics"
PROOF = "/letters/LD-2027-0001/" + "0" * 16
BIG = 8_000_000
HURRIED = Patience(head=0.2, body=0.2, fetching=0.2)


async def _no_feed(_token: str) -> bytes | None:
    return b"BEGIN:VCALENDAR"


async def _proven(_number: str, _digest: str) -> bool:
    return True


async def _ready() -> Readiness:
    return Readiness(ok=True)


async def _taken(_body: bytes) -> None:
    pass


async def _much(_request: Request) -> Response:
    return Response(bytes(BIG))


async def _page(request: Request) -> Response:
    return PlainTextResponse(request.client.host if request.client else "nobody")


def pages() -> Sequence[BaseRoute]:
    """Return the pages, each with counts of its own."""
    routes = (feed_route(_no_feed), proof_route(_proven))
    return (*routes, Route("/page", _page), Route("/much", _much))


@asynccontextmanager
async def site(door: Door, patience: Patience = Patience()) -> AsyncGenerator[int]:  # noqa: B008
    """Serve a site with every kind of page; yield its port."""
    app = build_app(
        take_updates=_taken,
        webhook_secret="secret",
        ready=_ready,
        metrics=str,
        pages=pages(),
    )
    told: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(
        serve(app, "127.0.0.1", 0, listening=told.set_result, door=door, patience=patience)
    )
    try:
        yield await told
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def statuses(port: int, path: str, times: int = 1, **headers: str) -> list[int]:
    """Ask so many times; return what came."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    got: list[int] = []
    async with aiohttp.ClientSession() as session:
        for _ in range(times):
            async with session.get(f"http://127.0.0.1:{port}{path}", headers=named) as answer:
                got.append(answer.status)
    return got


@pytest.mark.parametrize(("path", "most"), [(FEED, FEEDS), (PROOF, PROOFS)])
async def test_one_address_keeps_no_other_from_a_page(path: str, most: int) -> None:
    async with site(PROXY) as port:
        greedy = await statuses(port, path, most + 2, X_Forwarded_For="203.0.113.7")
        other = await statuses(port, path, X_Forwarded_For="203.0.113.8")

    assert greedy == [200] * most + [429] * 2
    assert other == [200]


@pytest.mark.parametrize("claimed", ["203.0.113.{}", "127.0.0.1, 203.0.113.{}", "{}", "odd {}"])
async def test_what_anybody_writes_into_a_header_hides_nobody(claimed: str) -> None:
    async with site(ALONE) as port:
        got = [
            status
            for turn in range(PROOFS + 2)
            for status in await statuses(port, PROOF, X_Forwarded_For=claimed.format(turn))
        ]
    assert got == [200] * PROOFS + [429] * 2


async def test_client_cannot_put_an_address_before_the_proxys_own_word() -> None:
    async with site(PROXY) as port:
        spoofing = [
            status
            for turn in range(PROOFS + 1)
            for status in await statuses(
                port, PROOF, X_Forwarded_For=f"198.51.100.{turn}, 203.0.113.7"
            )
        ]
        victim = await statuses(port, PROOF, X_Forwarded_For="198.51.100.1")

    assert (spoofing[-2:], victim) == ([200, 429], [200])


async def test_proxy_that_names_nobody_counts_by_itself() -> None:
    async with site(PROXY) as port:
        assert set(await statuses(port, PROOF, PROOFS + 20)) == {200}
        assert set(await statuses(port, PROOF, 20, X_Forwarded_For="")) == {200}


async def test_every_page_has_a_limit_but_the_webhook(monkeypatch: pytest.MonkeyPatch) -> None:
    # As many as there are outlast the window of the limit on a busy machine.
    monkeypatch.setattr(visitors, "VISITS", 50)
    async with site(ALONE) as port, aiohttp.ClientSession() as session:
        seen = await statuses(port, "/page", 51)
        shown = {SECRET_HEADER: "secret"}
        url = f"http://127.0.0.1:{port}/telegram/webhook"
        async with session.post(url, data=b'{"update_id": 1}', headers=shown) as answer:
            posted = answer.status

    assert (seen, posted) == ([200] * 50 + [429], 200)


def test_household_of_ipv6_and_an_address_written_in_two_ways_are_one() -> None:
    door = Door(proxies=[ip_network("10.0.0.0/8"), ip_network("::1")])

    assert door.address("::ffff:10.1.2.3", "203.0.113.7") == "203.0.113.7"
    assert door.address("::1", "203.0.113.7, 10.9.9.9") == "203.0.113.7"
    assert door.address("10.1.1.1", "203.0.113.7, rubbish") == ""
    assert door.address("10.1.1.1", "") == ""
    assert door.address("203.0.113.9", "203.0.113.7") == "203.0.113.9"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("bot.example.org", 200),
        ("BOT.example.org:8443", 200),
        ("127.0.0.1:8080", 200),
        ("[::1]:8080", 200),
        ("localhost", 200),
        ("colloquy:8080", 200),
        ("evil.example.com", 400),
        ("bot.example.org.evil.com", 400),
        ("xbot.example.org", 400),
        ("127.0.0.1.evil.com", 400),
        ("bot.example.org@evil.com", 400),
        ("[::1", 400),
    ],
)
@pytest.mark.parametrize("path", ["/page", "/healthz"])
async def test_site_answers_to_its_names_and_to_addresses(
    host: str, status: int, path: str
) -> None:
    async with site(ALONE) as port:
        assert await statuses(port, path, Host=host) == [status]


async def test_site_without_a_public_name_answers_to_any() -> None:
    async with site(Door()) as port:
        assert await statuses(port, "/healthz", Host="anything.example.com") == [200]


def test_names_are_those_of_our_own_addresses() -> None:
    assert names_in("https://Bot.example.org/x", "", "https://hook.example.org:8443") == {
        "bot.example.org",
        "hook.example.org",
    }


async def test_silent_connections_do_not_stop_health_checks() -> None:
    async with site(ALONE) as port, AsyncExitStack() as hold:
        for _ in range(499):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            hold.callback(writer.close)
        assert await statuses(port, "/healthz", 3) == [200] * 3


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"GET /healthz HTTP/1.1\r\nHo",
        b"POST /telegram/webhook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{",
        b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /hea",
    ],
    ids=["nothing", "half a head", "half a body", "half a second head"],
)
async def test_whoever_takes_too_long_to_ask_is_sent_away(said: bytes) -> None:
    async with site(ALONE, HURRIED) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(said)
        dripping = asyncio.create_task(_drip(writer))
        with contextlib.suppress(ConnectionError):
            await asyncio.wait_for(reader.read(), timeout=5)
        dripping.cancel()
        writer.close()
        assert await statuses(port, "/healthz") == [200]


async def _drip(writer: asyncio.StreamWriter) -> None:
    """Say a little more now and then, as who wants to be waited for."""
    while True:
        await asyncio.sleep(0.1)
        writer.write(b"a")


async def test_whoever_does_not_fetch_an_answer_is_sent_away() -> None:
    async with site(ALONE, HURRIED) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1024)
        writer.write(b"GET /much HTTP/1.1\r\nHost: localhost\r\n\r\n")
        await asyncio.sleep(2.5)
        fetched = b""
        with contextlib.suppress(ConnectionError):
            fetched = await asyncio.wait_for(reader.read(BIG), timeout=5)
            while piece := await asyncio.wait_for(reader.read(BIG), timeout=5):
                fetched += piece
        writer.close()

    assert len(fetched) < BIG
