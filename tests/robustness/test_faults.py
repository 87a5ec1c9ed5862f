"""Faults in the middle of tapping: Telegram refuses, breaks off or is away."""

import asyncio
import collections
import itertools
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.demo.emulator.state.faults import Fault
from bot.domain.rsvps import Wish
from tests.robustness.process import BotProcess, running
from tests.robustness.world import STANDS, ProcessWorld


@pytest.fixture
async def bot(town: ProcessWorld, tmp_path: Path) -> AsyncGenerator[BotProcess]:
    """The running bot, every guest with the invitation on the screen."""
    async with running(town.environ(), tmp_path / "log") as started:
        await town.show_screens()
        yield started


async def check_all_say(wish: Wish, town: ProcessWorld) -> None:
    disk = await asyncio.to_thread(town.snapshot)
    assert [disk.standings[guest.person] for guest in town.guests] == [STANDS[wish]] * 6
    assert [town.shown(guest) for guest in town.guests] == [wish] * 6
    taps = sum(len(guest.taps) for guest in town.guests)
    assert disk.messages == {"delivered": town.said + taps}


FAULTS = [
    Fault(kind="429", method="editMessageText", count=4, retry_after=1),
    Fault(kind="500", method="editMessageText", count=6),
    Fault(kind="502", method="*", count=6),
    Fault(kind="drop_before", method="editMessageText", count=6),
    Fault(kind="drop_after", method="editMessageText", count=6),
    Fault(kind="slow", method="editMessageText", count=3, seconds=0.3),
]


async def test_every_tap_is_answered_in_spite_of_all_kinds_of_faults(
    town: ProcessWorld, bot: BotProcess
) -> None:
    for fault, wish in zip(FAULTS, itertools.cycle((Wish.YES, Wish.NO)), strict=False):
        town.world.faults.add(fault)
        for guest in town.guests:
            town.tap(guest, wish)
        await town.settle()

        await check_all_say(wish, town)
        assert sum(len(town.messages(guest)) for guest in town.guests) == town.said


async def test_message_stored_before_the_connection_broke_is_doubled_once_at_most(
    town: ProcessWorld, bot: BotProcess
) -> None:
    town.world.faults.add(Fault(kind="drop_after", method="sendMessage", count=2))

    for guest in town.guests[:2]:
        town.say(guest)
    await town.settle()

    counted = [len(town.messages(guest)) for guest in town.guests]
    assert counted == [3, 3, 1, 1, 1, 1]
    disk = await asyncio.to_thread(town.snapshot)
    assert disk.messages == {"delivered": town.said}


async def test_telegram_away_for_a_while_is_waited_for(town: ProcessWorld, bot: BotProcess) -> None:
    port = town.emulator.port

    await town.emulator.stop()
    for guest in town.guests:
        town.tap(guest, Wish.YES)
    await bot.says("polling failed")
    await town.emulator.start(port)
    await town.settle()

    await check_all_say(Wish.YES, town)
    kinds = collections.Counter(
        line.partition("WARNING ")[2] for line in bot.words.splitlines() if "INFO" not in line
    )
    assert set(kinds) <= {
        "bot.web.telegram.polling: polling failed: NeverLeft",
        "bot.web.telegram.polling: polling failed: BrokenAfterSending",
        "bot.web.telegram.polling: another copy of the bot is polling",
    }
