"""Telegram's updates over HTTP: taken once committed, refused when they are not Telegram's."""

import asyncio
import contextlib
import logging

import pytest

from bot.web.app import SECRET_HEADER, build_app
from tests.web.world import NAME, SECRET, UPDATE, Site, get, opened, post


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
