"""One update or one row that cannot be dealt with stops nobody else."""

import asyncio
import itertools
from collections.abc import Mapping
from typing import Any

import aiohttp

from bot.demo.ports import free_port
from tests.robustness.outside.fault_server import Json
from tests.robustness.outside.waiting import until
from tests.robustness.outside.world import (
    GUESTS,
    ORGANIZER,
    OWNER,
    OutsideWorld,
    readiness,
)

SECRET = "secret-of-the-outside"
HUGE = 2**70


def message_from(sender: Mapping[str, Any], *, text: str = "/start") -> Json:
    """A private message by somebody odd."""
    return {
        "message_id": 1,
        "date": 1_900_000_000,
        "chat": {"id": 6001, "type": "private", "first_name": "Odd"},
        "from": {"id": 6001, "is_bot": False, "first_name": "Odd", **sender},
        "text": text,
    }


ODD_SENDERS: tuple[Mapping[str, Any], ...] = (
    {"id": HUGE},
    {"id": None},
    {"id": "6001"},
    {"id": [6001]},
    {"language_code": ["en"]},
    {"language_code": 7},
    {"language_code": "\ud800"},
    {"first_name": "\udc00"},
)


async def tap_all(house: OutsideWorld, wish: str) -> None:
    """Every guest taps an answer."""
    for guest in GUESTS:
        house.server.tap(guest, house.server.newest(guest).id, house.rsvp(wish))


async def all_see(house: OutsideWorld, wish: str) -> None:
    for guest in GUESTS:
        await until(lambda g=guest: chosen(house, g) == [house.rsvp(wish)])


def chosen(house: OutsideWorld, guest: int) -> list[str]:
    """Callback data of the answers that a guest's screen marks as chosen."""
    row = house.server.newest(guest).keyboard[0]
    return [button["callback_data"] for button in row if button["text"].startswith("✓")]


async def test_damaged_row_of_an_organizer_freezes_nobody(house: OutsideWorld) -> None:
    server = house.server
    async with house.bot() as bot:
        await house.ask(GUESTS[0], text="/ask When does the kitchen close?")
        await house.press(GUESTS[0], "Ask the organizers")
        await until(lambda: server.texts(ORGANIZER) and server.texts(OWNER))
        for label in ("questions", "Q-1", "Take it"):
            await house.press(ORGANIZER, label)
        await until(lambda: house.rows("SELECT 1 FROM audit WHERE act = 'claimed-ticket'"))
        for label in ("questions", "With others", "Q-1"):
            await house.press(OWNER, label)
        house.damage_person(ORGANIZER)

        await house.press(OWNER, "Take over")
        await house.ask(*GUESTS)
        await tap_all(house, "yes")
        await all_see(house, "yes")

        await until(lambda: house.rows("SELECT 1 FROM audit WHERE act = 'took-ticket'"))
        assert "were not committed" not in bot.words


async def test_odd_senders_among_good_updates_are_passed_over(house: OutsideWorld) -> None:
    async with house.bot() as bot:
        await house.ask(*GUESTS)
        for odd, wish in zip(ODD_SENDERS, itertools.cycle(("no", "yes")), strict=False):
            house.server.put(message=message_from(odd))
            await tap_all(house, wish)
            house.server.put(message=message_from(odd, text="\ud83d"))
            await all_see(house, wish)

        await house.ask(*GUESTS)
        assert "were not committed" not in bot.words


async def test_updates_without_a_usable_number_hold_nobody_up(house: OutsideWorld) -> None:
    server = house.server
    async with house.bot():
        await house.ask(*GUESTS)
        odd = message_from({})
        for number in (HUGE, -5, None, "7", True, [1]):
            server.put_raw({"update_id": number, "message": odd})
        server.put_raw({"message": odd})
        server.put_raw([])
        server.put_raw("words")
        await tap_all(house, "no")

        await all_see(house, "no")


async def test_two_bad_among_a_hundred_good_are_recorded_without_their_content(
    house: OutsideWorld,
) -> None:
    server = house.server
    async with house.bot() as bot:
        await house.ask(*GUESTS)
        await tap_all(house, "yes")
        await all_see(house, "yes")
        wishes = ["no", "maybe", "yes", "no", "maybe", "yes", "no", "maybe", "yes", "no"]
        bad: list[int] = []
        for number, wish in enumerate(wishes):
            await tap_all(house, wish)
            if number in {2, 7}:
                bad.append(server.put(message=message_from({"id": HUGE}, text="secret words")))
        await all_see(house, "no")
        await until(lambda: troubles(house) == set(bad))
        good = "SELECT 1 FROM seen_updates WHERE trouble IS NULL"
        await until(lambda: len(house.rows(good)) == len(GUESTS) * 12)

        assert "secret words" not in bot.words


def troubles(house: OutsideWorld) -> set[int]:
    """Numbers of the updates that were passed over."""
    return {
        number
        for (number,) in house.rows("SELECT update_id FROM seen_updates WHERE trouble IS NOT NULL")
    }


def webhook_at(port: int) -> tuple[str, dict[str, str]]:
    """The address of a webhook at a port, and the settings of a bot that listens there."""
    url = f"http://127.0.0.1:{port}/telegram/webhook"
    return url, {
        "COLLOQUY_LISTEN": f"127.0.0.1:{port}",
        "COLLOQUY_WEBHOOK_URL": url,
        "COLLOQUY_WEBHOOK_SECRET": SECRET,
    }


async def test_two_bad_among_a_hundred_good_by_webhook(house: OutsideWorld) -> None:
    port = free_port()
    url, environ = webhook_at(port)
    async with house.bot(**environ), aiohttp.ClientSession() as session:
        await until(lambda: house.server.webhook)
        posts = [good(number, guest) for number, guest in enumerate(GUESTS * 10, start=500)]
        bad = {
            700: message_from({"id": HUGE}, text="secret words"),
            701: message_from({"language_code": ["en"]}, text="secret words"),
        }
        for number, message in bad.items():
            posts.insert((number - 699) * 33, {"update_id": number, "message": message})

        got = await asyncio.gather(*(post(session, url, each) for each in posts))

        assert got == [200] * 102
        seen = "SELECT count(*) FROM seen_updates WHERE trouble IS NULL AND update_id < 700"
        assert house.rows(seen) == [(100,)]
        assert troubles(house) <= set(bad)
        for guest in GUESTS:
            await until(lambda g=guest: house.server.texts(g))
    assert "secret words" not in (house.folder / "log").read_text()


async def test_webhook_answers_200_for_good_and_bad_alike(house: OutsideWorld) -> None:
    port = free_port()
    url, environ = webhook_at(port)
    async with house.bot(**environ), aiohttp.ClientSession() as session:
        await until(lambda: house.server.webhook)
        posts = [good(number, guest) for number, guest in enumerate(GUESTS * 2, start=500)]
        posts[3:3] = [
            {"update_id": 700 + number, "message": message_from(odd)}
            for number, odd in enumerate(ODD_SENDERS)
        ]
        posts.append({"update_id": HUGE, "message": message_from({})})

        got = await asyncio.gather(*(post(session, url, each) for each in posts))

        assert got == [200] * len(posts)
        for guest in GUESTS:
            await until(lambda g=guest: len(house.server.texts(g)) == 2)
        assert (await readiness(port))[0] == 200


def good(number: int, guest: int) -> Json:
    chat = {"id": guest, "type": "private", "first_name": "Guest"}
    message = message_from({"id": guest}, text="/rsvp")
    return {"update_id": number, "message": {**message, "chat": chat}}


async def post(session: aiohttp.ClientSession, url: str, update: Json) -> int:
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with session.post(url, json=update, headers=headers) as answer:
        return answer.status
