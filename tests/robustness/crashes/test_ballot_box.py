"""kill -9 and a full disk: an acknowledged ballot is there, whole, and known when it comes again."""

import asyncio
import contextlib
import random
import secrets
import sqlite3
import subprocess
from collections.abc import Sequence
from pathlib import Path

import aiohttp
import pytest

from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.outcomes import Outcome, Sealed
from tests.feedback.world import (
    SESSION,
    card_token,
    found,
    post,
    sealed,
    serving,
    start,
    submission,
)

ROUNDS, EACH, AT_ONCE = 8, 50, 8


async def test_acknowledged_ballots_survive_kill_9_whole(tmp_path: Path) -> None:
    cards = [card_token(secrets.token_bytes(32)) for _ in range(ROUNDS * EACH)]
    folder = found(tmp_path / "box", cards={SESSION: [card.nullifier for card in cards]})
    sent = {card.nullifier: sealed() for card in cards}
    bodies = {card.nullifier: submission(card, sent[card.nullifier]) for card in cards}
    acknowledged: set[bytes] = set()
    killed_under_way = 0

    async with aiohttp.ClientSession() as session:
        for number in range(ROUNDS):
            mine = cards[number * EACH : (number + 1) * EACH]
            waiting = [card.nullifier for card in mine]
            box = await start(folder, tmp_path / "log")

            async def hand_in(waiting: list[bytes] = waiting, url: str = box.url) -> None:
                while waiting:
                    nullifier = waiting.pop()
                    assert await post(session, url, bodies[nullifier]) == (201, "recorded")
                    acknowledged.add(nullifier)

            hands = [asyncio.create_task(hand_in()) for _ in range(AT_ONCE)]
            enough = len(acknowledged) + random.randint(5, EACH - 2 * AT_ONCE)
            while len(acknowledged) < enough and not all(hand.done() for hand in hands):
                await asyncio.sleep(random.uniform(0.0005, 0.005))
            await box.kill()
            results = await asyncio.gather(*hands, return_exceptions=True)
            killed_under_way += sum(isinstance(each, aiohttp.ClientError) for each in results)
            assert [
                each for each in results if not isinstance(each, aiohttp.ClientError | None)
            ] == []
            check_disk(folder, sent, acknowledged)
        async with serving(folder, tmp_path / "log") as box:
            for nullifier in sorted(acknowledged):
                answer = await post(session, box.url, bodies[nullifier])
                assert answer == (200, "already-recorded")

    assert killed_under_way > 0
    assert acknowledged


def check_disk(folder: Path, sent: dict[bytes, bytes], acknowledged: set[bytes]) -> None:
    """Open the box as the next start does; what is in it is what somebody sent."""
    with contextlib.closing(Box.open(folder / FILE_NAME)):
        pass
    with contextlib.closing(sqlite3.connect(folder / FILE_NAME)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = database.execute("SELECT nullifier, sealed FROM slot WHERE used = 1").fetchall()
    stored = dict(rows)
    assert len(rows) == len(stored)
    assert acknowledged <= stored.keys() <= sent.keys()
    assert [nullifier for nullifier in stored if stored[nullifier] != sent[nullifier]] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A file system of 3 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=0700", "tmpfs", str(disk)]
    made = subprocess.run(mount, capture_output=True, check=False)
    if made.returncode != 0:
        pytest.skip(f"mounting a small file system is not allowed here: {made.stderr.decode()}")
    return disk


def test_full_disk_takes_no_room_from_a_box_that_is_open(small_disk: Path) -> None:
    """Everything is there from the start, the journal too, so nothing has to grow."""
    try:
        folder = found(small_disk / "box", people=20)
        with contextlib.closing(Box.open(folder / FILE_NAME)) as box:
            fill(small_disk / "filler")
            put = [Sealed(SESSION, secrets.token_bytes(32), sealed()) for _ in range(5)]
            assert outcomes(box, put) == [Outcome.RECORDED] * 5
            assert box.rate(SESSION, b"somebody", 4) is Outcome.RECORDED
            box.finish()
            assert len(box.take_out()) == 5
    finally:
        subprocess.run(["umount", "-l", str(small_disk)], check=True)


def outcomes(box: Box, put: Sequence[Sealed]) -> list[Outcome]:
    return [box.put(each.ballot, each.nullifier, each.content) for each in put]


def fill(path: Path) -> None:
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(512))
