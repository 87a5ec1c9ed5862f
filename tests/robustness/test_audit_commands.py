"""`colloquy audit verify | export`, beside a chain that somebody changes."""

import csv
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from bot.domain.people.people import Role
from bot.opening import open_store
from tests.robustness.world import ProcessWorld, colloquy, now
from tests.stories.sealed_files import unsealed


def note(town: ProcessWorld) -> None:
    one, two, *_ = (guest.person for guest in town.guests)
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        unit.work.guests.set_role(town.plan.event.id, one, Role.ORGANIZER)
        unit.work.audit.note(town.plan.event.id, actor=one, act="changed-role", subject=two)
    store.close()


async def test_chain_is_checked_and_written_in_codes(town: ProcessWorld, tmp_path: Path) -> None:
    event = town.plan.event.id
    note(town)
    file = tmp_path / "acts.csv.age"

    whole = await colloquy(town, "audit", "verify")
    code, out, _ = await colloquy(town, "audit", "export", str(file))

    assert whole == (0, [f"{event}: 1 acts, whole"], [])
    assert (code, out) == (
        0,
        [f"1 acts are in {file}, an age file. People are codes in it."],
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    _, content = unsealed(file.name, file.read_bytes())
    head, row = csv.reader(content.decode().splitlines())
    assert head == ["number", "at", "by", "act", "about", "head"]
    number, _, by, act, about, ends = row
    assert (number, act, by[:2], about[:2], len(ends)) == ("1", "changed-role", "M-", "M-", 64)
    people = {guest.person for guest in town.guests}
    assert not [person for person in people if person in content.decode()]

    # The export is an act as well; whoever cuts it off is found.
    assert (await colloquy(town, "audit", "verify"))[1] == [f"{event}: 2 acts, whole"]
    with closing(sqlite3.connect(town.data / "colloquy.sqlite3")) as database, database:
        database.execute("DELETE FROM audit WHERE act = 'exported-audit'")
    assert await colloquy(town, "audit", "verify") == (
        1,
        [f"{event}: 1 acts, CHANGED afterwards, or cut off"],
        [],
    )
