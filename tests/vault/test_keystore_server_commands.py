"""What an operator sees of a keystore on a server through the command line, when all is well and when it is not."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.crypto.wrapping.opening import open_kek
from bot.opening import open_keys, open_store
from storage.keys.keystore import Keystore
from storage.keys.place import ServerPlace
from tests.robustness.world import ProcessWorld, colloquy, now
from tests.storage.keys.world import database_of
from tests.storage.postgres import PostgresUnavailable, fresh_database, the_server
from tests.vault.town import VaultTown


@pytest.fixture
def keystore(monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the keystore, which all commands are told."""
    try:
        url = the_server().new_database_of_an_ordinary_user()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")
    monkeypatch.setattr(VaultTown, "more", {"COLLOQUY_KEYSTORE_URL": url})
    return url


@asynccontextmanager
async def town_on(folder: Path, database_url: str = "") -> AsyncGenerator[ProcessWorld]:
    async with VaultTown.opened(folder, guests=3, database_url=database_url) as town:
        yield town


def problems(told: tuple[int, list[str], list[str]]) -> list[str]:
    """What doctor says is wrong."""
    return [line.removeprefix("PROBLEM ").strip() for line in told[1] if line.startswith("PROBLEM")]


def place(url: str) -> str:
    return str(ServerPlace(url))


async def test_away_it_is_named_by_every_command_and_nobody_is_told_to_overwrite_it(
    tmp_path: Path, keystore: str
) -> None:
    nowhere = f"postgresql://keys@/keys?host={tmp_path}"
    no_such = keystore.replace("@/owned", "@/none")
    file, folder = tmp_path / "keys.sqlite3", tmp_path / "kept"
    commands = {
        "keys": [
            ("keys", "show"),
            ("keys", "rotate"),
            ("keys", "rewrap"),
            ("keys", "backup", str(file)),
            ("keys", "relocate", "--to", "file"),
        ],
        "backup": [("backup", str(folder))],
        "restore": [("restore", str(tmp_path / "well"), "--force")],
        "reconcile": [("reconcile",)],
    }
    async with town_on(tmp_path) as town:
        assert (await colloquy(town, "backup", str(tmp_path / "well")))[0] == 0
        for url in (nowhere, no_such):
            away = {"COLLOQUY_KEYSTORE_URL": url}
            said = f"keystore {place(url)} cannot be reached; see COLLOQUY_KEYSTORE_URL"
            doctor = await colloquy(town, "doctor", **away)
            assert problems(doctor) == [f"keystore: {said}", f"keystore and database: {said}"]
            for name, asked in commands.items():
                for words in asked:
                    code, _, complaints = await colloquy(town, *words, **away)
                    assert (words, code, complaints) == (words, 2, [f"colloquy {name}: {said}"])
        well = await colloquy(town, "doctor")

    assert not file.exists()
    assert not folder.exists()
    assert problems(well) == []


async def test_lost_with_its_server_it_is_put_back_as_doctor_and_restore_say(
    tmp_path: Path, keystore: str
) -> None:
    kept = tmp_path / "kept"
    copy = kept / "keystore" / "keystore.sqlite3"
    anew = the_server().new_database_of_an_ordinary_user()
    there = {"COLLOQUY_KEYSTORE_URL": anew}
    async with town_on(tmp_path) as town:
        made = await colloquy(town, "backup", str(kept))
        doctor = await colloquy(town, "doctor", **there)
        too_early = await colloquy(town, "restore", str(kept), "--force", **there)
        put_back = await colloquy(town, "keys", "put-back", str(copy), **there)
        restored = await colloquy(town, "restore", str(kept), "--force", **there)
        well = await colloquy(town, "doctor", **there)
        store = open_store(town.settings(**there), now=now)
        with store.begin() as unit:
            names = [each.profile.name for each in unit.work.guests.all_of(town.plan.event.id)]
        store.close()

    assert keystore != anew
    assert [each[0] for each in (made, put_back, restored, well)] == [0, 0, 0, 0]
    assert problems(doctor) == [
        f"keystore: keystore {place(anew)} does not exist; put back its newest copy:"
        " colloquy keys put-back FILE --force",
        f"keystore and database: keystore {place(anew)} does not exist",
    ]
    assert too_early == (
        2,
        [],
        [
            f"colloquy restore: there is no keystore {place(anew)};"
            f" first: colloquy keys put-back {copy}"
        ],
    )
    assert restored[1][0] == "kept the keystore that is there: forgotten people stay forgotten"
    assert names == ["Guest"] * 3


async def test_foreign_one_is_named_with_the_way_back_that_there_is(
    tmp_path: Path, keystore: str
) -> None:
    other = ServerPlace(the_server().new_database_of_an_ordinary_user())
    there = {"COLLOQUY_KEYSTORE_URL": other.url}
    async with town_on(tmp_path) as town:
        with closing(Keystore.open(other, open_kek(town.settings().kek_place))) as foreign:
            foreign.create_event("another")
        doctor = await colloquy(town, "doctor", **there)
        reconciled = await colloquy(town, "reconcile", **there)

    assert keystore != other.url
    assert problems(doctor) == [
        "keystore and database: do not belong together; colloquy keys put-back FILE --force,"
        " then put a backup back: colloquy restore FOLDER --force"
    ]
    assert reconciled == (
        2,
        [],
        [
            f"colloquy reconcile: keystore {other} does not belong to this database: put back the"
            " one that does (colloquy keys put-back FILE --force)"
        ],
    )


async def test_destroyed_keys_that_were_not_written_over_are_named_and_written_over(
    tmp_path: Path, keystore: str
) -> None:
    async with town_on(tmp_path) as town:
        # As a copy leaves it that is killed right after it has destroyed a key.
        the_server().execute(
            "UPDATE keystore SET changes = changes + 1, destroyed = changes + 1",
            database=database_of(ServerPlace(keystore)),
        )
        doctor = await colloquy(town, "doctor")
        shown = await colloquy(town, "keys", "show")
        well = await colloquy(town, "doctor")

    assert problems(doctor) == [
        "keystore: destroyed keys have not been written over yet; run: colloquy keys show,"
        " which does it"
    ]
    assert (shown[0], problems(well)) == (0, [])


async def test_nothing_is_put_back_while_a_copy_on_another_node_is_at_work(
    tmp_path: Path, keystore: str
) -> None:
    """The copies share no folder: what tells of them is their connection to the keystore."""
    assert keystore
    async with town_on(tmp_path, fresh_database()) as town:
        await colloquy(town, "backup", str(tmp_path / "kept"))
        with closing(open_keys(town.settings())):
            restored = await colloquy(town, "restore", str(tmp_path / "kept"), "--force")
            reconciled = await colloquy(town, "reconcile")
        done = await colloquy(town, "restore", str(tmp_path / "kept"), "--force")

    running = "the bot is running; stop every copy of it first"
    assert restored == (2, [], [f"colloquy restore: {running}"])
    assert reconciled == (2, [], [f"colloquy reconcile: {running}"])
    assert done[0] == 0
