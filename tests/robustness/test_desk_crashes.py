"""The bot is killed while questions are answered and letters made: nothing lost, nothing doubled."""

import asyncio
import hashlib
import shutil
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest

from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.state.faults import Fault, Faults
from bot.demo.emulator.state.journal import Call, Journal
from bot.domain.invitation_letters.questions import LETTERHEAD, QUESTIONS
from bot.domain.invitation_letters.requests import Destination, InvitationLetterState, LetterRequest
from bot.domain.people.people import Language, Profile, Role
from bot.domain.tickets import PostKind, TicketState, Topic
from bot.founding import found
from bot.opening import open_store
from bot.usecases.tickets.answers import start_answer
from bot.usecases.tickets.notifications import settle_answers
from bot.usecases.tickets.opening import open_ticket
from storage.work import Work
from tests.robustness.process import RUNNING, BotProcess
from tests.robustness.world import Town, coming_plan, now
from tests.stories.sample_event import EVENT
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
class Blow:
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


class StoringKnife(Journal):
    """Kills as soon as the call is stored, before its answer leaves."""

    def __init__(self, blow: Blow, kill: Callable[[], None]) -> None:
        super().__init__()
        self._blow, self._kill = blow, kill

    def add(self, call: Call) -> None:
        """Strike at the chosen call."""
        super().add(call)
        if self._blow.when == "stored" and self._blow.falls_on(call.method, call.chat_id):
            self._kill()


class ArrivalKnife(Faults):
    """Kills when the call arrives; Telegram never takes that one."""

    def __init__(self, blow: Blow, kill: Callable[[], None]) -> None:
        super().__init__()
        self._blow, self._kill = blow, kill
        self.add(Fault(kind="slow", method="nothing"))

    def take(self, method: str, chat_id: object) -> Fault | None:
        """Strike at the chosen call."""
        if self._blow.when != "before" or not self._blow.falls_on(method, chat_id):
            return None
        self._kill()
        return Fault(kind="drop_before")


class Desk:
    """A guest, an organizer, and real copies of the bot, of which the first is killed."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.ann, self.olga = (Someone(town.world, town.settle, who) for who in (ANN, OLGA))
        self._logs = count()
        self._bot: BotProcess | None = None

    @classmethod
    @asynccontextmanager
    async def opened(cls, folder: Path, prepared: Path) -> AsyncGenerator["Desk"]:
        """Start an emulator and a bot over a copy of what was prepared."""
        shutil.copytree(prepared, folder)
        emulator = EmulatorServer(token="100001:test-token-of-the-town")
        for chat in (ANN, OLGA):
            emulator.world.add_user(first_name="Somebody", user_id=chat)
            emulator.world.bot().started.add(chat)
        desk = cls(Town(folder, emulator, await emulator.start(), coming_plan()))
        try:
            await desk.start()
            yield desk
        finally:
            await desk.bot.kill()
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

    async def survives(self, blow: Blow, act: Callable[[], object]) -> None:
        """Let somebody act and the blow fall; start another copy."""
        world = self.town.world
        world.journal = StoringKnife(blow, self.bot.strike)
        world.faults = ArrivalKnife(blow, self.bot.strike)
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


def in_books(town: Town, read: Callable[[Work], T]) -> T:
    store = open_store(town.settings(), now=now)
    try:
        with store.begin() as unit:
            return read(unit.work)
    finally:
        store.close()


@pytest.fixture(scope="session")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An event with a question somebody is about to answer, and a request for a letter."""
    town = Town(tmp_path_factory.mktemp("desk"), EmulatorServer(token="1:x"), NOBODY, coming_plan())
    asyncio.run(found(town.settings(), town.plan, now=now))

    def ask(work: Work) -> None:
        for chat, role in ((ANN, Role.GUEST), (OLGA, Role.ORGANIZER)):
            person = work.people.add(chat, language=Language.EN, zone="UTC")
            work.guests.add(EVENT, person.id, role=role, profile=Profile("Somebody"))
            work.guests.accept_norms(EVENT, person.id, version=1)
            work.people.enter(person, event_id=EVENT, role=role, norms_version=1)
        guest, organizer = work.people.find(ANN), work.people.find(OLGA)
        assert guest is not None
        assert organizer is not None
        ticket = open_ticket(work, person=guest, text="Where do we meet?", topic=Topic.QUESTION)
        start_answer(work, person=organizer, ticket_id=ticket.id)
        # What they were told of all that must not be in the way of the blows.
        work.outbox.withdraw(0)
        work.letterheads.keep(EVENT, {q.name: SAID.get(q.name, "Lake") for q in LETTERHEAD})
        fields = QUESTIONS[Destination.SWITZERLAND]
        work.visa_letters.keep(
            LetterRequest(
                REQUEST,
                EVENT,
                guest.id,
                "L-1",
                InvitationLetterState.WAITING,
                work.now,
                destination=Destination.SWITZERLAND,
                answers={q.name: SAID.get(q.name, "Łucja") for q in fields},
                version=1,
            )
        )

    in_books(town, ask)
    return town.folder


@pytest.mark.parametrize(
    ("blow", "fates"),
    [
        # (how often the guest sees the answer, how often the organizer hears that nobody knows)
        (Blow("at once"), {(1, 0)}),
        (Blow("later", seconds=0.02), {(1, 0), (1, 1), (0, 1)}),
        (Blow("before", "sendMessage", OLGA), {(1, 0), (1, 1), (0, 1)}),
        (Blow("before", "sendMessage", ANN), {(0, 1)}),
        (Blow("stored", "sendMessage", ANN), {(1, 1)}),
    ],
    ids=lambda value: str(value) if isinstance(value, Blow) else "",
)
async def test_answer_arrives_once_or_the_organizer_is_told(
    blow: Blow, fates: set[tuple[int, int]], waiting: Path, tmp_path: Path
) -> None:
    async with Desk.opened(tmp_path / "desk", waiting) as desk:
        await desk.survives(blow, lambda: desk.town.world.say(OLGA, ANSWER))
        await desk.town.settle()

        def read(work: Work) -> tuple[int, list[PostKind], TicketState]:
            mark = work.outbox.mark()
            settle_answers(work)
            ticket = work.tickets.find_number(EVENT, 1)
            assert ticket is not None
            kinds = [post.kind for post in work.tickets.posts_of(ticket)]
            return work.outbox.mark() - mark, kinds, ticket.state

        told, *state = await desk.books(read)
        told += sum("It is not known whether the answer" in text for text in desk.olga.hears)
        seen = sum(ANSWER in text for text in desk.ann.hears)
        assert state == [[PostKind.QUESTION, PostKind.ANSWER], TicketState.ANSWERED]
        assert (seen, told) in fates


@pytest.mark.parametrize(
    ("blow", "most"),
    [
        (Blow("stored", "editMessageText", OLGA), 1),
        (Blow("at work"), 1),
        (Blow("before", "sendDocument", ANN), 1),
        # What a person waits for is rather sent twice than not at all: the same document.
        (Blow("stored", "sendDocument", ANN), 2),
    ],
    ids=lambda value: str(value) if isinstance(value, Blow) else "",
)
async def test_approved_letter_has_one_number_and_one_document(
    blow: Blow, most: int, waiting: Path, tmp_path: Path
) -> None:
    async with Desk.opened(tmp_path / "desk", waiting) as desk:
        await desk.olga.says("/start")
        screen = desk.olga.messages[-1]["message_id"]

        data = f"visaletters:{REQUEST}:approve:1"
        await desk.survives(blow, lambda: desk.town.world.tap(OLGA, screen, data))
        async with asyncio.timeout(20):
            while not documents(desk.ann):
                await asyncio.sleep(0.02)
        await desk.town.settle()

        def read(
            work: Work,
        ) -> tuple[list[tuple[str, str | None, bool]], InvitationLetterState | None]:
            entries = work.letter_register.all_of(EVENT)
            ann = work.people.find(ANN)
            assert ann is not None
            register = [(each.number[-4:], each.document, each.valid) for each in entries]
            return register, work.visa_letters.state(EVENT, ann.id)

        digests = documents(desk.ann)
        assert await desk.books(read) == ([("0001", digests[0], True)], InvitationLetterState.SENT)
        assert digests == digests[:1] * len(digests)
        assert len(digests) <= most


def documents(ann: Someone) -> list[str]:
    """The SHA-256 of every document in a chat."""
    found = [each["document"]["file_id"] for each in ann.messages if "document" in each]
    return [hashlib.sha256(ann.content(each)).hexdigest() for each in found]
