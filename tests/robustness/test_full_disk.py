"""A full disk: nothing is confirmed that is not stored, and the bot goes on when there is room."""

import asyncio
import subprocess
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.domain.people.people import Role
from bot.domain.rsvps import Wish
from bot.opening import open_store
from tests.robustness.process import BotProcess, no_growing_files, running
from tests.robustness.world import ProcessWorld, now

NOT_TAKEN = "ERROR bot.web.telegram.polling: updates were not committed: "


@pytest.fixture
async def small_disk(tmp_path: Path) -> AsyncGenerator[ProcessWorld]:
    """A town whose data folder is a file system of 3 MB."""
    disk = tmp_path / "data"
    disk.mkdir(mode=0o700)
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=0700", "tmpfs", str(disk)]
    made = await asyncio.to_thread(subprocess.run, mount, capture_output=True, check=False)
    if made.returncode != 0:
        pytest.skip(f"mounting a small file system is not allowed here: {made.stderr.decode()}")
    try:
        async with ProcessWorld.opened(tmp_path, guests=6) as town:
            yield town
    finally:
        await asyncio.to_thread(subprocess.run, ["umount", "-l", str(disk)], check=True)


@contextmanager
def filled(disk: Path) -> Generator[None]:
    """The disk holds not one byte more."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(512))
        except OSError:
            pass
    try:
        yield
    finally:
        filler.unlink()


def complaints(bot: BotProcess) -> set[str]:
    """Kinds of lines in the log that are not just information, without their times."""
    return {line[24:] for line in bot.words.splitlines() if " INFO " not in line}


async def check_nothing_is_confirmed(town: ProcessWorld, bot: BotProcess, reason: str) -> None:
    """Tap, and see the bot refuse and stay alive."""
    taps = {town.tap(guest, Wish.YES) for guest in town.guests}
    await bot.says(f"{NOT_TAKEN}{reason}")
    await asyncio.sleep(0.2)
    assert town.pending() >= taps
    assert not bot.has_ended


async def check_all_is_recorded_once(town: ProcessWorld, *, besides: int = 0) -> None:
    await town.settle()
    disk = await asyncio.to_thread(town.snapshot)
    assert (set(disk.standings.values()), disk.troubles) == ({"going"}, 0)
    assert [town.shown(guest) for guest in town.guests] == [Wish.YES] * 6
    assert disk.messages == {"delivered": town.said + len(town.guests)}
    assert sum(len(town.messages(guest)) for guest in town.guests) == town.said - besides


async def test_writes_that_fail_leave_updates_with_telegram(
    town: ProcessWorld, tmp_path: Path
) -> None:
    async with running(town.environ(), tmp_path / "log") as bot:
        await town.show_screens()

        with no_growing_files(bot):
            await check_nothing_is_confirmed(town, bot, "StoreFailed")

        await check_all_is_recorded_once(town)
        assert complaints(bot) == {f"{NOT_TAKEN}StoreFailed"}


async def test_full_disk_leaves_updates_with_telegram_and_newcomers_outside(
    small_disk: ProcessWorld, tmp_path: Path
) -> None:
    town = small_disk
    code = await asyncio.to_thread(_invite, town)
    newcomer = town.world.add_user(first_name="New")["id"]
    async with running(town.environ(), tmp_path / "log") as bot:
        await town.show_screens()

        with filled(town.data):
            town.world.say(newcomer, f"/start {code}")
            await check_nothing_is_confirmed(town, bot, "StoreFull")

        town.said += 1
        await check_all_is_recorded_once(town, besides=1)
        room = town.world.room(town.world.bot(), newcomer)
        assert sum(each["from"]["is_bot"] for each in room.shown(deleted=False)) == 1
        assert complaints(bot) == {f"{NOT_TAKEN}StoreFull"}


def _invite(town: ProcessWorld) -> str:
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        event = town.plan.event
        code = "abcdefghijklmnopqrstuvwx"
        unit.work.invitations.add(
            event.id, code=code, role=Role.GUEST, expires_at=event.starts_at, name="New"
        )
    store.close()
    return code
