"""Ballots that come too early, too late, too big, too slowly or in pieces: a clear status for each."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.manifests import read_manifest
from bot.crypto.feedback.signed.files import FileKind, sign_file
from bot.domain.limits import RIGHTS_AGAIN_IN_ALL
from bot.web.feedback.ballots import BODY_BYTES
from storage.ballot_box.box_file import BoxFailed
from storage.ballot_box.published import REPLIES, Published
from tests.feedback.server import HOUR, NOON, Counter, standing
from tests.feedback.world import EVENT, SESSION, SIGNER, Json, blind_token, sealed, submission


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    """A counter where blind tokens entitle."""
    async with standing(tmp_path) as counter:
        yield counter


async def test_doors_open_and_close_by_the_clock(counter: Counter) -> None:
    body = submission(blind_token(SESSION), sealed())
    second = timedelta(seconds=1)
    answers: list[tuple[int, Any]] = []
    for moment in (NOON - second, NOON, NOON + HOUR - second, NOON + HOUR):
        counter.clock = moment
        answers.append(await counter.post(body))
    assert answers == [
        (409, "not-open"),
        (201, "recorded"),
        (200, "already-recorded"),
        (409, "closed"),
    ]


async def test_finished_box_is_closed_whatever_the_clock_says(counter: Counter) -> None:
    counter.recorded()
    body = submission(blind_token(SESSION), sealed())
    assert await counter.post(body) == (409, "closed")


@pytest.mark.parametrize("event", ["another", "..", "%2e%2e", "a" * 65, "ä", "boxes%2flantern27"])
async def test_unknown_event_or_ballot_is_not_there(counter: Counter, event: str) -> None:
    body = submission(blind_token(SESSION), sealed())
    url = counter.url
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{url}/{event}/main/ballots", json=body) as answer:
            assert answer.status in {404, 405}
        async with session.get(f"{url}/{event}/main/manifest") as answer:
            assert answer.status == 404
    unknown = {**body, "ballot": "session9"}
    assert await counter.post(unknown) == (404, "unknown")


def malformed() -> list[Json | bytes]:
    body = submission(blind_token(SESSION), sealed())
    token = body["token"]
    return [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"ballot":' * 800,
        {},
        {**body, "more": 1},
        {**body, "ballot": 7},
        {**body, "token": "blind"},
        {**body, "token": {**token, "kind": "seen"}},
        {**body, "token": {**token, "more": 1}},
        {**body, "token": {**token, "message": token["message"][:-1]}},
        {**body, "token": {**token, "signature": token["signature"] + "A"}},
        {**body, "token": {**token, "signature": None}},
        {**body, "sealed": None},
        {**body, "sealed": encode_base64url(sealed(4095))},
        {**body, "sealed": encode_base64url(sealed(4097))},
        {**body, "sealed": encode_base64url(b"\2" + bytes(4095))},
        {**body, "sealed": body["sealed"][:-1] + "="},
        {**body, "sealed": "ä" + body["sealed"][1:]},
    ]


async def test_malformed_bodies_are_refused(counter: Counter) -> None:
    assert [await counter.post(body) for body in malformed()] == [(400, "malformed")] * 21
    assert counter.recorded() == []


async def test_body_of_more_than_8_kib_is_refused(counter: Counter) -> None:
    body = json.dumps(submission(blind_token(SESSION), sealed())).encode()
    longest = body + b" " * (BODY_BYTES - len(body))

    assert await counter.post(longest + b" ") == (413, "too-long")
    assert await counter.post(longest) == (201, "recorded")


async def raw(counter: Counter, head: str, *pieces: bytes, pause: float = 0.05) -> bytes:
    """Send a request piece by piece; return the first line of the answer."""
    port = int(counter.url.split(":")[2].split("/")[0])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        start = f"POST /feedback/{EVENT}/main/ballots HTTP/1.1\r\nHost: box\r\n{head}\r\n\r\n"
        writer.write(start.encode())
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)
        return await asyncio.wait_for(reader.readline(), 5)
    finally:
        writer.close()


async def test_oversize_without_a_declared_length_is_refused(counter: Counter) -> None:
    chunk = b"1000\r\n" + b" " * 4096 + b"\r\n"
    line = await raw(counter, "Transfer-Encoding: chunked", chunk, chunk, chunk)
    assert line.split()[1] == b"413"


async def test_slow_body_is_refused(counter: Counter) -> None:
    line = await raw(counter, "Content-Length: 6000", b"{", b" ", b" ")
    assert line.split()[1] == b"408"
    assert await counter.post(submission(blind_token(SESSION), sealed())) == (201, "recorded")


@pytest.mark.parametrize(
    "head",
    [
        "Content-Length: many",
        "Content-Length: 5\r\nContent-Length: 6",
        "Transfer-Encoding: gzip",
        "No colon",
        "X: \0",
        "X: " + "y" * 70_000,
    ],
)
async def test_unreadable_heads_are_refused(counter: Counter, head: str) -> None:
    line = await raw(counter, head, b"{}")
    assert line.split()[1] in {b"400", b"413", b"431", b"501"}


async def test_full_box_and_failing_disk_are_told(tmp_path: Path) -> None:
    async with standing(tmp_path, people=1) as counter:
        opened = counter.boxes.find(EVENT)
        assert opened is not None
        room = 3 * (1 + RIGHTS_AGAIN_IN_ALL)
        tokens = [blind_token(SESSION) for _ in range(room + 1)]
        answers = [await counter.post(submission(token, sealed())) for token in tokens]
        assert answers == [(201, "recorded")] * room + [(503, "full")]


async def test_failing_disk_acknowledges_nothing_and_a_retry_is_recorded(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = counter.boxes.find(EVENT)
    assert opened is not None
    body = submission(blind_token(SESSION), sealed())

    def fail(_batch: object) -> None:
        raise BoxFailed("SQLITE_FULL")

    with monkeypatch.context() as broken:
        broken.setattr(opened.box, "put_all", fail)
        assert await counter.post(body) == (503, "unavailable")
    assert await counter.post(body) == (201, "recorded")


async def test_manifest_and_replies_are_the_same_for_everybody(counter: Counter) -> None:
    manifest = json.loads((counter.folder / "manifest.json").read_bytes())
    assert await counter.get(f"{EVENT}/main/manifest") == (200, manifest)
    assert await counter.get(f"{EVENT}/main/replies") == (200, {"replies": []})

    replies = [b"\1" * 2048, b"\2" * 2048]
    signed = read_manifest((counter.folder / "manifest.json").read_bytes())
    content = sign_file(FileKind.REPLIES, b"".join(replies), under=signed, key=SIGNER)
    Published(REPLIES, counter.folder, signed).publish(content.encode())
    (counter.folder / "replies" / "other.json").write_bytes(b"\3" * 2048)

    listed = [encode_base64url(reply) for reply in replies]
    assert await counter.get(f"{EVENT}/main/replies") == (200, {"replies": listed})
    assert await counter.get("another/main/replies") == (404, {"state": "unknown"})


async def test_damaged_box_is_said_to_be_unavailable(tmp_path: Path) -> None:
    async with standing(tmp_path) as counter:
        (counter.folder / "box.sqlite3").write_bytes(b"not a box")
        assert await counter.get(f"{EVENT}/main/manifest") == (503, {"state": "unavailable"})
        body = submission(blind_token(SESSION), sealed())
        assert await counter.post(body) == (503, "unavailable")
