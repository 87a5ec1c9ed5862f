"""`colloquy doctor` after mishaps: it names what is wrong and what mends it, and only reads."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

import pytest

from storage.database.engine import open_engine
from storage.database.migrating import downgrade
from tests.robustness.outside import faults
from tests.robustness.outside.test_keystore import emptied, foreign, without_tables
from tests.robustness.outside.waiting import until
from tests.robustness.outside.world import GUESTS, OutsideWorld

RESTORE = "put a backup back: colloquy restore FOLDER --force"
KEYS_BACK = "put back its newest copy: colloquy restore FOLDER --force --old-keystore"
KEYLESS = (
    f"belong to people of whom there is no key: the keystore is older ({KEYS_BACK}), or they were"
    " forgotten and somebody put their rows back"
)


@dataclass(frozen=True)
class Mishap:
    """Something that happened, and the lines that tell of it; `{data}` is the data folder."""

    happens: Callable[[OutsideWorld], object]
    lines: tuple[str, ...]


def overwritten(house: OutsideWorld) -> None:
    """A stretch of the file holds something else."""
    with house.database.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"\xff" * 3 * 4096)


def in_the_clear(house: OutsideWorld) -> None:
    """Somebody has looked into the keystore with a tool of theirs."""
    with closing(sqlite3.connect(house.keystore)) as file:
        file.execute("PRAGMA journal_mode = WAL")


def of_the_landed_version(house: OutsideWorld) -> None:
    engine = open_engine(f"sqlite:///{house.database}")
    downgrade(engine, "0012")
    engine.dispose()


def older_keystore(house: OutsideWorld) -> None:
    """A copy from before two of the people came."""
    event, [*late] = house.plan.event.id, (house.person(guest) for guest in GUESTS[:2])
    with closing(sqlite3.connect(house.keystore)) as file, file:
        for person in late:
            file.execute(
                "DELETE FROM person_key WHERE person = ? AND event IN (?, 'house')", (person, event)
            )


MISHAPS = {
    "empty keystore": Mishap(
        emptied,
        (
            f"keystore: keystore {{data}}/keystore.sqlite3 is empty; {KEYS_BACK}",
            "keystore and database: keystore {data}/keystore.sqlite3 is empty",
        ),
    ),
    "keystore without tables": Mishap(
        without_tables,
        (
            "keystore: keystore {data}/keystore.sqlite3 is not a keystore of this version; "
            + KEYS_BACK,
            "keystore and database: keystore {data}/keystore.sqlite3 is not a keystore of this "
            "version",
        ),
    ),
    "foreign keystore": Mishap(
        foreign, (f"keystore and database: do not belong together; {RESTORE} --old-keystore",)
    ),
    "keystore with a log": Mishap(
        in_the_clear,
        (
            "keystore: keystore {data}/keystore.sqlite3 is in a journal mode that keeps destroyed "
            f"keys; {KEYS_BACK}",
            "keystore and database: keystore {data}/keystore.sqlite3 is in a journal mode that "
            "keeps destroyed keys",
        ),
    ),
    "older keystore": Mishap(
        older_keystore,
        (
            "keys: of 2 people in the database there is none: the keystore is older; " + KEYS_BACK,
            f"rows: 2 of guests, 2 of people {KEYLESS}",
            f"guards: 2 of guests {KEYLESS}",
        ),
    ),
    "damaged row": Mishap(
        lambda house: house.damage_person(GUESTS[0]),
        (f"rows: 1 of people do not open: damaged; {RESTORE}, or leave them out of use",),
    ),
    "damaged database": Mishap(overwritten, (f"database: the file is damaged; {RESTORE}",)),
    "cut database": Mishap(
        lambda house: house.database.write_bytes(house.database.read_bytes()[:70_000]),
        (f"database: the file is damaged; {RESTORE}",),
    ),
    "nonsense for a database": Mishap(
        lambda house: house.database.write_bytes(b"nonsense" * 4096),
        (f"database: the file is damaged; {RESTORE}",),
    ),
    "no database": Mishap(
        lambda house: house.database.unlink(),
        (f"database: there is none; run: colloquy init --event FILE.yaml, or {RESTORE}",),
    ),
    "empty database": Mishap(
        lambda house: house.database.write_bytes(b""),
        (f"database: there is none; run: colloquy init --event FILE.yaml, or {RESTORE}",),
    ),
    "database of the landed version": Mishap(
        of_the_landed_version,
        ("database: of another version; make a backup, then run: colloquy upgrade",),
    ),
    "no data folder": Mishap(
        lambda house: shutil.rmtree(house.data),
        (
            "key file: key file {data}/key.json cannot be read: No such file or directory; "
            "see COLLOQUY_KEY_FILE, or put its copy back",
            "keystore: key file {data}/key.json cannot be read: No such file or directory; "
            + KEYS_BACK,
            f"database: there is none; run: colloquy init --event FILE.yaml, or {RESTORE}",
            "disk: No such file or directory; see COLLOQUY_DATA_DIR",
        ),
    ),
    "nonsense from Telegram": Mishap(
        lambda house: house.server.break_with(faults.saying("[]"), "getMe"),
        ("Telegram: something else answers; see COLLOQUY_API_URL",),
    ),
    "a page instead of Telegram": Mishap(
        lambda house: house.server.break_with(faults.HTML, "getMe"),
        ("Telegram: cannot be reached (ContentTypeError); see COLLOQUY_API_URL and the network",),
    ),
}


@pytest.mark.parametrize("name", MISHAPS)
async def test_doctor_names_the_mishap_and_what_mends_it(house: OutsideWorld, name: str) -> None:
    mishap = MISHAPS[name]
    mishap.happens(house)
    before = house.files()

    code, told, complaints = await house.command("doctor")

    problems = [
        line.removeprefix("PROBLEM ") for line in told.splitlines() if line.startswith("PROBLEM")
    ]
    assert problems == [line.replace("{data}", str(house.data)) for line in mishap.lines]
    assert (code, complaints, house.files()) == (1, "", before)


async def test_doctor_changes_nothing_of_what_a_killed_bot_left(house: OutsideWorld) -> None:
    async with house.bot():
        await house.ask(*GUESTS)
        await until(lambda: not house.unfinished())
    before = house.files()
    assert {"colloquy.sqlite3-wal", "colloquy.sqlite3-shm"} <= before.keys()

    code, told, complaints = await house.command("doctor")

    assert (code, complaints, house.files()) == (0, "", before), told
