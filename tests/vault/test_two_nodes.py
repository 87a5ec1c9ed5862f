"""Copies on several nodes: PostgreSQL, a keystore on a server, a key in Vault, no folder in common."""

import asyncio
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from bot.clock.backing_up import made_apart
from bot.crypto.wrapping.place import VaultPlace
from bot.crypto.wrapping.transit import TransitKek
from bot.domain.people.people import Language
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.usecases.current_event import here_of
from bot.usecases.home.privacy import forget_me
from storage.database.engine import open_engine
from storage.database.timestamps import to_micros
from storage.housekeeping.backup_schedule import VERIFIED
from storage.keys.keystore import Keystore
from storage.outbox.tables import outbox, sending_shares
from storage.work import Work
from tests.robustness.replica_figures import COPIES, Figures
from tests.robustness.soak_replicas import Replicas, replicas
from tests.robustness.world import colloquy, now
from tests.storage.postgres import PostgresUnavailable, the_server
from tests.vault.stand_in import VaultStandIn
from tests.vault.town import TownOfNodes

GUESTS = 40


@pytest.fixture
def more(vault: VaultStandIn, token_file: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The settings of every node."""
    try:
        keystore = the_server().new_database_of_an_ordinary_user()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")
    more = {
        "COLLOQUY_KMS": "vault",
        "COLLOQUY_VAULT_ADDRESS": vault.address,
        "COLLOQUY_VAULT_KEY": "colloquy",
        "COLLOQUY_VAULT_TOKEN_FILE": str(token_file),
        "COLLOQUY_KEYSTORE_URL": keystore,
    }
    monkeypatch.setattr(TownOfNodes, "more", more)
    return more


def keystores_below(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("keystore*"))


def names(work: Work, copies: Replicas) -> list[str]:
    return sorted(each.profile.name for each in work.guests.all_of(copies.town.plan.event.id))


async def test_copies_without_a_folder_in_common_answer_for_each_other(
    more: dict[str, str], tmp_path: Path
) -> None:
    """Three real copies; a broadcast reaches everybody; nobody had a keystore's file."""
    assert more
    async with replicas(tmp_path, guests=GUESTS, seed=1, kind=TownOfNodes) as copies:
        await copies.start()
        for guest in copies.town.guests:
            copies.town.say(guest)
        await copies.town.settle()
        await copies.broadcast()
        for guest in copies.town.guests:
            copies.town.say(guest)
        await copies.town.world.journal.wait("sendMessage", 3 * GUESTS, seconds=240)
        await copies.town.settle()
        await copies.stop()
        checks = await colloquy(copies.town, "doctor")

    figures: Figures = copies.figures
    assert figures.broken() == []
    assert figures.states == {"broadcast delivered": GUESTS, "reply delivered": 2 * GUESTS}
    assert keystores_below(tmp_path) == []
    assert [line for line in checks[1] if line.startswith("PROBLEM")] == []


async def test_node_that_is_killed_in_the_middle_of_a_broadcast_loses_nothing(
    more: dict[str, str], tmp_path: Path
) -> None:
    """Kill -9 amid broadcast and replies: all arrives, and what was on its way is as the design says.

    A reply that the killed node was sending may come twice, a broadcast message of its may end as
    unknown, never twice; anything else arrives once.
    """
    assert more
    async with replicas(tmp_path, guests=GUESTS, seed=1, kind=TownOfNodes) as copies:
        town = copies.town
        await copies.start()
        nodes = await sharing(copies, besides=set())
        await copies.broadcast()
        for guest in town.guests:
            town.say(guest)
        await town.world.journal.wait("sendMessage", GUESTS // 2, seconds=60)
        await copies.kill_one()
        [gone] = nodes - await sharing(copies, besides=nodes)
        for guest in town.guests:
            town.say(guest)
        let_leases_run_out(copies, gone)
        await town.settle(seconds=90)
        await copies.stop()
        checks = await colloquy(town, "doctor")

    figures: Figures = copies.figures
    assert figures.broken() == [], figures.lines()
    assert figures.kills == 1
    assert figures.states["reply delivered"] == 2 * GUESTS
    assert figures.states["broadcast delivered"] + figures.unknown == GUESTS
    assert keystores_below(tmp_path) == []
    assert [line for line in checks[1] if line.startswith("PROBLEM")] == []


async def sharing(copies: Replicas, *, besides: set[str]) -> set[str]:
    """Wait until all nodes share Telegram's limit, one of them a new one; return their names."""
    engine = open_engine(copies.town.database_url)
    async with asyncio.timeout(60):
        while True:
            with engine.connect() as connection:
                names = set(connection.execute(select(sending_shares.c.owner)).scalars())
            if len(names) == COPIES and names != besides:
                break
            await asyncio.sleep(0.05)
    engine.dispose()
    return names


def let_leases_run_out(copies: Replicas, owner: str) -> None:
    """As two minutes later: what a node had in hand that was killed is free."""
    engine = open_engine(copies.town.database_url)
    with engine.begin() as connection:
        connection.execute(update(outbox).where(outbox.c.owner == owner).values(leased_until=0))
    engine.dispose()


async def test_person_forgotten_on_one_node_is_unknown_on_the_other_at_its_next_work(
    more: dict[str, str], tmp_path: Path
) -> None:
    assert more
    async with replicas(tmp_path, guests=3, seed=1, kind=TownOfNodes) as copies:
        town = copies.town
        one, other = (
            open_store(Settings.read(town.environ(COLLOQUY_LISTEN=f"127.0.0.1:{port}")), now=now)
            for port in (1, 2)
        )
        with other.begin() as unit:
            assert names(unit.work, copies) == ["Guest"] * 3

        with one.begin() as unit:
            person = unit.work.people.get(town.guests[0].person)
            forget_me(unit.work, here_of(unit.work, person))

        with other.begin() as unit:
            assert names(unit.work, copies) == ["Guest"] * 2
            added = unit.work.people.add(424242, language=Language.EN, zone="UTC")
        with one.begin() as unit:
            assert unit.work.people.get(added.id) == added
        for store in (one, other):
            store.close()


async def test_keystore_is_carried_to_the_server_and_back_and_its_copy_put_back(
    more: dict[str, str], tmp_path: Path
) -> None:
    url = more.pop("COLLOQUY_KEYSTORE_URL")
    there = {"COLLOQUY_KEYSTORE_URL": url}
    async with replicas(tmp_path, guests=3, seed=1, kind=TownOfNodes) as copies:
        town = copies.town
        file, copy = town.data / "keystore.sqlite3", tmp_path / "copy.sqlite3"
        before = await colloquy(town, "keys", "show")

        carried = await colloquy(town, "keys", "relocate", "--to", "server", **there)
        again = await colloquy(town, "keys", "relocate", "--to", "server", **there)
        gone = (file.exists(), file.with_name(f"{file.name}-journal").exists())
        shown = await colloquy(town, "keys", "show", **there)
        without = await colloquy(town, "doctor")
        backed_up = await colloquy(town, "keys", "backup", str(copy), **there)
        backup = await colloquy(town, "backup", str(tmp_path / "kept"), **there)
        not_over = await colloquy(town, "keys", "put-back", str(copy), **there)
        put_back = await colloquy(town, "keys", "put-back", str(copy), "--force", **there)
        restored = await colloquy(town, "restore", str(tmp_path / "kept"), "--force", **there)
        refused = await colloquy(
            town, "restore", str(tmp_path / "kept"), "--force", "--old-keystore", **there
        )
        doctor = await colloquy(town, "doctor", **there)
        back = await colloquy(town, "keys", "relocate", "--to", "file", **there)
        after = await colloquy(town, "keys", "show")

    place = f"in database {url.partition('@/')[2].partition('?')[0]} on {the_server().folder}"
    assert carried == again
    assert carried[0] == 0
    assert carried[1][-1] == "set COLLOQUY_KEYSTORE_URL, run colloquy doctor, start the bot"
    assert carried[1][0].endswith(
        f" keys are in keystore {place}; where they were, they are destroyed"
    )
    assert gone == (False, False)
    assert shown[1] == [
        f"keystore {place}" if line.startswith("keystore ") else line for line in before[1]
    ]
    assert f"PROBLEM keystore: keystore {file} does not exist" in "\n".join(without[1])
    assert [each[0] for each in (backed_up, backup, put_back, restored)] == [0, 0, 0, 0]
    assert (not_over[0], not_over[2]) == (
        2,
        ["colloquy keys: there is a keystore on the server; --force overwrites it"],
    )
    assert restored[1][0] == "kept the keystore that is there: forgotten people stay forgotten"
    assert refused[2] == [
        "colloquy restore: the keystore is on a server; first: colloquy keys put-back"
        f" {tmp_path}/kept/keystore/keystore.sqlite3"
    ]
    assert [line for line in doctor[1] if line.startswith("PROBLEM")] == []
    assert (back[0], back[1][-1]) == (
        0,
        "unset COLLOQUY_KEYSTORE_URL, run colloquy doctor, start the bot",
    )
    assert after == before


async def test_bot_makes_its_backups_of_a_keystore_on_a_server(
    more: dict[str, str], place: VaultPlace, tmp_path: Path
) -> None:
    assert more
    copies_of = {"DIR": tmp_path / "copies", "KEYS_DIR": tmp_path / "keys"}
    for folder in copies_of.values():
        folder.mkdir()
    async with replicas(tmp_path, guests=3, seed=1, kind=TownOfNodes) as copies:
        settings = copies.town.settings(
            **{f"COLLOQUY_BACKUP_{name}": str(folder) for name, folder in copies_of.items()}
        )
        assert settings.backup_job is not None
        job = replace(settings.backup_job, now=to_micros(now()))

        ending = await asyncio.to_thread(made_apart, job)

        kek = TransitKek(place)
        [copy] = copies_of["KEYS_DIR"].glob("*/keystore/keystore.sqlite3")
        with (
            closing(Keystore.open_to_look(copy, kek)) as kept,
            closing(Keystore.open_to_look(settings.keystore_place, kek)) as keystore,
        ):
            assert kept.check() == keystore.check()
            assert kept.id() == keystore.id()
    assert ending.outcome == VERIFIED


async def test_nothing_is_carried_while_a_copy_on_any_node_is_at_work(
    more: dict[str, str], tmp_path: Path
) -> None:
    assert more
    async with replicas(tmp_path, guests=1, seed=1, kind=TownOfNodes) as copies:
        await copies.start_one()

        told = await colloquy(copies.town, "keys", "relocate", "--to", "file")
        moved = await colloquy(copies.town, "keys", "move", "--to", "file")

        await copies.stop()
    running = ["colloquy keys: the bot is running; stop every copy of it first"]
    assert [(told[0], told[2]), (moved[0], moved[2])] == [(2, running), (2, running)]


async def test_main_databases_backups_hold_no_wrapped_key(
    more: dict[str, str], tmp_path: Path
) -> None:
    """No table of the main database has one; the other database is another one in every setting."""
    async with replicas(tmp_path, guests=2, seed=1, kind=TownOfNodes) as copies:
        engine = open_engine(copies.town.database_url)
        with engine.connect() as connection:
            tables = connection.execute(
                text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            )
            found = {name for (name,) in tables} & {"person_key", "event_key", "index_secret"}
        engine.dispose()
        same = copies.town.environ(COLLOQUY_KEYSTORE_URL=copies.town.database_url)
        told = await colloquy(copies.town, "keys", "show", **same)
    assert found == set()
    assert told[2] == [
        "colloquy keys: COLLOQUY_KEYSTORE_URL must name another database:"
        " backups of that one would hold keys."
    ]
    assert more
