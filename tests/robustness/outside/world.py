"""An installation of the bot in a folder, people who have joined, and Telegram that may misbehave."""

import asyncio
import functools
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import aiohttp
import orjson

from bot.domain.broadcasts import (
    Audience,
    AudienceKind,
    Broadcast,
    BroadcastState,
    Content,
)
from bot.domain.events import EventPlan
from bot.domain.ids import OPERATOR, BroadcastId, PersonId
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language, Profile, Role
from bot.founding import found
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.usecases.people.inviting import invite
from storage.keys.place import FILE_NAME
from storage.work import Work
from tests.robustness.outside.fault_server import FaultServer, Stored
from tests.robustness.outside.waiting import until
from tests.robustness.process import BotProcess, run_command
from tests.robustness.world import coming_plan

TOKEN = "100001:test-token-of-the-outside"
NOBODY = "http://127.0.0.1:9"
OWNER = 8001
ORGANIZER = 8002
GUESTS = tuple(range(7001, 7011))
STARTS_WITH = "running"


@dataclass(slots=True)
class OutsideWorld:
    """A data folder, a Bot API server and the bot between them."""

    folder: Path
    server: FaultServer
    database_url: str = ""
    webhook_port: int = 0

    @classmethod
    @asynccontextmanager
    async def opened(cls, folder: Path, *, seats: int | None = None) -> AsyncGenerator[Self]:
        """Put a copy of the same prepared installation into a folder; no bot runs yet."""
        template = await asyncio.to_thread(_prepared, seats)
        shutil.copytree(template, folder / "data")
        server = FaultServer(TOKEN)
        await server.start()
        try:
            yield cls(folder, server)
        finally:
            await server.stop()

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.folder / "data"

    @property
    def plan(self) -> EventPlan:
        """The event."""
        return coming_plan()

    @property
    def keystore(self) -> Path:
        """The keystore's file."""
        return self.data / FILE_NAME

    @property
    def database(self) -> Path:
        """The main database's file."""
        return self.data / "colloquy.sqlite3"

    def environ(self, **more: str) -> dict[str, str]:
        """The settings of this bot, as environment variables."""
        database = {"COLLOQUY_DATABASE_URL": self.database_url} if self.database_url else {}
        return _environ(self.data, self.server.url) | database | more

    @asynccontextmanager
    async def bot(
        self, name: str = "log", *, says: str = STARTS_WITH, **more: str
    ) -> AsyncGenerator[BotProcess]:
        """Run the bot for as long as the block lasts."""
        bot = BotProcess.fork(self.environ(**more), self.folder / name)
        try:
            await bot.says(says)
            yield bot
        finally:
            await bot.kill()
            bot.let_go()

    async def command(self, *words: str, **more: str) -> tuple[int, str, str]:
        """Run `colloquy` with these words; return its exit code, output and complaints."""
        return await run_command(self.environ(**more), *words)

    def files(self) -> dict[str, tuple[int, bytes]]:
        """Every file in the data folder: when it was changed, and what is in it."""
        return {
            str(path.relative_to(self.data)): (path.stat().st_mtime_ns, path.read_bytes())
            for path in sorted(self.data.rglob("*"))
            if path.is_file()
        }

    async def ask(self, *people: int, text: str = "/rsvp") -> None:
        """Have people write something, and wait until each has an answer that is new."""
        before = {person: len(self.server.texts(person)) for person in people}
        for person in people:
            self.server.say(person, text)
        for person in people:
            await self.shows(person, lambda p=person: len(self.server.texts(p)) > before[p])

    async def press(self, person: int, label: str) -> None:
        """Wait for a button whose label holds these words in the newest message; tap it."""

        def buttons() -> list[str]:
            rows = self.server.newest(person).keyboard if self.server.texts(person) else []
            return [each["callback_data"] for row in rows for each in row if label in each["text"]]

        await until(buttons)
        self.server.tap(person, self.server.newest(person).id, buttons()[0])

    async def shows(self, person: int, holds: Callable[[], object]) -> Stored:
        """Wait until something holds in a person's chat; return its last message."""
        await until(holds)
        return self.server.newest(person)

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Ask the database without a lock."""
        uri = f"{self.database.as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as database:
            return database.execute(query, values).fetchall()

    def write(self, statement: str, *values: Any) -> int:
        """Change the database behind the bot's back; return how many rows were changed."""
        with closing(sqlite3.connect(self.database, timeout=30)) as database, database:
            return database.execute(statement, values).rowcount

    def unfinished(self) -> int:
        """Count the messages that wait or are on their way."""
        [(count,)] = self.rows(
            "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'leased', 'sending')"
        )
        return int(count)

    async def broadcast(self, text: str) -> None:
        """Have a broadcast to all guests ready to be sent; call it while no bot runs."""
        await asyncio.to_thread(self._broadcast, text)

    def _broadcast(self, text: str) -> None:
        store = open_store(Settings.read(self.environ()), now=_now)
        with store.begin() as unit:
            broadcast = Broadcast(
                id=BroadcastId("broadcast001"),
                event_id=coming_plan().event.id,
                author=self.person(OWNER),
                state=BroadcastState.HELD,
                root=BroadcastId("broadcast001"),
                made_at=_now(),
                content=Content(Words(text), Audience(AudienceKind.ROLE, "guest")),
            )
            unit.work.broadcasts.keep(replace(broadcast, due_at=_now()))
        store.close()

    async def code(self) -> str:
        """A fresh invitation code for a guest; call it while no bot runs."""
        return await asyncio.to_thread(self._code)

    def _code(self) -> str:
        store = open_store(Settings.read(self.environ()), now=_now)
        with store.begin() as unit:
            event_id = coming_plan().event.id
            link = invite(unit.work, event_id=event_id, actor=OPERATOR, role=Role.GUEST)
        store.close()
        return link.partition("start=")[2]

    async def leave_messages(self, *people: int) -> None:
        """Have a message for each of these people wait to be sent; call it while no bot runs."""
        await asyncio.to_thread(self._leave_messages, people)

    def _leave_messages(self, people: Iterable[int]) -> None:
        store = open_store(Settings.read(self.environ()), now=_now)
        with store.begin() as unit:
            for person in people:
                left = Message(self.person(person), "apology", lane=Lane.REMINDER, about=None)
                unit.work.outbox.put(left)
        store.close()

    def damage_person(self, telegram_id: int) -> None:
        """Flip one bit in the sealed row of somebody's account."""
        person = self.person(telegram_id)
        [(sealed,)] = self.rows("SELECT sealed FROM people WHERE id = ?", person)
        flipped = bytes([*sealed[:-1], sealed[-1] ^ 1])
        assert self.write("UPDATE people SET sealed = ? WHERE id = ?", flipped, person) == 1

    def person(self, telegram_id: int) -> PersonId:
        """The id of whoever has this account."""
        return _people(self.data)[telegram_id]

    def rsvp(self, wish: str) -> str:
        """Callback data of an answer to the event."""
        return f"rsvp:{coming_plan().event.id}:{wish}"


def _environ(data: Path, url: str) -> dict[str, str]:
    return {
        "COLLOQUY_TOKEN": TOKEN,
        "COLLOQUY_API_URL": url,
        "COLLOQUY_DATA_DIR": str(data),
        "COLLOQUY_LISTEN": "127.0.0.1:0",
    }


@functools.cache
def _prepared(seats: int | None) -> Path:
    """Found the event once; its people are an owner, an organizer and ten guests."""
    folder = Path(tempfile.mkdtemp(prefix="colloquy-outside-"))
    data = folder / "data"
    settings = Settings.read(_environ(data, NOBODY))
    plan = coming_plan(seats=seats)
    asyncio.run(found(settings, plan, now=_now))
    store = open_store(settings, now=_now)
    people: dict[int, PersonId] = {}
    with store.begin() as unit:
        people[OWNER] = _seat(unit.work, OWNER, Role.OWNER)
        people[ORGANIZER] = _seat(unit.work, ORGANIZER, Role.ORGANIZER)
        for guest in GUESTS:
            people[guest] = _seat(unit.work, guest, Role.GUEST)
    store.close()
    (data / "people.json").write_bytes(orjson.dumps(people, option=orjson.OPT_NON_STR_KEYS))
    return data


def _people(data: Path) -> dict[int, PersonId]:
    found = orjson.loads((data / "people.json").read_bytes())
    return {int(account): PersonId(person) for account, person in found.items()}


def _seat(work: Work, account: int, role: Role) -> PersonId:
    event = coming_plan().event
    person = work.people.add(account, language=Language.EN, zone=_zone(role))
    name = Role(role).name.lower()
    work.guests.add(event.id, person.id, role=role, profile=Profile(f"{name} {account}"))
    work.guests.accept_norms(event.id, person.id, version=event.norms.version)
    work.people.enter(person, event_id=event.id, role=role, norms_version=event.norms.version)
    return person.id


def _zone(role: Role) -> str:
    """Where organizers are it is noon: at night nobody rings them, and the tests would wait."""
    if role < Role.ORGANIZER:
        return "UTC"
    hours = 12 - _now().hour
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def _now() -> datetime:
    return datetime.now(UTC)


WELL = dict.fromkeys(("telegram", "updates", "database", "keystore", "disk", "clock"), "ok")
"""What /readyz says of a bot that can work."""


async def readiness(port: int) -> tuple[int, dict[str, str]]:
    """Ask /readyz; return the HTTP status and the checks."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/readyz") as answer,
    ):
        body = await answer.json()
        return answer.status, body["checks"]
