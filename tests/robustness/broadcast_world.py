"""A broadcast to six people, a real bot to send it, killed at a chosen call."""

import asyncio
import os
import shutil
import signal
import sqlite3
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.state.faults import Fault, Faults
from bot.demo.emulator.state.journal import Call, Journal
from bot.domain.broadcasts import Broadcast, BroadcastState, Content
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language, Profile, Role
from bot.founding import found
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.usecases.broadcasts.steps import advance
from storage.work import Work
from tests.robustness.process import BotProcess
from tests.stories.sample_event import EVENT, sample_plan

TOKEN = "100001:test-token-of-a-mailing"
NOBODY = "http://127.0.0.1:9"
FIRST, COUNT = 5001, 6
CHATS = range(FIRST, FIRST + COUNT)
BROADCAST = BroadcastId("broadcast001")
TEXT = "The bus leaves at 8."


@dataclass(frozen=True, slots=True)
class KillPoint:
    """Kill the bot at its n-th message.

    `before` Telegram takes it, once it is `stored` but not answered, or `after` so many seconds.
    """

    message: int
    when: str
    seconds: float = 0.0

    def __str__(self) -> str:
        return f"{self.when}-{self.message}" + (
            f"-{self.seconds * 1000:.0f}ms" * bool(self.seconds)
        )


class KillWhenStored(Journal):
    """Kills as soon as the n-th message is stored, before its answer leaves."""

    def __init__(self, blow: KillPoint, kill: Callable[[], None]) -> None:
        super().__init__()
        self._blow, self._kill, self._sent = blow, kill, 0

    def add(self, call: Call) -> None:
        """Count messages; strike at the chosen one."""
        super().add(call)
        self._sent += call.method == "sendMessage"
        if call.method == "sendMessage" and self._sent == self._blow.message:
            if self._blow.when == "stored":
                self._kill()
            elif self._blow.when == "after":
                asyncio.get_running_loop().call_later(self._blow.seconds, self._kill)


class KillOnArrival(Faults):
    """Kills when the n-th message arrives; Telegram never takes that one."""

    def __init__(self, blow: KillPoint, kill: Callable[[], None]) -> None:
        super().__init__()
        self._blow, self._kill, self._came = blow, kill, 0
        self.add(Fault(kind="slow", method="nothing", count=1))

    def take(self, method: str, chat_id: object) -> Fault | None:
        """Count messages; strike at the chosen one."""
        self._came += method == "sendMessage"
        is_chosen = method == "sendMessage" and self._came == self._blow.message
        if is_chosen and self._blow.when == "before":
            self._kill()
            return Fault(kind="drop_before")
        return None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of six messages: by state; in how many chats they are, in how many twice.

    `lost` are those noted as delivered whose message is nowhere.
    """

    states: Counter[str]
    arrived: int
    doubled: int
    lost: int


@dataclass(slots=True)
class BroadcastWorld:
    """One emulator and one data folder; bots come and go."""

    folder: Path
    server: EmulatorServer
    url: str
    bot: BotProcess | None = None

    @classmethod
    @asynccontextmanager
    async def opened(cls, folder: Path) -> AsyncGenerator["BroadcastWorld"]:
        """Start an emulator in which the six have started the bot."""
        server = EmulatorServer(token=TOKEN)
        for chat in CHATS:
            server.world.add_user(first_name="Guest", user_id=chat)
            server.world.bot().started.add(chat)
        mailing = cls(folder, server, await server.start())
        try:
            yield mailing
        finally:
            await mailing.end_bot()
            await server.stop()

    async def start_bot(self) -> None:
        """Start the real bot."""
        environ = _environ(self.folder, self.url)
        self.bot = BotProcess.fork(environ, self.folder / "log.txt")

    async def end_bot(self) -> None:
        """Kill the bot, wherever it is."""
        if self.bot is not None:
            await self.bot.kill()
            self.bot.let_go()
            self.bot = None

    def strike(self) -> None:
        """Kill at once, without waiting."""
        assert self.bot is not None
        os.kill(self.bot.pid, signal.SIGKILL)

    async def is_struck(self) -> None:
        """Wait for the blow, and let the leases of the dead copy run out."""
        assert self.bot is not None
        await self.bot.ends()
        await self.end_bot()
        self._write("UPDATE outbox SET leased_until = 0 WHERE state IN ('leased', 'sending')")

    async def is_done(self, unfinished: str = "'waiting', 'leased', 'sending'") -> None:
        """Wait until every message has ended."""
        query = (
            f"SELECT (SELECT count(*) FROM outbox WHERE state IN ({unfinished}))"
            f" + (SELECT count(*) FROM broadcasts WHERE expanded < {COUNT})"
        )
        async with asyncio.timeout(30):
            while self._read(query)[0][0]:
                await asyncio.sleep(0.02)

    def result(self) -> Result:
        """Compare the chats with the books."""
        rows = self._read("SELECT state, message_id FROM outbox WHERE campaign IS NOT NULL")
        came = [self._messages(chat) for chat in CHATS]
        stored = {message for messages in came for message in messages}
        return Result(
            states=Counter(state for state, _ in rows),
            arrived=sum(1 for messages in came if messages),
            doubled=sum(1 for messages in came if len(messages) > 1),
            lost=sum(state == "delivered" and each not in stored for state, each in rows),
        )

    def _messages(self, chat: int) -> list[int]:
        room = self.server.world.bot().rooms.get(chat)
        shown = room.shown(deleted=False) if room else []
        return [each["message_id"] for each in shown if TEXT in each.get("text", "")]

    def _read(self, query: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self._file)) as database:
            return database.execute(query).fetchall()

    def _write(self, statement: str) -> None:
        with closing(sqlite3.connect(self._file)) as database, database:
            database.execute(statement)

    @property
    def _file(self) -> Path:
        settings = Settings.read(_environ(self.folder, self.url))
        return Path(settings.database_url.removeprefix("sqlite:///"))


def prepare(folder: Path, *, expanded: bool) -> Path:
    """Found an event with six guests and a broadcast to them: its messages written, or yet to be."""
    settings = Settings.read(_environ(folder, NOBODY))
    plan = sample_plan()
    asyncio.run(found(settings, plan, now=_now))
    store = open_store(settings, now=_now)
    with store.begin() as unit:
        people = [_seat(unit.work, chat) for chat in CHATS]
        unit.work.broadcasts.keep(_broadcast(people[0]))
    for _ in range(2 if expanded else 0):
        with store.begin() as unit:
            advance(unit.work, broadcast_id=BROADCAST)
    store.close()
    return folder


def copy_of(prepared: Path, folder: Path) -> Path:
    """Copy what `prepare` made, so that every blow meets the same."""
    shutil.copytree(prepared, folder)
    return folder


def _seat(work: Work, chat: int) -> PersonId:
    person = work.people.add(chat, language=Language.EN, zone="UTC")
    work.guests.add(EVENT, person.id, role=Role.GUEST, profile=Profile())
    work.guests.accept_norms(EVENT, person.id, version=1)
    work.people.enter(person, event_id=EVENT, role=Role.GUEST, norms_version=1)
    return person.id


def _broadcast(author: PersonId) -> Broadcast:
    held = Broadcast(
        id=BROADCAST,
        event_id=EVENT,
        author=author,
        state=BroadcastState.HELD,
        root=BROADCAST,
        made_at=_now(),
        content=Content(Words(TEXT)),
    )
    return replace(held, due_at=_now())


def _environ(folder: Path, url: str) -> dict[str, str]:
    return {
        "COLLOQUY_TOKEN": TOKEN,
        "COLLOQUY_API_URL": url,
        "COLLOQUY_DATA_DIR": str(folder),
        "COLLOQUY_LISTEN": "127.0.0.1:0",
        "COLLOQUY_LOG_LEVEL": "INFO",
    }


def _now() -> datetime:
    return datetime.now(UTC)
