"""Nothing personal is readable at rest, in logs, in temporary files or in what is shown to operators.

Canary names, numbers, user names, texts and codes pass through a real process that logs all it
can; then every place they might have got to is searched in every spelling. Positive controls show
that the search would find them.
"""

import asyncio
import base64
import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest

from bot.demo.emulator.state.faults import Fault
from bot.demo.ports import free_port
from bot.domain.people.people import Role
from bot.opening import open_store
from tests.robustness.canaries import Canaries
from tests.robustness.process import BotProcess, running
from tests.robustness.world import TOKEN, ProcessWorld, now
from tests.stories.someone import Someone

OWNER, GUEST, STRANGER = 7_213_456_789_013, 6_998_877_665_551, 5_551_239_874_563
TEXTS = {
    "owner name": "Ottilie Kanarek",
    "guest name": "Günther Kanarienvogel",
    "guest's given name": "Wilhelmina Żółta",
    "listed name": "沈若兰金丝雀",
    "user name": "gelbervogel77",
    "diet": "no millet, Körner only 不吃小米",
    "access": "perch at 1.80 metres",
    "emergency": "call +41 79 555 01 99 (Tante Zwitscher)",
    "stranger's words": "let me out of this cage at once",
    "poisonous words": "arsenic und Spitzenhäubchen",
    "token": TOKEN,
    "token's secret part": TOKEN.partition(":")[2],
}


@pytest.fixture
def canaries() -> Canaries:
    marked = Canaries()
    for name, text in TEXTS.items():
        marked.add(name, text)
    for name, number in {"owner id": OWNER, "guest id": GUEST, "stranger id": STRANGER}.items():
        marked.add(name, number)
    return marked


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not is_so():
            await asyncio.sleep(0.02)


def someone(
    town: ProcessWorld, number: int, first: str, last: str = "", username: str = ""
) -> Someone:
    """A person with a chosen Telegram number."""
    town.world.add_user(
        user_id=number, first_name=first, last_name=last or None, username=username or None
    )

    async def settle() -> None:
        await town.settle()

    return Someone(town.world, settle, number)


def invite(town: ProcessWorld, role: Role, code: str) -> None:
    store = open_store(town.settings(), now=now)
    with store.begin() as unit:
        event = town.plan.event
        unit.work.invitations.add(event.id, code=code, role=role, expires_at=event.starts_at)
    store.close()


async def tell_everything(town: ProcessWorld, bot: BotProcess, canaries: Canaries) -> None:
    """Joining, a form, a list of invitations, names on demand, refusals and faults."""
    codes = {"owner": "ownercodekanarienvogel01", "guest": "guestcodekanarienvogel02"}
    invite(town, Role.OWNER, codes["owner"])
    invite(town, Role.GUEST, codes["guest"])
    for name, code in codes.items():
        canaries.add(f"{name}'s code", code)
    owner = someone(town, OWNER, TEXTS["owner name"])
    guest = someone(town, GUEST, TEXTS["guest name"], username=TEXTS["user name"])
    stranger = someone(town, STRANGER, "Nobody")
    await asyncio.gather(
        _organize(owner, codes["owner"], canaries),
        _fill_in(guest, codes["guest"]),
        _trespass(stranger, town),
    )
    await owner.taps_data("attendance-names:0")
    assert TEXTS["guest's given name"] in owner.screen
    await _provoke(town, bot, guest)


async def _join(person: Someone, code: str, name: str) -> None:
    await person.says(f"/start {code}")
    await person.taps("English", "Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await person.says(name)
    await person.taps("Only the organizers", "No, do not name me")


async def _fill_in(guest: Someone, code: str) -> None:
    await _join(guest, code, TEXTS["guest's given name"])
    await guest.taps("My attendance", "Yes", "« Start", "Travel details")
    await guest.taps("Answer 5 short questions", "Skip", "Skip")
    await guest.says_all(TEXTS["diet"], TEXTS["access"], TEXTS["emergency"])


async def _trespass(stranger: Someone, town: ProcessWorld) -> None:
    """Somebody without an invitation, whose chat is struck by every fault there is."""
    for kind in ("500", "429", "drop_after", "drop_before", "403"):
        town.world.faults.add(Fault(kind=kind, method="*", chat_id=STRANGER))
    await stranger.says_all("/start wrongcode", TEXTS["stranger's words"], TEXTS["token"])


async def _organize(owner: Someone, code: str, canaries: Canaries) -> None:
    """Join, and invite people by a list."""
    await _join(owner, code, TEXTS["owner name"])
    await owner.taps_data("invite-list")
    rows = f"name,language\n{TEXTS['listed name']},zh\n".encode()
    await owner.sends_file("guests.csv", rows)
    await until(lambda: owner.buttons[:1] == [["Yes, make the links"]])
    await owner.taps("Yes, make the links")
    await until(lambda: any("document" in message for message in owner.messages))
    await owner.settle()
    [links, *_] = [content for name, content in owner.documents if name.endswith(".csv")]
    link = links.decode().rpartition("start=")[2].strip()
    assert len(link) > 16
    canaries.add("listed code", link)


async def _provoke(town: ProcessWorld, bot: BotProcess, guest: Someone) -> None:
    """An update that cannot be read, a form that cannot be opened, a tap that cannot be handled."""
    town.world.inject([{"message": {"from": guest.raw_message()["from"], "text": TEXTS["diet"]}}])
    await bot.says("an update cannot be read")
    await guest.taps_data("details-change:diet")
    with closing(sqlite3.connect(town.data / "colloquy.sqlite3")) as database, database:
        assert database.execute("UPDATE forms SET sealed = x'00'").rowcount >= 1
    await guest.says(TEXTS["poisonous words"])
    await bot.says("set aside: 1 of forms, altered (Unreadable)")
    await guest.says("/reminders")
    await guest.taps_data("reminders-maybes")
    with closing(sqlite3.connect(town.data / "colloquy.sqlite3")) as database, database:
        assert database.execute("UPDATE reminder_choices SET leads = 'poison'").rowcount >= 1
    await guest.taps_data("reminders-switch:off")
    await bot.says("could not be handled: ValueError")


def where_to_look(town: ProcessWorld, temporary: Path) -> list[Path]:
    """Every file of the data folder, the logs, and temporary files."""
    data = list(town.data.rglob("*"))
    assert {"colloquy.sqlite3", "colloquy.sqlite3-wal", "keystore.sqlite3"} <= {
        path.name for path in data
    }
    return [*data, *town.folder.glob("*.log"), *temporary.rglob("*")]


async def test_no_canary_is_in_a_log_of_json_lines(tmp_path: Path, canaries: Canaries) -> None:
    async with ProcessWorld.opened(tmp_path, guests=1) as town:
        environ = town.environ(COLLOQUY_LOG_LEVEL="DEBUG", COLLOQUY_LOG_FORMAT="json")
        bot = await BotProcess.start(environ, tmp_path / "bot.log")
        await bot.says('"event": "running"')
        code = "guestcodekanarienvogel02"
        invite(town, Role.GUEST, code)
        canaries.add("guest's code", code)
        guest = someone(town, GUEST, TEXTS["guest name"], username=TEXTS["user name"])
        await asyncio.gather(
            _fill_in(guest, code), _trespass(someone(town, STRANGER, "Nobody"), town)
        )
        raw = {"message": {"from": guest.raw_message()["from"], "text": TEXTS["diet"]}}
        town.world.inject([raw])
        await bot.says('"event": "an-update-cannot-be-read"')
        await bot.kill()

    lines = [json.loads(line) for line in bot.words.splitlines()]
    assert {key for line in lines for key in line} <= {
        *("time", "level", "logger", "event", "values", "error"),
    }
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9-]+", line["event"])] == []
    assert canaries.found_in(bot.words.encode()) == set()
    control = json.dumps({"values": [TEXTS["guest name"]]}, ensure_ascii=False)
    assert canaries.found_in(control.encode()) == {"guest name"}


async def test_no_canary_is_found_anywhere(tmp_path: Path, canaries: Canaries) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    port = free_port()
    async with ProcessWorld.opened(tmp_path, guests=1) as town:
        environ = town.environ(
            COLLOQUY_LOG_LEVEL="DEBUG",
            COLLOQUY_LISTEN=f"127.0.0.1:{port}",
            TMPDIR=str(temporary),
            PYTHONASYNCIODEBUG="1",
        )
        async with running(environ, tmp_path / "bot.log", forked=False) as bot:
            await tell_everything(town, bot, canaries)

            async with aiohttp.ClientSession() as session:
                for page in ("metrics", "readyz", "healthz", "telegram/webhook"):
                    async with session.get(f"http://127.0.0.1:{port}/{page}") as answer:
                        assert canaries.found_in(await answer.read()) == set()
            process = Path(f"/proc/{bot.pid}")
            for name in ("cmdline", "comm"):
                assert canaries.found_in((process / name).read_bytes()) == set()
            assert canaries.found_in_files(where_to_look(town, temporary)) == {}

            await bot.kill()
            assert canaries.found_in_files(where_to_look(town, temporary)) == {}
        assert list(temporary.iterdir()) == []
        _check_the_search_finds(canaries, town, tmp_path)


def _check_the_search_finds(canaries: Canaries, town: ProcessWorld, folder: Path) -> None:
    """Positive controls, in the very files that were searched."""
    planted = folder / "planted.sqlite3"
    planted.write_bytes((town.data / "colloquy.sqlite3").read_bytes())
    with closing(sqlite3.connect(planted)) as database, database:
        database.execute("CREATE TABLE leak (number INTEGER, name TEXT)")
        database.execute("INSERT INTO leak VALUES (?, ?)", (GUEST, TEXTS["diet"]))
    log = folder / "planted.log"
    log.write_text((folder / "bot.log").read_text() + f"INFO hello {TEXTS['listed name']!r}\n")
    other = folder / "planted.bin"
    other.write_bytes(
        b"\0\0"
        + TEXTS["guest name"].encode("utf-16-le")
        + TEXTS["access"].encode().hex().encode()
        + OWNER.to_bytes(8, "little")
    )
    coded = folder / "planted.txt"
    for shift in range(3):
        coded.write_bytes(base64.b64encode(b"x" * shift + TEXTS["emergency"].encode() + b"yz"))
        assert canaries.found_in_files([coded]) == {"planted.txt": {"emergency"}}

    assert canaries.found_in_files([planted, log, other]) == {
        "planted.sqlite3": {"guest id", "diet"},
        "planted.log": {"listed name"},
        "planted.bin": {"guest name", "access", "owner id"},
    }


async def test_token_that_does_not_work_is_not_quoted(tmp_path: Path) -> None:
    async with ProcessWorld.opened(tmp_path, guests=0) as town:
        environ = town.environ(COLLOQUY_LOG_LEVEL="DEBUG")
        environ["COLLOQUY_TOKEN"] = "7:wrong-token-of-the-canary"
        bot = await BotProcess.start(environ, tmp_path / "log")
        code = await bot.ends()
        bot.let_go()

    harmless = (" DEBUG ", " INFO ")
    lines = [line for line in bot.words.splitlines() if not any(word in line for word in harmless)]
    assert (code, lines) == (2, ["Telegram refuses the bot's token"])
    assert "anar" not in bot.words


async def test_database_that_is_not_there_is_waited_for_without_quoting_its_address(
    tmp_path: Path,
) -> None:
    async with ProcessWorld.opened(tmp_path, guests=0) as town:
        environ = town.environ(COLLOQUY_LOG_LEVEL="DEBUG")
        environ["COLLOQUY_DATABASE_URL"] = "postgresql://kanarek:kanarienvogel@127.0.0.1:9/kanarek"
        async with running(environ, tmp_path / "log", says="The database cannot be reached") as bot:
            await bot.stop()

    assert "anar" not in bot.words
