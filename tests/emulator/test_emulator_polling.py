"""getUpdates: offsets, waiting, two pollers, webhooks in the way, kinds left out."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.error import Conflict

from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, BEN, ask


async def fetch(web: aiohttp.ClientSession, **params: Any) -> list[int]:
    answer = await ask(web, "getUpdates", **params)
    return [update["update_id"] for update in answer["result"]]


@pytest.fixture
def five(world: World) -> list[int]:
    return [world.say(ANN, f"word {n}")["update_id"] for n in range(5)]


async def test_updates_repeat_until_confirmed(web: aiohttp.ClientSession, five: list[int]) -> None:
    assert await fetch(web) == five
    assert await fetch(web, limit=2) == five[:2]
    assert await fetch(web, offset=five[2]) == five[2:]
    assert await fetch(web) == five[2:]
    assert await fetch(web, offset=five[-1] + 1) == []


@pytest.mark.parametrize(("offset", "kept"), [(-1, 1), (-3, 3), (-5, 5), (-99, 5)])
async def test_a_negative_offset_counts_from_the_end(
    web: aiohttp.ClientSession, five: list[int], offset: int, kept: int
) -> None:
    assert await fetch(web, offset=offset) == five[-kept:]
    assert await fetch(web) == five[-kept:]


async def test_a_long_poll_ends_with_the_first_update(
    web: aiohttp.ClientSession, world: World
) -> None:
    poll = asyncio.create_task(fetch(web, timeout=30))
    await asyncio.sleep(0.05)

    said = world.say(ANN, "hello")

    assert await asyncio.wait_for(poll, 1) == [said["update_id"]]


async def test_a_long_poll_ends_empty_when_time_is_up(web: aiohttp.ClientSession) -> None:
    began = time.monotonic()

    assert await fetch(web, timeout=1) == []

    assert time.monotonic() - began > 0.9


async def test_the_earlier_of_two_pollers_is_told_to_go(
    bot: Bot, web: aiohttp.ClientSession
) -> None:
    earlier = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    later = await fetch(web)

    with pytest.raises(
        Conflict,
        match="terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    ):
        await earlier
    assert later == []


async def test_setting_a_webhook_ends_the_poll(bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)

    await bot.set_webhook("https://a.example/hook")

    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll


async def test_kinds_not_allowed_are_left_out_from_then_on(
    web: aiohttp.ClientSession, world: World
) -> None:
    world.say(ANN, "before")
    await fetch(web, allowed_updates=["callback_query"])

    unheard = world.say(ANN, "after")
    tapped = world.tap(BEN, 1, "x")

    assert unheard["update_id"] is None
    assert (await fetch(web))[-1] == tapped["update_id"]
    info = await ask(web, "getWebhookInfo")
    assert info["result"]["allowed_updates"] == ["callback_query"]


async def test_updates_are_forgotten_after_a_day(
    web: aiohttp.ClientSession, world: World, five: list[int]
) -> None:
    world.clock.advance(24 * 3600 + 1)
    fresh = world.say(ANN, "fresh")["update_id"]

    assert await fetch(web) == [fresh]


async def test_injected_updates_arrive_as_they_are(
    bot: Bot, world: World, web: aiohttp.ClientSession
) -> None:
    message = {
        "message_id": 900,
        "date": 1_800_000_000,
        "chat": {"id": 42, "type": "private", "first_name": "Cy"},
        "from": {"id": 42, "is_bot": False, "first_name": "Cy"},
        "text": "hi",
    }
    query = {
        "id": "77",
        "from": message["from"],
        "message": message,
        "chat_instance": "1",
        "data": "x",
    }

    ids = world.inject([{"update_id": 50, "message": message}, {"callback_query": query}])
    updates = await bot.get_updates()

    assert ids == [50, 51]
    assert [u.update_id for u in updates] == ids
    assert await bot.answer_callback_query("77") is True
    assert (await bot.send_message(42, "hello")).message_id == 901
