"""`colloquy doctor`, as an operator runs it beside a running bot and after mishaps."""

import asyncio
import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.ids import OPERATOR
from bot.domain.limits import VERSION
from bot.domain.messages.messages import Lane, Message
from bot.opening import open_store
from bot.settings.zone_rules import zone_rules
from tests.robustness.process import running
from tests.robustness.world import ProcessWorld, colloquy, colloquy_process, now


async def examine(town: ProcessWorld, **more: str) -> tuple[int, list[str]]:
    """Run doctor; numbers of bytes and rows are replaced by N."""
    code, out, err = await colloquy(town, "doctor", **more)
    assert err == []
    return code, without_numbers(out)


def without_numbers(lines: list[str]) -> list[str]:
    return [re.sub(r"\d+ (MB|sealed rows)", r"N \1", line) for line in lines]


RULES = zone_rules()
TIME_ZONES = (
    f"ok      time zones: rules of {RULES.used} (packages {RULES.packaged}, this machine"
    f" {RULES.machine or 'unknown'})"
)
NO_BACKUPS = "ok      backups: the bot makes none by itself: COLLOQUY_BACKUP_DIR is not set"
SOUND = [
    "ok      settings",
    "ok      key file: mode 0400, 1 version(s)",
    "ok      keystore: keys of 1 events, 13 of people and invitations",
    "ok      database: newest revision",
    "ok      keystore and database: belong together",
    "ok      keys: everybody in the database has one",
    "ok      rows: N sealed rows open",
    "ok      guards: 11 rows that decide rights are as written",
    "ok      set aside: nothing",
    "ok      audit: 1 chain(s) whole",
    "ok      seats: answers are counted right",
    "ok      letters: 0 unfinished, 0 of unknown outcome",
    "ok      unreadable messages: none waits",
    "ok      Telegram: knows the bot",
    "ok      clock: agrees with Telegram's",
    "ok      disk: N MB free",
    NO_BACKUPS,
    TIME_ZONES,
]


async def test_all_is_well_beside_a_running_bot(town: ProcessWorld, tmp_path: Path) -> None:
    async with running(town.environ(), tmp_path / "log"):
        await town.show_screens()

        code, lines, complaints = await colloquy_process(town, "doctor")

        assert (code, complaints) == (0, [])
        assert without_numbers(lines) == SOUND
        assert await examine(town) == (0, SOUND)


async def test_every_mishap_has_its_line(town: ProcessWorld) -> None:
    await asyncio.to_thread(_leave_letter_and_act, town)
    with closing(sqlite3.connect(town.data / "colloquy.sqlite3")) as database, database:
        database.execute("UPDATE audit SET act = 'forged'")
        database.execute("UPDATE outbox SET due_at = 1")
        database.execute("INSERT INTO rsvp_counts VALUES ('nothing', 'going', 'none', 1)")
        database.execute("UPDATE guests SET sealed = x'01' WHERE rowid IN (1, 2)")
        database.execute("UPDATE events SET sealed = x'00'")
        database.execute(
            "INSERT INTO set_aside VALUES ('jobs', '1', '2', '', 'failed', 1, 1, NULL)"
        )
    (town.data / "keystore.sqlite3").chmod(0o644)
    (town.data / "key.json").chmod(0o644)
    await town.emulator.stop()

    code, lines = await examine(town)

    assert code == 1
    key_file = f"key file {town.data / 'key.json'} "
    assert [line.partition(key_file)[0] for line in lines] == [
        "ok      settings",
        "PROBLEM key file: ",
        "PROBLEM keystore: ",
        "ok      database: newest revision",
        "PROBLEM keystore and database: ",
        "PROBLEM Telegram: cannot be reached (ClientConnectorError); "
        "see COLLOQUY_API_URL and the network",
        "ok      disk: N MB free",
        NO_BACKUPS,
        TIME_ZONES,
    ]

    (town.data / "key.json").chmod(0o400)
    code, lines = await examine(town)
    assert (code, lines[2:12]) == (
        1,
        [
            "PROBLEM keystore: the file has mode 0644, not 0600; "
            f"run: chmod 600 {town.data / 'keystore.sqlite3'}",
            "ok      database: newest revision",
            "ok      keystore and database: belong together",
            "ok      keys: everybody in the database has one",
            "PROBLEM rows: 1 of events, 2 of guests do not open: damaged; put a backup back: colloquy"
            " restore FOLDER --force, or leave them out of use",
            "ok      guards: 11 rows that decide rights are as written",
            "PROBLEM set aside: 1 of jobs failed; see deploy/OPERATING.md, What is set aside",
            "PROBLEM audit: 1 of 1 chains were changed afterwards",
            "PROBLEM seats: 1 counts are not those of the answers; the running bot "
            "mends them within a quarter of an hour",
            "PROBLEM letters: 1 have been due for over 15 minutes; is the bot running?",
        ],
    )


async def test_bad_setting_and_missing_database_are_told(town: ProcessWorld) -> None:
    assert await examine(town, COLLOQUY_TOKEN="nonsense") == (
        1,
        ["PROBLEM settings: COLLOQUY_TOKEN is no bot token; it looks like 123456:letters-digits."],
    )
    (town.data / "colloquy.sqlite3").unlink()
    _, lines = await examine(town, COLLOQUY_TOKEN="7:unknown")
    assert lines[3:5] == [
        "PROBLEM database: there is none; run: colloquy init --event FILE.yaml, "
        "or put a backup back: colloquy restore FOLDER --force",
        "PROBLEM Telegram: refuses the bot's token; see COLLOQUY_TOKEN",
    ]


async def test_the_same_is_told_to_programmes(town: ProcessWorld) -> None:
    code, out, err = await colloquy(town, "doctor", "--json")
    [line] = out
    told = json.loads(line)

    assert (code, err) == (0, [])
    assert (told["version"], told["ok"], {*told}) == (VERSION, True, {"version", "ok", "checks"})
    assert [each["check"] for each in told["checks"]] == [
        *("settings", "key-file", "keystore", "database", "keystore-and-database", "keys", "rows"),
        *("guards", "set-aside", "audit", "seats", "letters", "unreadable-messages"),
        *("Telegram", "clock", "disk", "backups", "time-zones"),
    ]
    assert told["checks"][1] == {
        "check": "key-file",
        "at": "",
        "ok": True,
        "words": "mode 0400, 1 version(s)",
    }

    await town.emulator.stop()
    more = {"COLLOQUY_PUBLIC_URL": "https://127.0.0.1:1"}
    code, out, _ = await colloquy(town, "doctor", "--json", **more)
    told = json.loads(out[0])
    amiss = [each["check"] for each in told["checks"] if not each["ok"]]
    places = [each["at"] for each in told["checks"] if each["check"] == "page"]
    assert (code, told["ok"], amiss, places) == (1, False, ["Telegram"], ["127.0.0.1:1"])


async def test_backups_are_looked_at_where_the_bot_makes_them(
    town: ProcessWorld, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    more = {"COLLOQUY_BACKUP_DIR": str(copies)}

    async def of_backups() -> str:
        _, lines = await examine(town, **more)
        [found] = [line for line in lines if " backups: " in line]
        return found

    def made(name: str) -> None:
        (copies / name / "database").mkdir(parents=True)

    assert await of_backups() == (
        f"PROBLEM backups: there is no folder {copies}; make it, or mount its disk"
    )
    made(".under-way-7")
    made("20990101T000000Z-flawed")
    see = "see the line “no backup was verified” in the log, and room on its disk"
    assert await of_backups() == f"PROBLEM backups: there is no verified one in {copies}; {see}"
    made((datetime.now(UTC) - timedelta(hours=50)).strftime("%Y%m%dT%H%M%SZ"))
    assert await of_backups() == f"PROBLEM backups: the newest verified one is 50 h old; {see}"
    made((datetime.now(UTC) - timedelta(hours=3)).strftime("%Y%m%dT%H%M%SZ"))
    assert await of_backups() == (
        "ok      backups: 3 kept, the newest verified one is 3 h old;"
        " the keystore is not copied (COLLOQUY_BACKUP_KEYS_DIR)"
    )


def _leave_letter_and_act(town: ProcessWorld) -> None:
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        event = town.plan.event
        unit.work.outbox.put(Message(town.guests[0].person, "home", lane=Lane.REMINDER, about=None))
        unit.work.audit.note(event.id, actor=OPERATOR, act="invited")
    store.close()
