"""Telegram is away: the page is served as ever, and what is for Telegram waits and arrives once."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from aiohttp import ClientSession, DummyCookieJar

from bot.demo.ports import free_port
from tests.robustness.outside import faults
from tests.robustness.outside.waiting import until, until_it
from tests.robustness.outside.world import GUESTS, WELL, OutsideWorld, readiness
from tests.stories.channels.page_person import PagePerson

SITE = "https://dialogue.example"
TO_TELEGRAM = GUESTS[:3]
REFUSED = faults.Fault(
    status=401, body='{"ok":false,"error_code":401,"description":"Unauthorized"}'
)


@dataclass(frozen=True, slots=True)
class Here:
    """The site of a bot process on this machine, which goes by the clock on the wall."""

    listens_at: int
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)


@pytest.fixture
async def http() -> AsyncGenerator[ClientSession]:
    """What browsers ask with."""
    async with ClientSession(cookie_jar=DummyCookieJar()) as session:
        yield session


async def closes(house: OutsideWorld) -> None:
    """Nobody listens at the port any more."""
    await house.server.stop()


async def refuses(house: OutsideWorld) -> None:
    """The token is refused."""
    house.server.break_with(REFUSED)


async def hangs(house: OutsideWorld) -> None:
    """The connection stands, and nothing is answered."""
    house.server.break_with(faults.Fault(seconds=3600, status=500))


async def joins_by_page(page: PagePerson, code: str) -> None:
    """Come in and answer all that is asked, within what a person calls at once."""
    assert (await page.opens(code)).status == 200
    await page.taps("English", "Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await page.says("Ann")
    await page.taps("Only the organizers", "No, do not name me")
    await page.says("/rsvp")
    await page.taps("Yes")
    assert "✅ yes" in page.screen


@pytest.mark.parametrize("goes_away", [closes, refuses, hangs])
async def test_page_is_served_while_telegram_is_away(
    house: OutsideWorld, http: ClientSession, goes_away: Callable[[OutsideWorld], Awaitable[None]]
) -> None:
    port, code = free_port(), await house.code()
    await house.leave_messages(*TO_TELEGRAM)
    await goes_away(house)
    more = {"COLLOQUY_LISTEN": f"127.0.0.1:{port}", "COLLOQUY_PUBLIC_URL": SITE}
    async with house.bot(says="Telegram", **more) as bot:
        page = PagePerson.of(Here(port), http)
        async with asyncio.timeout(15):
            await joins_by_page(page, code)
        assert await readiness(port) == (200, WELL | {"telegram": "silent"})
        assert not any(house.server.texts(guest) for guest in TO_TELEGRAM)

        house.server.mend()
        if goes_away is closes:
            await house.server.start()
        if goes_away is not hangs:
            # What hung may have arrived, as far as we know, and is never sent again by itself.
            await until(lambda: all(house.server.texts(guest) for guest in TO_TELEGRAM))
        await until_it(lambda: readiness(port), (200, WELL))
        assert max(len(house.server.texts(guest)) for guest in TO_TELEGRAM) <= 1
        assert not bot.has_ended


@pytest.mark.parametrize("goes_away", [closes, refuses, hangs])
async def test_telegram_that_goes_while_people_tap_gets_each_message_once_when_it_is_back(
    house: OutsideWorld, http: ClientSession, goes_away: Callable[[OutsideWorld], Awaitable[None]]
) -> None:
    port, code = free_port(), await house.code()
    more = {"COLLOQUY_LISTEN": f"127.0.0.1:{port}", "COLLOQUY_PUBLIC_URL": SITE}
    async with house.bot(**more) as bot:
        await house.ask(*TO_TELEGRAM)
        await goes_away(house)
        await house.leave_messages(*TO_TELEGRAM)
        page = PagePerson.of(Here(port), http)
        async with asyncio.timeout(15):
            await joins_by_page(page, code)
            for answer in ("No", "Yes") * 3:
                await page.taps(answer)
        assert [len(house.server.texts(guest)) for guest in TO_TELEGRAM] == [1, 1, 1]

        house.server.mend()
        if goes_away is closes:
            await house.server.start()
        await until(lambda: not house.unfinished())
        arrived = [len(house.server.texts(guest)) for guest in TO_TELEGRAM]
        # As above: what hung is in doubt, and never sent again by itself.
        assert set(arrived) <= {1, 2} if goes_away is hangs else arrived == [2, 2, 2]
        assert not bot.has_ended


async def test_token_that_is_refused_ends_a_bot_without_a_page(house: OutsideWorld) -> None:
    await refuses(house)
    code, _, complaints = await house.command("run")
    assert (code, complaints.splitlines()[-1]) == (2, "Telegram refuses the bot's token")
