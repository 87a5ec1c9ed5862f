"""Floods: whoever says nothing, or shows no right, keeps nobody else from being heard."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.blind_rsa import new_issuing_key
from bot.domain.ids import EventId
from bot.usecases.feedback.checkin import Claim
from bot.web.connections import MOST_SILENT
from bot.web.feedback.box_site import build_box_site
from bot.web.feedback.checkin import FRUITLESS, TRIES, Claimant, checkin_route
from bot.web.server import serve
from tests.feedback.server import Counter, standing
from tests.feedback.world import EVENT, SESSION, blind_token, found, sealed, serving, submission
from tests.feedback_page.world import TOKEN, init_data

PATIENCE = 5.0
"""Seconds within which an honest person is answered, whatever others do."""
KEY = new_issuing_key()


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    """A counter where blind tokens entitle."""
    async with standing(tmp_path) as counter:
        yield counter


@asynccontextmanager
async def checkin_desk() -> AsyncGenerator[str]:
    """The check-in desk on a port of this machine, where everybody is a guest; yields its URL."""

    async def claim(
        _person: Claimant, _event: EventId, _round: str, _blinded: Mapping[str, bytes]
    ) -> Claim:
        return Claim({SESSION: KEY})

    route = checkin_route(claim, token=TOKEN.encode(), now=lambda: datetime.now(UTC))
    told: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(
        serve(build_box_site([route]), "127.0.0.1", 0, listening=told.set_result)
    )
    try:
        yield f"http://127.0.0.1:{await told}/checkin/{EVENT}/main/tokens"
    finally:
        running.cancel()
        await asyncio.wait({running})


async def knock(url: str, count: int, said: bytes, hold: AsyncExitStack) -> None:
    """Open so many connections that say this much and no more, for as long as `hold` is open."""
    port = urlsplit(url).port
    for _ in range(count):
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        hold.callback(writer.close)
        writer.write(said)
    await asyncio.sleep(0.2)


def half_a_post(url: str, length: int) -> bytes:
    """The head of a post whose body never comes."""
    path = urlsplit(url).path
    return f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n".encode()


async def post(url: str, body: object) -> tuple[int, object]:
    """Post on a connection of its own; return status and JSON."""
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with (
        aiohttp.ClientSession(timeout=timeout) as session,
        session.post(url, json=body) as answer,
    ):
        return answer.status, await answer.json()


def asking() -> dict[str, object]:
    """What an honest page posts at check-in."""
    blinded = {SESSION: encode_base64url(bytes(255) + b"\7")}
    return {"init_data": init_data(datetime.now(UTC)), "blinded": blinded}


async def test_silent_posts_do_not_keep_anybody_from_checking_in() -> None:
    async with checkin_desk() as url, AsyncExitStack() as hold:
        await knock(url, 60, half_a_post(url, 5000), hold)
        status, _ = await post(url, asking())
    assert status == 200


async def test_posts_without_telegrams_word_do_not_keep_anybody_from_checking_in() -> None:
    bad = {**asking(), "init_data": "hash=0"}
    async with checkin_desk() as url:
        statuses = [(await post(url, bad))[0] for _ in range(FRUITLESS + 20)]
        status, _ = await post(url, asking())
    assert statuses == [401] * FRUITLESS + [429] * 20
    assert status == 200


async def test_one_guest_cannot_keep_the_pen_busy() -> None:
    async with checkin_desk() as url:
        statuses = [(await post(url, asking()))[0] for _ in range(TRIES + 2)]
    assert statuses == [200] * TRIES + [429] * 2


async def test_nine_hundred_bad_ballots_do_not_keep_an_honest_one_out(counter: Counter) -> None:
    honest, other = blind_token(SESSION), blind_token(SESSION)
    forged = submission(honest, sealed())
    forged["token"] = {**forged["token"], "signature": other.fields["signature"]}
    body = json.dumps(forged).encode()
    async with aiohttp.ClientSession() as session:
        statuses: list[int] = []
        for _ in range(900):
            async with session.post(f"{counter.url}/{EVENT}/main/ballots", data=body) as answer:
                statuses.append(answer.status)
        assert set(statuses) == {403, 429}
    assert await counter.post(submission(honest, sealed())) == (201, "recorded")


async def test_right_that_is_shown_again_and_again_is_told_to_wait_alone(counter: Counter) -> None:
    greedy, other = (submission(blind_token(SESSION), sealed()) for _ in range(2))
    answers = [await counter.post(greedy) for _ in range(12)]
    assert answers == [
        (201, "recorded"),
        *[(200, "already-recorded")] * 9,
        *[(429, "busy")] * 2,
    ]
    assert await counter.post(other) == (201, "recorded")


@pytest.mark.parametrize("said", ["nothing", "half a head", "no body"])
async def test_silent_connections_do_not_close_the_site(tmp_path: Path, said: str) -> None:
    """uvicorn alone answers everybody with 503 from its five hundredth connection on."""
    async with standing(tmp_path) as counter, AsyncExitStack() as hold:
        url = f"{counter.url}/{EVENT}/main/ballots"
        words = {"nothing": b"", "half a head": b"POST /x HT", "no body": half_a_post(url, 6000)}
        await knock(url, 520, words[said], hold)
        assert await post(url, submission(blind_token(SESSION), sealed())) == (
            201,
            {"state": "recorded"},
        )


async def test_whoever_speaks_is_not_sent_away_for_those_who_do_not(tmp_path: Path) -> None:
    """A request under way survives more silent connections than may wait."""
    async with serving(found(tmp_path / "box"), tmp_path / "log") as box, AsyncExitStack() as hold:
        await knock(box.url, MOST_SILENT * 2, b"", hold)
        assert (await post(f"{box.url}/ballots", {}))[0] == 400
