"""A guest, an organizer, and a bot that is killed while answers and letters are on their way."""

import asyncio
import shutil
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeVar

from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.state.faults import Fault, Faults
from bot.demo.emulator.state.journal import Call, Journal
from bot.opening import open_store
from storage.work import Work
from tests.robustness.process import RUNNING, BotProcess
from tests.robustness.world import ProcessWorld, coming_plan, now
from tests.stories.someone import Someone

T = TypeVar("T")


NOBODY = "http://127.0.0.1:9"


ANN, OLGA = 6001, 6002


ANSWER = "By the lake, at nine."


REQUEST = "request00001"


SAID = {
    "letter-birth": "1985-07-21",
    "letter-role": "speaker",
    "letter-arrival": "2027-03-02",
    "letter-departure": "2027-03-06",
    "letter-pays": "stay",
    "head-pays": "stay",
    "head-prefix": "LD",
    "head-days": "30",
}


@dataclass(frozen=True, slots=True)
class KillPoint:
    """Kill when a call to a chat comes: `before` Telegram takes it, or once it is `stored`.

    Without a method it falls `seconds` after the organizer's act, `at work` while a letter is
    printed.
    """

    when: str
    method: str = ""
    chat: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        return "-".join(filter(None, (self.when, self.method, f"{self.seconds or ''}")))

    def falls_on(self, method: str, chat: object) -> bool:
        """Tell whether a call is the chosen one."""
        return (method, str(chat)) == (self.method, str(self.chat))


class KillWhenStored(Journal):
    """Kills as soon as the call is stored, before its answer leaves."""

    def __init__(self, blow: KillPoint, kill: Callable[[], None]) -> None:
        super().__init__()
        self._blow, self._kill = blow, kill

    def add(self, call: Call) -> None:
        """Strike at the chosen call."""
        super().add(call)
        if self._blow.when == "stored" and self._blow.falls_on(call.method, call.chat_id):
            self._kill()


class KillOnArrival(Faults):
    """Kills when the call arrives; Telegram never takes that one."""

    def __init__(self, blow: KillPoint, kill: Callable[[], None]) -> None:
        super().__init__()
        self._blow, self._kill = blow, kill
        self.add(Fault(kind="slow", method="nothing"))

    def take(self, method: str, chat_id: object) -> Fault | None:
        """Strike at the chosen call."""
        if self._blow.when != "before" or not self._blow.falls_on(method, chat_id):
            return None
        self._kill()
        return Fault(kind="drop_before")


class OrganizerWorld:
    """A guest, an organizer, and real copies of the bot, of which the first is killed."""

    def __init__(self, town: ProcessWorld) -> None:
        self.town = town
        self.ann, self.olga = (Someone(town.world, town.settle, who) for who in (ANN, OLGA))
        self._logs = count()
        self._bot: BotProcess | None = None

    @classmethod
    @asynccontextmanager
    async def opened(cls, folder: Path, prepared: Path) -> AsyncGenerator["OrganizerWorld"]:
        """Start an emulator and a bot over a copy of what was prepared."""
        shutil.copytree(prepared, folder)
        emulator = EmulatorServer(token="100001:test-token-of-the-town")
        for chat in (ANN, OLGA):
            emulator.world.add_user(first_name="Somebody", user_id=chat)
            emulator.world.bot().started.add(chat)
        opened = cls(ProcessWorld(folder, emulator, await emulator.start(), coming_plan()))
        try:
            await opened.start()
            yield opened
        finally:
            await opened.bot.kill()
            await emulator.stop()

    @property
    def bot(self) -> BotProcess:
        """The newest copy of the bot."""
        assert self._bot is not None
        return self._bot

    async def start(self) -> None:
        """Start a copy of the bot."""
        log = self.town.folder / f"log-{next(self._logs)}"
        self._bot = BotProcess.fork(self.town.environ(), log)
        await self._bot.says(RUNNING)

    async def survives(self, blow: KillPoint, act: Callable[[], object]) -> None:
        """Let somebody act and the blow fall; start another copy."""
        world = self.town.world
        world.journal = KillWhenStored(blow, self.bot.strike)
        world.faults = KillOnArrival(blow, self.bot.strike)
        act()
        if not blow.method:
            await asyncio.sleep(blow.seconds)
            if blow.when == "at work":
                await self._printing()
            self.bot.strike()
        await self.bot.ends()
        world.journal, world.faults = Journal(), Faults()
        await self.start()

    async def books(self, read: Callable[[Work], T]) -> T:
        """Stop the bot and look into its database."""
        await self.bot.stop()
        return await asyncio.to_thread(in_books, self.town, read)

    async def _printing(self) -> None:
        """Wait until a child of the bot prints a letter."""
        async with asyncio.timeout(10):
            while not any(
                b"invitation_letter.worker" in command for command in commands(self.bot.pid)
            ):
                await asyncio.sleep(0.01)


def commands(parent: int) -> list[bytes]:
    """The command lines of a process's children."""
    threads = Path(f"/proc/{parent}/task").glob("*/children")
    children = [child for thread in threads for child in thread.read_bytes().split()]
    return [Path(f"/proc/{child.decode()}/cmdline").read_bytes() for child in children]


def in_books(town: ProcessWorld, read: Callable[[Work], T]) -> T:
    store = open_store(town.settings(), now=now)
    try:
        with store.begin() as unit:
            return read(unit.work)
    finally:
        store.close()
