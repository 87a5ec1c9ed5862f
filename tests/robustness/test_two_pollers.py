"""Two copies of the bot that poll for the same token: one gets the updates, the other waits."""

import asyncio
from pathlib import Path

from bot.domain.rsvps import Wish
from tests.robustness.process import BotProcess, running
from tests.robustness.world import STANDS, ProcessWorld

RIVAL = "WARNING bot.web.telegram.polling: another copy of the bot is polling"


async def test_second_copy_says_so_and_takes_over_when_the_first_stops(
    town: ProcessWorld, tmp_path: Path
) -> None:
    async with running(town.environ(), tmp_path / "first.log") as first:
        await town.show_screens()
        async with running(town.environ(), tmp_path / "second.log") as second:
            await _until_rivalry(first, second)
            for wish in (Wish.YES, Wish.NO, Wish.MAYBE):
                for guest in town.guests:
                    town.tap(guest, wish)
                await asyncio.sleep(0.1)
            await first.stop()
            for guest in town.guests:
                town.tap(guest, Wish.YES)
            await town.settle()

            words = first.words + second.words

    updates = town.said + 4 * len(town.guests)
    disk = await asyncio.to_thread(town.snapshot)
    assert disk.messages == {"delivered": updates}
    assert set(disk.standings.values()) == {STANDS[Wish.YES]}
    assert [town.shown(guest) for guest in town.guests] == [Wish.YES] * len(town.guests)
    assert sum(len(town.messages(guest)) for guest in town.guests) == town.said
    complaints = [line for line in words.splitlines() if "INFO" not in line]
    assert {line.partition(",")[2][4:] for line in complaints} == {RIVAL}


async def _until_rivalry(*copies: BotProcess) -> None:
    async with asyncio.timeout(20):
        while not any(RIVAL in copy.words for copy in copies):
            await asyncio.sleep(0.02)
