"""Flood limits, ordered faults and latency."""

import asyncio
import time
from datetime import timedelta

import aiohttp
import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter

from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.faults import Fault
from tests.emulator.world import ANN, BEN, TOKEN, ask, control


@pytest.fixture(autouse=True)
def ann_has_started(world: World) -> None:
    world.say(ANN, "hello")


async def statuses(
    web: aiohttp.ClientSession, method: str, count: int, **params: object
) -> list[int]:
    answers = [await ask(web, method, **params) for _ in range(count)]
    return [answer.get("error_code", 200) for answer in answers]


async def test_one_chat_takes_a_burst_of_three_then_one_a_second(
    web: aiohttp.ClientSession, world: World
) -> None:
    world.flood.switch(True)

    sent = await statuses(web, "sendMessage", 4, chat_id=ANN, text="x")
    refused = await ask(web, "sendMessage", chat_id=ANN, text="x")
    await asyncio.sleep(1.05)
    later = await statuses(web, "sendMessage", 2, chat_id=ANN, text="x")

    assert sent == [200, 200, 200, 429]
    assert refused == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    assert later == [200, 429]


async def test_thirty_a_second_overall(web: aiohttp.ClientSession, world: World) -> None:
    people = [world.add_user(first_name="Guest")["id"] for _ in range(32)]
    for person in people:
        world.say(person, "hi")
    world.flood.switch(True)

    answers = [await ask(web, "sendMessage", chat_id=person, text="x") for person in people]

    assert [answer["ok"] for answer in answers] == [True] * 30 + [False] * 2


async def test_twenty_a_minute_in_a_group(web: aiohttp.ClientSession, world: World) -> None:
    group = world.add_group(title="Hall", members=[ANN])
    world.flood.switch(True)

    answers = await statuses(web, "sendMessage", 21, chat_id=group["id"], text="x")
    refused = await ask(web, "sendMessage", chat_id=group["id"], text="x")

    assert answers == [200] * 20 + [429]
    assert 55 <= refused["parameters"]["retry_after"] <= 60


async def test_edits_have_a_burst_of_five_and_answers_are_free(
    bot: Bot, web: aiohttp.ClientSession, world: World
) -> None:
    sent = await bot.send_message(ANN, "x")
    world.flood.switch(True)

    edits = [
        (await ask(web, "editMessageText", chat_id=ANN, message_id=sent.message_id, text=str(n)))[
            "ok"
        ]
        for n in range(6)
    ]
    taps = [world.tap(ANN, 1, "x")["callback_query_id"] for _ in range(10)]
    answered = [await bot.answer_callback_query(tap) for tap in taps]

    assert edits == [True] * 5 + [False]
    assert answered == [True] * 10


async def test_next_calls_fail_as_ordered(
    bot: Bot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    world.faults.add(Fault(kind="429", retry_after=7))
    world.faults.add(Fault(kind="500", method="getMe"))
    world.faults.add(Fault(kind="502"))
    world.faults.add(Fault(kind="403", chat_id=BEN))

    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(ANN, "x")
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(ANN, "x")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.get_me()
    assert (await bot.send_message(ANN, "x")).text == "x"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(BEN, "x")

    assert refused.value.retry_after == timedelta(seconds=7)
    assert world.faults.waiting == []


@pytest.mark.parametrize(("kind", "stored"), [("drop_after", 1), ("drop_before", 0)])
async def test_a_cut_connection_leaves_the_effect_or_not(
    web: aiohttp.ClientSession, world: World, kind: str, stored: int
) -> None:
    world.faults.add(Fault(kind=kind))

    with pytest.raises(aiohttp.ClientError):
        await web.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": ANN, "text": "perhaps"})

    texts = [m["text"] for m in world.room(world.bot(), ANN).shown(deleted=False)]
    assert texts.count("perhaps") == stored
    assert len(world.journal.since(0, "sendMessage")) == stored
    assert (await ask(web, "sendMessage", chat_id=ANN, text="again"))["ok"] is True


async def test_slow_calls_and_latency_take_their_time(
    web: aiohttp.ClientSession, world: World
) -> None:
    world.faults.add(Fault(kind="slow", seconds=0.2))
    began = time.monotonic()
    await ask(web, "getMe")
    slow = time.monotonic() - began
    await control(web, "POST", "latency", {"ms": 100})
    began = time.monotonic()
    await asyncio.gather(*[ask(web, "getMe") for _ in range(10)])
    late = time.monotonic() - began
    began = time.monotonic()
    await ask(web, "getUpdates")
    poll = time.monotonic() - began

    assert slow >= 0.2
    assert 0.1 <= late < 0.9
    assert poll < 0.1


async def test_faults_are_ordered_and_called_off_over_http(
    web: aiohttp.ClientSession,
) -> None:
    await control(web, "POST", "faults", {"method": "getMe", "count": 5, "kind": "500"})
    failed = await ask(web, "getMe")
    await control(web, "DELETE", "faults")
    worked = await ask(web, "getMe")
    async with web.post("/_emu/faults", json={"kind": "earthquake"}) as response:
        refused = response.status

    assert failed["description"] == "Internal Server Error"
    assert (worked["ok"], refused) == (True, 400)
