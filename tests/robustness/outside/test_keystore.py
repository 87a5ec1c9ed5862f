"""A keystore belongs to its database: beside any other nothing is started, made or destroyed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.crypto.wrapping.kek import FileKek
from storage.database.engine import open_engine
from storage.database.migrating import downgrade
from storage.keys.keystore import Keystore
from tests.robustness.outside.world import GUESTS, OutsideWorld

EVENT_FILE = Path(__file__).parents[3] / "deploy" / "event.example.yaml"
EMPTY = "is empty"
FOREIGN = "does not belong to this database"


def emptied(house: OutsideWorld) -> None:
    """Somebody has touched the file, and no more."""
    house.keystore.write_bytes(b"")


def without_tables(house: OutsideWorld) -> None:
    """A database, but nothing in it."""
    house.keystore.unlink()
    with closing(sqlite3.connect(house.keystore)) as file:
        file.execute("PRAGMA user_version = 1")


def foreign(house: OutsideWorld) -> None:
    """A whole keystore that the same key file opens, as a second `init` would make one."""
    house.keystore.unlink()
    Keystore.open(house.keystore, FileKek.open(house.data / "key.json")).close()


WRONG: dict[str, tuple[Callable[[OutsideWorld], None], str]] = {
    "empty": (emptied, EMPTY),
    "without tables": (without_tables, "is not a keystore of this version"),
    "foreign": (foreign, FOREIGN),
}


async def run_refused(house: OutsideWorld) -> str:
    """Start the bot and see it end; return why. Nothing has been said or changed by it."""
    before, calls = stored(house), len(house.server.journal)
    code, _, complaints = await house.command("run")
    assert code == 2
    assert stored(house) == before
    assert house.server.calls("getMe", "getUpdates", "sendMessage", since=calls) == []
    return complaints


def stored(house: OutsideWorld) -> tuple[bytes, dict[str, list[tuple[object, ...]]]]:
    """What stands in the keystore's file, and in every table of the database."""
    tables = house.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return house.keystore.read_bytes(), {
        name: house.rows(f"SELECT * FROM {name} ORDER BY 1") for (name,) in tables
    }


@pytest.mark.parametrize("name", WRONG)
async def test_wrong_keystore_is_refused_and_nothing_is_lost(
    house: OutsideWorld, name: str
) -> None:
    wrong, why = WRONG[name]
    await house.leave_messages(*GUESTS)
    right = house.keystore.read_bytes()
    wrong(house)

    assert why in await run_refused(house)

    house.keystore.write_bytes(right)
    async with house.bot():
        for guest in GUESTS:
            await house.shows(guest, lambda g=guest: house.server.texts(g))


@pytest.mark.parametrize("name", WRONG)
async def test_wrong_keystore_is_refused_also_where_none_is_noted_yet(
    house: OutsideWorld, name: str
) -> None:
    wrong, why = WRONG[name]
    house.write("DELETE FROM house")
    wrong(house)

    assert why in await run_refused(house)

    assert house.rows("SELECT * FROM house") == []


async def test_database_of_the_landed_version_notes_its_keystore_once(house: OutsideWorld) -> None:
    noted = house.rows("SELECT * FROM house")
    engine = open_engine(f"sqlite:///{house.database}")
    downgrade(engine, "0012")
    engine.dispose()
    with closing(sqlite3.connect(house.keystore)) as kept, kept:
        kept.execute("DELETE FROM newest")
    assert (await house.command("upgrade"))[0] == 0
    assert house.rows("SELECT * FROM house") == []

    # One damaged row does not make the keystore a foreign one.
    house.damage_person(GUESTS[0])
    async with house.bot():
        await house.ask(GUESTS[1])

    assert len(noted) == 1
    # Its age alone has grown.
    assert [row[:-1] for row in house.rows("SELECT * FROM house")] == [row[:-1] for row in noted]


async def test_init_makes_no_second_keystore_and_no_second_database(house: OutsideWorld) -> None:
    init = ("init", "--event", str(EVENT_FILE))
    kept = house.keystore.read_bytes()
    house.keystore.unlink()

    code, _, complaints = await house.command(*init)

    assert (code, "does not exist" in complaints) == (2, True)
    assert not house.keystore.exists()
    house.keystore.write_bytes(kept)
    house.database.rename(house.folder / "elsewhere")
    for name in ("-wal", "-shm"):
        house.database.with_name(house.database.name + name).unlink(missing_ok=True)
    for words, said in (
        (init, "holds keys, but the database is empty"),
        (("run",), "There is no database yet"),
    ):
        code, _, complaints = await house.command(*words)
        assert (code, said in complaints) == (2, True)
        assert not house.database.exists()
    assert house.keystore.read_bytes() == kept


async def test_backup_of_another_installation_is_not_put_beside_these_keys(
    house: OutsideWorld, tmp_path: Path
) -> None:
    kept, other = tmp_path / "kept", tmp_path / "other"
    other.mkdir()
    async with OutsideWorld.opened(other) as elsewhere:
        foreign(elsewhere)
        for name in ("colloquy.sqlite3", "colloquy.sqlite3-wal", "colloquy.sqlite3-shm"):
            (elsewhere.data / name).unlink(missing_ok=True)
        assert (await elsewhere.command("init", "--event", str(EVENT_FILE)))[0] == 0
        assert (await elsewhere.command("backup", str(kept)))[0] == 0
    before = stored(house)

    code, _, complaints = await house.command("restore", str(kept), "--force")

    assert (code, FOREIGN in complaints) == (2, True)
    assert stored(house) == before
    assert [path.name for path in house.data.glob("*.restoring")] == []


def without(file: Path) -> None:
    """It is gone."""
    file.unlink()


def of_another_house(file: Path) -> None:
    """A whole key file, of another installation."""
    file.unlink()
    FileKek.create(file)


def nothing_in_it(file: Path) -> None:
    """Somebody has emptied it."""
    file.chmod(0o600)
    file.write_bytes(b"")


def open_to_all(file: Path) -> None:
    """Everybody on the machine can read it."""
    file.chmod(0o644)


PUT_BACK = "; see COLLOQUY_KEY_FILE, or put its copy back"


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (without, "key file {file} cannot be read: No such file or directory" + PUT_BACK),
        (
            of_another_house,
            "wrapped with key {key}, which the key file does not hold" + PUT_BACK,
        ),
        (nothing_in_it, "key file {file} is not a Colloquy key file" + PUT_BACK),
        (open_to_all, "key file {file} has mode 0644; make it 0400 (chmod 400)"),
    ],
)
async def test_bot_with_a_wrong_key_file_ends_with_one_line_that_says_what_to_do(
    house: OutsideWorld, happens: Callable[[Path], None], why: str
) -> None:
    file = house.data / "key.json"
    key = FileKek.open(file).current

    happens(file)

    assert await run_refused(house) == why.format(file=file, key=key) + "\n"
