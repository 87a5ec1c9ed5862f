"""/readyz tells the truth: when the bot cannot work, it says which part cannot, and when it can again."""

import asyncio
import shutil
import sqlite3
import subprocess
from collections.abc import AsyncGenerator
from contextlib import closing
from pathlib import Path

import pytest

from bot.demo.ports import free_port
from tests.robustness.outside import faults
from tests.robustness.outside.waiting import until, until_it
from tests.robustness.outside.world import GUESTS, WELL, OutsideWorld, readiness


@pytest.fixture
async def small_disk(house: OutsideWorld, tmp_path: Path) -> AsyncGenerator[Path]:
    """The same installation on a file system of 8 MB."""
    disk = tmp_path / "small"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m,mode=0700", "tmpfs", str(disk)]
    made = await asyncio.to_thread(subprocess.run, mount, capture_output=True, check=False)
    if made.returncode != 0:
        pytest.skip(f"mounting a small file system is not allowed here: {made.stderr.decode()}")
    try:
        shutil.copytree(house.data, disk, dirs_exist_ok=True)
        yield disk
    finally:
        await asyncio.to_thread(subprocess.run, ["umount", "-l", str(disk)], check=True)


async def test_database_that_cannot_be_written_is_told(house: OutsideWorld) -> None:
    port = free_port()
    async with house.bot(COLLOQUY_LISTEN=f"127.0.0.1:{port}"):
        await until_it(lambda: readiness(port), (200, WELL))
        with closing(sqlite3.connect(house.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await until_it(lambda: readiness(port), (503, WELL | {"database": "locked"}))
            other.execute("ROLLBACK")

        await until_it(lambda: readiness(port), (200, WELL))


async def test_keystore_that_cannot_be_read_is_told(house: OutsideWorld) -> None:
    port = free_port()
    whole = house.keystore.read_bytes()
    async with house.bot(COLLOQUY_LISTEN=f"127.0.0.1:{port}"):
        await until_it(lambda: readiness(port), (200, WELL))
        with house.keystore.open("r+b") as file:
            file.write(b"nonsense" * (len(whole) // 8))
        await until_it(lambda: readiness(port), (503, WELL | {"keystore": "damaged"}))
        with house.keystore.open("r+b") as file:
            file.write(whole)

        await until_it(lambda: readiness(port), (200, WELL))


async def test_disk_that_fills_up_is_told(house: OutsideWorld, small_disk: Path) -> None:
    port = free_port()
    more = {"COLLOQUY_LISTEN": f"127.0.0.1:{port}", "COLLOQUY_DATA_DIR": str(small_disk)}
    async with house.bot(**more):
        await until_it(lambda: readiness(port), (503, WELL | {"disk": "low"}))


async def test_telegram_that_takes_nothing_is_told(house: OutsideWorld) -> None:
    port = free_port()
    async with house.bot(COLLOQUY_LISTEN=f"127.0.0.1:{port}"):
        await house.ask(*GUESTS)
        house.server.break_with(faults.ERROR_500, besides=["getUpdates", "getMe"])
        for guest in GUESTS:
            house.server.say(guest, "/rsvp")
        await until_it(lambda: readiness(port), (503, WELL | {"telegram": "refusing"}))
        house.server.mend()

        await until_it(lambda: readiness(port), (200, WELL))


@pytest.mark.parametrize(
    ("trouble", "word"),
    [
        ({"pending_update_count": 3, "last_error_date": 1_900_000_000}, "undelivered"),
        ({"url": "https://elsewhere.example/hook"}, "webhook_lost"),
    ],
)
async def test_webhook_that_does_not_reach_us_is_told(
    house: OutsideWorld, trouble: dict[str, object], word: str
) -> None:
    port = free_port()
    house.server.webhook_trouble = trouble
    environ = {
        "COLLOQUY_LISTEN": f"127.0.0.1:{port}",
        "COLLOQUY_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram/webhook",
        "COLLOQUY_WEBHOOK_SECRET": "secret-of-the-outside",
    }
    async with house.bot(**environ):
        await until(lambda: house.server.webhook)
        await until_it(lambda: readiness(port), (503, WELL | {"updates": word}))
