"""What is left of a candidate: counts. The key, the rows and every copy of them are gone or closed."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.domain.people.people import Role
from bot.opening import open_store
from storage.keys.keys import KeyForgotten
from storage.looking.scanning import Canaries
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.selection.world import SelectionDesk, selection_desk
from tests.stories.world import World

CANARIES = Canaries(["Quetzal Canaryname", "canarynote", "canaryevidence", "canarysource"])


async def _candidate(desk: SelectionDesk) -> None:
    await desk.adds("name,note\nQuetzal Canaryname,canarynote")
    await desk.opens("Quetzal Canaryname")
    await desk.olga.taps("What was seen", "Keeps norms", "Seen")
    await desk.olga.says("canaryevidence")
    await desk.olga.says("canarysource")
    await desk.olga.taps("« Back", "For the balance", "Views", "Cautious")
    await desk.olga.says("canarynote")


def _rows(file: Path, query: str) -> list[tuple[str, bytes]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(query).fetchall()


def _opened(world: World, database: Path) -> list[str]:
    """What a copy of the database says with the keys there are now; "" for what nothing opens."""
    store = open_store(world.settings(), now=world.clock)

    def tried(work: Work, row: str, table: str, sealed: bytes) -> str:
        sealing = work.candidates._transaction.sealing  # pyright: ignore[reportPrivateUsage]
        sealing.accepts_older = True
        try:
            sealing.keystore.person_key(EVENT, row)
        except KeyForgotten:
            return ""
        said = sealing.open_for_person(sealed, person=row, event=EVENT, table=table, row=row)  # type: ignore[arg-type]
        return str(said)

    try:
        with store.begin() as unit:
            return [
                tried(unit.work, row, table, sealed)
                for table in ("candidates", "candidate_stances")
                for row, sealed in _rows(database, f"SELECT id, sealed FROM {table}")
            ]
    finally:
        store.close()


async def test_drill_nothing_opens_what_was_held_of_a_candidate(
    world: World, tmp_path: Path
) -> None:
    desk = await selection_desk(world)
    await _candidate(desk)
    await world.stop()
    copy = tmp_path / "copy.sqlite3"
    shutil.copy(world.database_file, copy)
    before = _opened(world, copy)
    ids = [row for row, _ in _rows(copy, "SELECT id, sealed FROM candidates")]
    wrapped = [
        key
        for person, key in _rows(
            world.folder / "keystore.sqlite3", "SELECT person, wrapped FROM person_key"
        )
        if person in ids
    ]
    sealed = [value for _, value in _rows(copy, "SELECT id, sealed FROM candidates")]
    files = [each for each in world.folder.rglob("*") if each.is_file()]
    held = [each for each in files if wrapped[0] in each.read_bytes()]
    await world.start()
    await desk.opens("Quetzal Canaryname")
    await desk.olga.taps("Withdraws", "Yes, destroy it")
    await world.tick(minutes=2)
    await world.stop()
    after = [each for each in world.folder.rglob("*") if each.is_file()]

    # Control: before, the copy opens and says it; the key stands in the keystore, the row in the database.
    assert "Quetzal Canaryname" in before[0]
    assert "canaryevidence" in before[0]
    assert "canarynote" in before[1]
    assert [each.name for each in held] == ["keystore.sqlite3"]
    assert _opened(world, copy) == ["", ""]
    for gone in (*wrapped, *sealed):
        assert [each.name for each in after if gone in each.read_bytes()] == []
    assert [each.name for each in after if CANARIES.in_file(each)] == []
    assert world.rows("SELECT count(*) FROM candidates") == [(0,)]
    await world.start()
    await desk.olga.says("/selection")
    assert "invited 0, not invited 0, withdrawn 1" in desk.olga.screen


async def test_death_between_inviting_and_destroying_loses_nothing(world: World) -> None:
    desk = await selection_desk(world)
    await desk.adds("name,note\nKim Guest,one\nLee Other,two")
    await desk.both_say_yes("Kim Guest")
    await desk.puts("Kim Guest", "Lee Other")
    await desk.olga.taps("Invite")
    world.spoil(
        "CREATE TRIGGER died BEFORE DELETE ON shreds BEGIN SELECT RAISE(FAIL, 'disk I/O error'); END"
    )
    desk.olga.tap("Invite them")
    keys = "SELECT count(*) FROM shreds"
    async with asyncio.timeout(20):
        while world.rows(keys) == [(0,)]:
            await asyncio.sleep(0.01)
    await world.stop()
    undone = world.rows(keys)
    world.spoil("DROP TRIGGER died")
    await world.start()
    await world.tick(seconds=61)

    assert undone == [(1,)]  # control: it died before the key was destroyed
    assert world.rows(keys) == [(0,)]
    invited = "SELECT count(*) FROM invitations WHERE role = ?"
    assert world.rows(invited, Role.GUEST.value) == [(1,)]
    assert world.rows("SELECT count(*), count(wave_id) FROM candidates") == [(1, 0)]


async def test_event_begins_and_every_candidate_is_gone(world: World) -> None:
    desk = await selection_desk(world)
    await desk.adds("name\nKim Guest\nLee Other")
    left = world.plan.event.starts_at - world.clock()
    await world.tick(seconds=left.total_seconds())

    assert world.rows("SELECT count(*) FROM candidates") == [(0,)]
    await desk.olga.says("/selection")
    assert "invited 0, not invited 2, withdrawn 0" in desk.olga.screen
    await desk.olga.taps("Add one")
    assert desk.olga.screen.startswith("The event has begun")
