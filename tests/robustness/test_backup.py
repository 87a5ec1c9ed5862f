"""`colloquy backup` and `colloquy restore`, as an operator uses them; forgetting reaches backups."""

import asyncio
import shutil
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.domain.messages.messages import Lane, Message
from bot.domain.people.people import Profile
from bot.domain.rsvps import Rsvp, Standing, Wish
from bot.opening import open_store
from bot.usecases.current_event import here_of
from bot.usecases.home.privacy import forget_me
from storage.database.sealing import Why
from tests.robustness.process import running
from tests.robustness.world import STANDS, ProcessWorld, colloquy, colloquy_process, now


def forget(town: ProcessWorld, number: int) -> None:
    """One guest asks to be forgotten."""
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        person = unit.work.people.get(town.guests[number].person)
        forget_me(unit.work, here_of(unit.work, person))
    store.close()


def modes(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): f"{stat.S_IMODE(path.stat().st_mode):04o}"
        for path in sorted(folder.rglob("*"))
    }


async def test_backup_beside_a_running_bot_can_be_put_back(
    town: ProcessWorld, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    async with running(town.environ(), tmp_path / "log"):
        await town.show_screens()
        for guest in town.guests:
            town.tap(guest, Wish.YES)
        await town.settle()
        code, out, err = await colloquy_process(town, "backup", str(kept))
        for guest in town.guests:
            town.tap(guest, Wish.NO)
        await town.settle()
        refused = await colloquy(town, "restore", str(kept), "--force")

    assert (code, err) == (0, [])
    assert out == [
        f"wrote {kept}/database/colloquy.sqlite3",
        f"wrote {kept}/keystore/keystore.sqlite3: move it elsewhere and delete it after 7 days",
    ]
    assert modes(kept) == {
        "database": "0700",
        "database/colloquy.sqlite3": "0600",
        "keystore": "0700",
        "keystore/DELETE-AFTER-7-DAYS.txt": "0600",
        "keystore/keystore.sqlite3": "0600",
    }
    assert refused == (2, [], ["colloquy restore: the bot is running; stop it first"])

    code, out, err = await colloquy(town, "restore", str(kept))
    target = town.data / "colloquy.sqlite3"
    sentence = f"colloquy restore: {target} is there; --force overwrites it"
    assert (code, err) == (2, [sentence])
    code, out, err = await colloquy_process(town, "restore", str(kept), "--force")

    assert (code, err) == (0, [])
    assert out == [
        "kept the keystore that is there: forgotten people stay forgotten",
        f"restored {target}",
        "dropped 0 rows of people whose keys are destroyed",
        "0 messages that were waiting then are not sent now",
    ]
    disk = await asyncio.to_thread(town.snapshot)
    assert set(disk.standings.values()) == {STANDS[Wish.YES]}
    async with running(town.environ(), tmp_path / "log-2"):
        town.tap(town.guests[0], Wish.MAYBE)
        await town.settle()
    assert town.shown(town.guests[0]) is Wish.MAYBE


async def test_everything_comes_back_on_an_empty_machine(
    town: ProcessWorld, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    code, out, _ = await colloquy(town, "backup", str(kept), "--with-key-file")
    assert (code, out[-1]) == (
        0,
        f"wrote {kept}/key/key.json: with it, this folder opens everything; lock it away",
    )
    shutil.rmtree(town.data)

    code, out, err = await colloquy(town, "restore", str(kept))

    assert (code, err, out[:2]) == (
        0,
        [],
        [f"restored {town.data}/key.json", f"restored {town.data}/keystore.sqlite3"],
    )
    async with running(town.environ(), tmp_path / "log"):
        await town.show_screens()
    assert (await colloquy(town, "doctor"))[0] == 0


async def test_without_a_key_file_nothing_is_put_back(town: ProcessWorld, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    await colloquy(town, "backup", str(kept))
    shutil.rmtree(town.data)

    code, _, err = await colloquy(town, "restore", str(kept))

    sentence = f"colloquy restore: put the key file at {town.data}/key.json first"
    assert (code, err) == (2, [sentence])
    assert not town.data.exists()


async def test_backup_does_not_overwrite_and_needs_something_to_copy(
    town: ProcessWorld, tmp_path: Path
) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "note").write_text("mine")

    code, _, err = await colloquy(town, "backup", str(tmp_path / "kept"))
    assert (code, err) == (2, [f"colloquy backup: {tmp_path}/kept is not empty"])

    damaged = tmp_path / "damaged"
    (damaged / "database").mkdir(parents=True)
    (damaged / "database" / "colloquy.sqlite3").write_bytes(b"SQLite format 3\0" + bytes(5000))
    code, _, err = await colloquy(town, "restore", str(damaged), "--force")
    broken = damaged / "database" / "colloquy.sqlite3"
    assert (code, err) == (2, [f"colloquy restore: {broken} is not a whole database"])
    assert (await colloquy(town, "doctor"))[0] == 0


async def test_forgetting_reaches_the_backups(town: ProcessWorld, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    await colloquy(town, "backup", str(kept))
    gone = town.guests[2].person
    with closing(sqlite3.connect(kept / "database" / "colloquy.sqlite3")) as database:
        [(sealed,)] = database.execute("SELECT sealed FROM guests WHERE person_id = ?", (gone,))
    assert len(sealed) > 30

    await asyncio.to_thread(forget, town, 2)

    shutil.copy(kept / "database" / "colloquy.sqlite3", town.data / "old.sqlite3")
    old = town.settings(COLLOQUY_DATABASE_URL=f"sqlite:///{town.data}/old.sqlite3")
    store = open_store(old, now=now)
    with store.begin() as unit:
        found = unit.work.guests.find(town.plan.event.id, gone)
    assert found is not None
    assert found.profile == Profile()
    with store.begin() as unit:
        assert unit.work.set_aside.tally() == {("guests", Why.KEYLESS): 1}
    store.close()

    code, out, _ = await colloquy(town, "restore", str(kept), "--force")
    assert (code, out[2]) == (0, "dropped 1 rows of people whose keys are destroyed")
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        members = {each.person_id for each in unit.work.guests.all_of(town.plan.event.id)}
    store.close()
    assert members == {guest.person for guest in town.guests} - {gone}


async def test_seat_of_somebody_forgotten_since_is_offered_on(
    town: ProcessWorld, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    await asyncio.to_thread(fill_the_only_seat, town)
    await colloquy(town, "backup", str(kept))
    await asyncio.to_thread(forget, town, 0)

    code, _, _ = await colloquy(town, "restore", str(kept), "--force")

    disk = await asyncio.to_thread(town.snapshot)
    assert (code, disk.standings) == (0, {town.guests[1].person: "offered"})
    assert disk.messages == {"waiting": 1}


def fill_the_only_seat(town: ProcessWorld) -> None:
    """The first guest has it, the second waits."""
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        work = unit.work
        event = replace(town.plan.event, seats=1)
        work.events.keep(event)
        for guest, standing in zip(town.guests, (Standing.GOING, Standing.WAITING), strict=False):
            queue = work.rsvps.next_in_queue(event.subject)
            work.rsvps.keep(Rsvp(event.id, event.subject, guest.person, standing, work.now, queue))
    store.close()


async def test_letters_that_waited_in_a_backup_are_not_sent_again(
    town: ProcessWorld, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        for guest in town.guests:
            unit.work.outbox.put(Message(guest.person, "home", lane=Lane.REMINDER, about=None))
    store.close()
    await colloquy(town, "backup", str(kept))

    _, out, _ = await colloquy(town, "restore", str(kept), "--force")

    assert out[-1] == "6 messages that were waiting then are not sent now"
    assert (await asyncio.to_thread(town.snapshot)).messages == {"unknown": 6}


async def test_postgresql_is_copied_with_its_own_tool(tmp_path: Path, postgres_url: str) -> None:
    async with ProcessWorld.opened(tmp_path, guests=1, database_url=postgres_url) as town:
        code, out, err = await colloquy(town, "backup", str(tmp_path / "kept"))

    assert (code, err) == (0, [])
    assert out == [
        "the database is PostgreSQL; copy it with its own tool, for example:",
        f"  pg_dump --format=custom --file={tmp_path}/kept/colloquy.dump NAME",
        f"wrote {tmp_path}/kept/keystore/keystore.sqlite3: "
        "move it elsewhere and delete it after 7 days",
    ]
