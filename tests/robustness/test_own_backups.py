"""Backups that the bot makes by itself: only what is whole and was opened counts as one."""

import asyncio
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest

from bot.child_process import ours_first
from bot.clock.backing_up import MAKING
from bot.opening import open_store
from storage.backups.folder import BackupFolder
from storage.backups.job import BackupEnding, BackupJob
from storage.backups.making import make_backup
from storage.database.timestamps import to_micros
from storage.housekeeping.backup_schedule import VERIFIED
from tests.robustness.test_full_disk import filled
from tests.robustness.world import ProcessWorld, colloquy, now

DAY = timedelta(days=1)
MADE = datetime(2027, 1, 10, 3, 0, tzinfo=UTC)


def job_of(town: ProcessWorld, folder: Path, keys: Path | None = None) -> BackupJob:
    folder.mkdir(exist_ok=True)
    more = {"COLLOQUY_BACKUP_DIR": str(folder)}
    if keys is not None:
        keys.mkdir(exist_ok=True)
        more["COLLOQUY_BACKUP_KEYS_DIR"] = str(keys)
    job = town.settings(**more).backup_job
    assert job is not None
    return replace(job, now=to_micros(MADE))


def later(job: BackupJob, **span: float) -> BackupJob:
    return replace(job, now=job.now + timedelta(**span) // timedelta(microseconds=1))


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture(params=["sqlite", "postgres"])
async def either(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[ProcessWorld]:
    """A town on either database."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    async with ProcessWorld.opened(tmp_path, guests=3, database_url=url) as town:
        yield town


async def test_what_the_bot_copies_is_opened_kept_and_can_be_put_back(
    either: ProcessWorld, tmp_path: Path
) -> None:
    town, copies, keys = either, tmp_path / "copies", tmp_path / "keys"

    ending = await asyncio.to_thread(make_backup, job_of(town, copies, keys))

    [kept] = BackupFolder(copies).kept()
    assert (kept.made_at, kept.is_flawed, ending) == (
        MADE,
        False,
        BackupEnding(VERIFIED, kept.size),
    )
    assert names(kept.path) == ["database"]
    assert names(kept.path / "database") == ["colloquy.sqlite3"]
    assert names(keys / kept.path.name / "keystore") == [
        "DELETE-AFTER-7-DAYS.txt",
        "keystore.sqlite3",
    ]
    (town.data / "keystore.sqlite3").unlink()
    if not town.database_url:
        (town.data / "colloquy.sqlite3").unlink()
    place = keys / kept.path.name
    code, _, err = await colloquy(town, "restore", str(kept.path), "--force", "--keys", str(place))
    assert (code, err) == (0, [])
    assert (await colloquy(town, "doctor"))[0] == 0


async def test_old_ones_go_but_never_the_last_good_one_and_keys_go_after_a_week(
    town: ProcessWorld, tmp_path: Path
) -> None:
    copies, keys = tmp_path / "copies", tmp_path / "keys"
    job = replace(job_of(town, copies, keys), days=10)
    for days in (0, 4, 9):
        assert make_backup(later(job, days=days)).outcome == VERIFIED

    assert names(copies) == ["20270110T030000Z", "20270114T030000Z", "20270119T030000Z"]
    assert names(keys) == ["20270114T030000Z", "20270119T030000Z"]
    with closing(sqlite3.connect(town.data / "colloquy.sqlite3")) as database, database:
        database.execute("UPDATE guests SET sealed = x'01' WHERE rowid = 1")

    assert make_backup(later(job, days=40)) == BackupEnding("flawed")

    assert names(copies) == ["20270119T030000Z", "20270219T030000Z-flawed"]
    assert names(keys) == ["20270219T030000Z"]


async def test_row_whose_key_is_missing_for_good_is_a_flaw(
    town: ProcessWorld, tmp_path: Path
) -> None:
    job = job_of(town, tmp_path / "copies")
    with closing(sqlite3.connect(town.data / "keystore.sqlite3")) as keystore, keystore:
        keystore.execute("DELETE FROM person_key WHERE person = ?", (town.guests[0].person,))

    # Looked at twice: somebody who was forgotten meanwhile is not in the second copy.
    assert make_backup(job) == BackupEnding("flawed")


@pytest.mark.parametrize(
    ("gone", "word"),
    [
        ("copies", "missing"),
        ("data/keystore.sqlite3", "keys"),
        ("data/key.json", "keys"),
        ("data/colloquy.sqlite3", "damaged"),
    ],
)
async def test_each_trouble_has_a_word_and_leaves_nothing(
    town: ProcessWorld, tmp_path: Path, gone: str, word: str
) -> None:
    copies = tmp_path / "copies"
    job = job_of(town, copies)
    missing = tmp_path / gone
    shutil.move(missing, tmp_path / "elsewhere")

    assert make_backup(job) == BackupEnding(word)
    assert not copies.exists() or names(copies) == []


@contextmanager
def small_disk(folder: Path, options: str) -> Generator[None]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    made = subprocess.run(mount, capture_output=True, check=False)
    if made.returncode != 0:
        pytest.skip(f"mounting a file system is not allowed here: {made.stderr.decode()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


async def test_full_disk_and_one_that_cannot_be_written_leave_the_good_one(
    town: ProcessWorld, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    with small_disk(copies, "size=8m,mode=0700"):
        job = job_of(town, copies)
        assert make_backup(job).outcome == VERIFIED

        with filled(copies):
            assert make_backup(later(job, days=1)) == BackupEnding("full")
        assert names(copies) == ["20270110T030000Z"]
        remount = ["mount", "-o", "remount,ro", str(copies)]
        await asyncio.to_thread(subprocess.run, remount, check=True)
        assert make_backup(later(job, days=2)) == BackupEnding("unwritable")
        assert names(copies) == ["20270110T030000Z"]


def killed_under_way(job: BackupJob) -> bool:
    """Kill the process that makes a backup as soon as it has written something; say whether it had."""
    with subprocess.Popen(
        [sys.executable, "-P", "-m", MAKING],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env=ours_first(),
    ) as child:
        assert child.stdin is not None
        child.stdin.write(orjson.dumps(asdict(job)))
        child.stdin.close()
        until = time.monotonic() + 60
        while not names(Path(job.folder)) and child.poll() is None and time.monotonic() < until:
            time.sleep(0.0005)
        child.send_signal(signal.SIGKILL)
    return any(name.startswith(".") for name in names(Path(job.folder)))


async def test_kill_under_way_leaves_nothing_that_is_taken_for_a_backup(
    town: ProcessWorld, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    job = job_of(town, copies)

    assert await asyncio.to_thread(killed_under_way, job)

    assert (BackupFolder(copies).kept(), BackupFolder(copies).newest()) == ([], None)
    assert make_backup(job).outcome == VERIFIED
    assert names(copies) == ["20270110T030000Z"]


async def test_backup_of_a_database_in_use_is_of_one_moment(
    either: ProcessWorld, tmp_path: Path
) -> None:
    town = either
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        unit.work.touch()
        ending = await asyncio.to_thread(make_backup, job_of(town, tmp_path / "copies"))
    store.close()

    assert ending.outcome == VERIFIED
