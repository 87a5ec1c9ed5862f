"""Files that are deleted or replaced while the bot runs: it stops aloud, and confirms nothing."""

import shutil
from collections.abc import Callable

import pytest

from tests.robustness.outside.waiting import until
from tests.robustness.outside.world import GUESTS, OutsideWorld
from tests.robustness.process import BotProcess

SENTENCE = "The database or the keystore was deleted or replaced while the bot was running."


def folder_deleted(house: OutsideWorld) -> None:
    shutil.rmtree(house.data)


def folder_replaced(house: OutsideWorld) -> None:
    """A copy of the folder, put in its place as a restore by hand would do."""
    shutil.copytree(house.data, house.folder / "copy")
    house.data.rename(house.folder / "old")
    (house.folder / "copy").rename(house.data)


def database_replaced(house: OutsideWorld) -> None:
    shutil.copy(house.database, house.folder / "copy")
    (house.folder / "copy").rename(house.database)


def keystore_replaced(house: OutsideWorld) -> None:
    shutil.copy(house.keystore, house.folder / "copy")
    (house.folder / "copy").rename(house.keystore)


def keystore_deleted(house: OutsideWorld) -> None:
    house.keystore.unlink()


def log_deleted(house: OutsideWorld) -> None:
    house.database.with_name(f"{house.database.name}-wal").unlink()


@pytest.mark.parametrize(
    "mishap",
    [
        folder_deleted,
        folder_replaced,
        database_replaced,
        keystore_replaced,
        keystore_deleted,
        log_deleted,
    ],
)
async def test_bot_stops_and_confirms_nothing(
    house: OutsideWorld, mishap: Callable[[OutsideWorld], None]
) -> None:
    server = house.server
    code = house.folder / "code"
    bot = BotProcess.fork(house.environ(), house.folder / "log", code=code)
    try:
        await bot.says("running")
        await house.ask(*GUESTS)
        await until(lambda: not house.unfinished())
        mishap(house)
        taps = [server.tap(guest, server.newest(guest).id, house.rsvp("yes")) for guest in GUESTS]

        await bot.ends()
    finally:
        await bot.kill()
        bot.let_go()

    # Not 0, after which systemd and Docker would leave it ended.
    assert (code.read_text(), bot.words.count(SENTENCE)) == ("2", 1)
    assert "Traceback" not in bot.words
    offered = {update["update_id"] for update in server.updates}
    assert set(taps) <= offered
    assert not any("✓" in str(server.newest(guest).keyboard) for guest in GUESTS)


async def test_what_was_not_confirmed_is_done_on_what_was_put_back(house: OutsideWorld) -> None:
    server = house.server
    async with house.bot("first") as bot:
        await house.ask(*GUESTS)
        await until(lambda: not house.unfinished())
        folder_replaced(house)
        for guest in GUESTS:
            server.tap(guest, server.newest(guest).id, house.rsvp("yes"))
        await bot.ends()

    async with house.bot("second"):
        for guest in GUESTS:
            await house.shows(guest, lambda g=guest: "✓" in str(server.newest(g).keyboard))
