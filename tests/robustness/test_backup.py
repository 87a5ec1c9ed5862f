"""`colloquy backup` and `colloquy restore`, as an operator uses them; forgetting reaches backups."""

import asyncio
import hashlib
import shutil
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot.domain.messages.messages import Lane, Message
from bot.domain.people.people import Profile, Role
from bot.domain.publicity.consents import Audience, Consent, Fact
from bot.domain.rsvps import Rsvp, Standing, Wish
from bot.opening import open_store
from bot.usecases.current_event import here_of
from bot.usecases.home.privacy import forget_me
from storage.database.engine import open_engine
from storage.database.sealing import RowUnreadable, Why
from storage.database.tables import KEPT_BY_TRIGGERS
from storage.tables import TABLES
from tests.robustness.process import BotProcess, running
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
    assert refused == (2, [], ["colloquy restore: the bot is running; stop every copy of it first"])

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
    store = open_store(old, now=now, put_back=True)
    with pytest.raises(RowUnreadable), store.begin() as unit:
        unit.work.guests.find(town.plan.event.id, gone)
    with store.begin():
        """What was met is written down with the next work."""
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


async def test_postgresql_is_copied_and_put_back_like_sqlite(
    tmp_path: Path, postgres_url: str
) -> None:
    kept = tmp_path / "kept"
    async with ProcessWorld.opened(tmp_path, guests=3, database_url=postgres_url) as town:
        made = await colloquy(town, "backup", str(kept))
        before = await asyncio.to_thread(keep_tables, town)
        await asyncio.to_thread(forget, town, 2)
        refused = await colloquy(town, "restore", str(kept))

        code, out, err = await colloquy(town, "restore", str(kept), "--force")

        after = await asyncio.to_thread(keep_tables, town)
        sound = await colloquy(town, "doctor")

    assert made == (
        0,
        [
            f"wrote {kept}/database/colloquy.sqlite3",
            f"wrote {kept}/keystore/keystore.sqlite3: move it elsewhere and delete it after 7 days",
        ],
        [],
    )
    sentence = "colloquy restore: the database is not empty; --force overwrites it"
    assert (refused[0], refused[2]) == (2, [sentence])
    assert (code, err, out[1:3]) == (
        0,
        [],
        [
            "restored the database on the server",
            "dropped 1 rows of people whose keys are destroyed",
        ],
    )
    assert len(before["guests"]) == len(after["guests"]) + 1
    assert after["invitations"] == before["invitations"]
    assert (sound[0], sound[2]) == (0, [])


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file of a folder by its content, without what SQLite shares between connections."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


async def test_nothing_is_lost_whatever_is_wrong_in_the_backup(
    town: ProcessWorld, tmp_path: Path
) -> None:
    good = tmp_path / "good"
    await colloquy(town, "backup", str(good))
    before = await asyncio.to_thread(fingerprints, town.data)
    spoilt: dict[str, tuple[str, bytes]] = {
        "empty database": ("database/colloquy.sqlite3", b""),
        "words for a database": ("database/colloquy.sqlite3", b"not one" * 999),
        "empty keystore": ("keystore/keystore.sqlite3", b""),
        "words for a keystore": ("keystore/keystore.sqlite3", b"not one" * 999),
    }
    for name, (file, content) in spoilt.items():
        wrong = tmp_path / name
        shutil.copytree(good, wrong)
        (wrong / file).write_bytes(content)

        code, out, err = await colloquy(town, "restore", str(wrong), "--force", "--old-keystore")

        assert (code, out, len(err)) == (2, [], 1), name
        assert await asyncio.to_thread(fingerprints, town.data) == before, name
    # What passes every look beforehand and fails when it is opened: all goes back as it was.
    sly = tmp_path / "sly"
    shutil.copytree(good, sly)
    with closing(sqlite3.connect(sly / "database" / "colloquy.sqlite3")) as database, database:
        database.execute("DROP TABLE rsvps")
    code, out, err = await colloquy(town, "restore", str(sly), "--force")
    assert (code, out[1:], len(err)) == (2, [f"restored {town.data}/colloquy.sqlite3"], 1)
    assert await asyncio.to_thread(fingerprints, town.data) == before
    assert (await colloquy(town, "doctor"))[0] == 0


def change_much(town: ProcessWorld) -> None:
    """What is closed after the backup: a link, a role, a consent, an agreement to the norms."""
    event = town.plan.event
    one, two, three, *_ = (guest.person for guest in town.guests)
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        work = unit.work
        work.guests.set_role(event.id, one, Role.GUEST)
        work.guests.set_profile(event.id, two, Profile("Two"))
        for fact, audience in (
            (Fact.NAME, Audience.ORGANIZERS),
            (Fact.AFFILIATION, Audience.NOBODY),
        ):
            until = work.now + timedelta(days=9)
            work.consents.keep(event.id, two, fact, Consent(audience, "", work.now, until))
        work.guests.accept_norms(event.id, three, version=0)
        link = work.invitations.hold_by_code("linkthatisrevoked1")
        assert link is not None
        work.invitations.revoke(link)
        work.feeds.close(event.id, one)
        [offered] = [
            each for each in work.rsvps.of_event(event.id) if each.standing is Standing.OFFERED
        ]
        work.rsvps.keep(offered.without_offer(Standing.LAPSED))
    store.close()


def stand(town: ProcessWorld) -> dict[str, object]:
    """What decides rights, as the bot believes it."""
    event = town.plan.event
    one, two, three, *_ = (guest.person for guest in town.guests)
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        work = unit.work
        members = {each.person_id: each for each in work.guests.all_of(event.id)}
        link = work.invitations.hold_by_code("linkthatisrevoked1")
        found: dict[str, object] = {
            "role": members[one].role,
            "profile": members[two].profile,
            "norms": members[three].norms_version,
            "link": None if link is None else link.state.value,
            "feed": work.feeds.find_by_token("feedtoken") is not None,
            "seen by": {
                fact.value: (each.audience.value, each.words)
                for fact, each in work.consents.of_person(event.id, two).items()
            },
            "offers": [
                each.person_id
                for each in work.rsvps.of_event(event.id)
                if each.standing is Standing.OFFERED
            ],
        }
    store.close()
    return found


def open_much(town: ProcessWorld) -> None:
    event = town.plan.event
    one, two, *_, last = (guest.person for guest in town.guests)
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        work = unit.work
        until = work.now + timedelta(days=9)
        work.guests.set_role(event.id, one, Role.ORGANIZER)
        consent = Profile("Two", named_in_readout=True)
        work.guests.set_profile(event.id, two, consent)
        for fact, words in ((Fact.NAME, ""), (Fact.AFFILIATION, "Lake University")):
            seen = Consent(Audience.PUBLIC, words, work.now, until)
            work.consents.keep(event.id, two, fact, seen)
        work.invitations.add(event.id, code="linkthatisrevoked1", role=Role.GUEST, expires_at=until)
        work.feeds.open(event.id, one, token="feedtoken", neutral=True)
        work.events.keep(replace(event, seats=1))
        work.rsvps.keep(
            Rsvp(event.id, event.subject, last, Standing.OFFERED, work.now, offer_until=until)
        )
    store.close()


Tables = dict[str, list[dict[str, Any]]]


def keep_tables(town: ProcessWorld) -> Tables:
    """Every row there is, as an operator's own tool would copy it."""
    engine = open_engine(town.settings().database_url)
    with engine.begin() as connection:
        kept = {
            table.name: [dict(row) for row in connection.execute(select(table)).mappings()]
            for table in TABLES
        }
    engine.dispose()
    return kept


def put_tables_back(town: ProcessWorld, kept: Tables) -> None:
    engine = open_engine(town.settings().database_url)
    with engine.begin() as connection:
        for table in TABLES:
            connection.execute(table.delete())
        for table in TABLES:
            # Counts of answers follow from the answers.
            if kept[table.name] and table not in KEPT_BY_TRIGGERS:
                connection.execute(insert(table), kept[table.name])
    engine.dispose()


CLOSED: dict[str, object] = {
    "role": Role.GUEST,
    "profile": Profile("Two"),
    "norms": 0,
    "link": "revoked",
    "feed": False,
    "seen by": {"name": ("organizers", ""), "affiliation": ("nobody", "")},
    "offers": [],
}


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_what_was_closed_since_the_backup_stays_closed(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("postgres_url") if kind == "postgres" else None
    async with ProcessWorld.opened(
        tmp_path, guests=4, **({"database_url": url} if url else {})
    ) as town:
        await asyncio.to_thread(open_much, town)
        opened = await asyncio.to_thread(stand, town)
        kept = await asyncio.to_thread(keep_tables, town)
        await asyncio.to_thread(change_much, town)
        assert await asyncio.to_thread(stand, town) == CLOSED
        await asyncio.to_thread(put_tables_back, town, kept)

        bot = await BotProcess.start(town.environ(), tmp_path / "log")
        refused = await bot.ends()
        bot.let_go()
        doctor = await colloquy(town, "doctor")
        code, out, err = await colloquy(town, "reconcile")

        assert (refused, bot.words.strip()) == (2, OLDER)
        assert any("run: colloquy reconcile" in line for line in doctor[1])
        assert (code, err) == (0, [])
        # Of the profile only the name stays; what it allowed is asked for again.
        assert await asyncio.to_thread(stand, town) == CLOSED
        assert (await colloquy(town, "doctor"))[0] == 0
        # The control: without what the keystore knows, all that would have been open again.
        assert opened == {
            "role": Role.ORGANIZER,
            "profile": Profile("Two", named_in_readout=True),
            "norms": 1,
            "link": "open",
            "feed": True,
            "seen by": {"name": ("public", ""), "affiliation": ("public", "Lake University")},
            "offers": [town.guests[3].person],
        }
    assert out == [
        "dropped 0 rows of people whose keys are destroyed",
        "said anew what stood last: 2 of consents",
        "said anew what stood last: 1 of feeds",
        "said anew what stood last: 2 of guests",
        "said anew what stood last: 1 of invitations",
        "stays as in the backup: 2 of consents",
        "stays as in the backup: 1 of guests",
        "1 offers of seats have lapsed; the seats are offered on",
        "0 messages that were waiting then are not sent now",
    ]


OLDER = (
    "The database is older than its keystore. If it was moved elsewhere, name the new one in "
    "COLLOQUY_DATABASE_URL. If a backup was put back, stop every copy of the bot and run: "
    "colloquy reconcile"
)
