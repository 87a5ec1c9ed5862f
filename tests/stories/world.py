"""A world for stories: the emulator as Telegram, the real bot, and people who say, tap and hear."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from bot.demo.emulator.server import EmulatorServer
from bot.domain.events import Event, EventPlan, Hosts, Norms, Session, SessionKind
from bot.domain.ids import EventId, SessionId
from bot.domain.people import Profile, Role, Visibility
from bot.domain.words import Words
from bot.settings import Settings
from bot.wiring import Running, found
from storage.work import Work

TOKEN = "100001:test-token-of-the-stories"
NOW = datetime(2027, 1, 10, 12, 0, tzinfo=UTC)
EVENT = EventId("event0000001")


def sample_plan(*, seats: int | None = None, dinner_seats: int | None = 1) -> EventPlan:
    """A small event in March 2027 with a talk and a dinner."""
    event = Event(
        id=EVENT,
        title=Words("Quiet Lake Dialogue", "静湖对话"),
        place=Words("Lakeside House", "湖畔楼"),
        zone="Europe/Zurich",
        starts_at=datetime(2027, 3, 3, 8, tzinfo=UTC),
        ends_at=datetime(2027, 3, 5, 12, tzinfo=UTC),
        rsvp_deadline=datetime(2027, 2, 10, 17, tzinfo=UTC),
        norms=Norms(1, (Words("Chatham House Rule", "查塔姆研究所规则"),)),
        hosts=Hosts(
            Words("The Lake Office", "湖畔办公室"),
            Words("The Harbour Trust", "港湾基金会"),
            Words("To understand each other", "增进理解"),
        ),
        contact=Words("front desk, extension 12", "前台，分机 12"),
        seats=seats,
    )
    sessions = (
        _session(event, "session00001", Words("Opening talk", "开幕讲座"), SessionKind.TALK, 0),
        _session(
            event, "session00002", Words("Dinner", "晚宴"), SessionKind.DINNER, 10, dinner_seats
        ),
    )
    return EventPlan(event, sessions)


TALK, DINNER = SessionId("session00001"), SessionId("session00002")


def _session(
    event: Event, number: str, title: Words, kind: SessionKind, hours: int, seats: int | None = None
) -> Session:
    starts_at = event.starts_at + timedelta(hours=hours)
    return Session(
        SessionId(number),
        event.id,
        title,
        event.place,
        Words(""),
        kind,
        starts_at,
        starts_at + timedelta(hours=1),
        seats,
    )


@dataclass(slots=True)
class MovableClock:
    """The bot's idea of now; stands still until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass(slots=True)
class World:
    """One emulator and one copy of the bot over it."""

    folder: Path
    emulator: EmulatorServer
    url: str
    clock: MovableClock
    plan: EventPlan
    database_url: str
    owner_code: str = ""
    running: Running | None = None
    _task: asyncio.Task[None] | None = None
    _known: int = field(default=0)

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, folder: Path, *, plan: EventPlan | None = None, database_url: str = ""
    ) -> AsyncGenerator[Self]:
        """Found the event, start the bot, and take everything down afterwards."""
        emulator = EmulatorServer(token=TOKEN)
        url = await emulator.start()
        world = cls(
            folder, emulator, url, MovableClock(), plan or sample_plan(), database_url
        )
        link = await found(world.settings(), world.plan, now=world.clock)
        world.owner_code = link.partition("start=")[2]
        await world.start()
        try:
            yield world
        finally:
            await world.stop()
            await emulator.stop()

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        environ = {
            "COLLOQUY_TOKEN": TOKEN,
            "COLLOQUY_API_URL": self.url,
            "COLLOQUY_DATA_DIR": str(self.folder),
            "COLLOQUY_LISTEN": "127.0.0.1:0",
            **({"COLLOQUY_DATABASE_URL": self.database_url} if self.database_url else {}),
            **more,
        }
        return Settings.read(environ)

    async def start(self) -> None:
        """Start a copy of the bot."""
        self.running = Running(self.settings(), now=self.clock)
        listening: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._task = asyncio.create_task(self.running.run(listening=listening.set_result))
        await asyncio.wait({self._task, listening}, return_when=asyncio.FIRST_COMPLETED)
        if self._task.done():
            self._task.result()

    async def stop(self) -> None:
        """Stop the bot as an operator would."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        self._task = self.running = None

    async def settle(self) -> None:
        """Wait until every update is committed and every letter that is due is sent."""
        async with asyncio.timeout(20):
            while len(next(iter(self.emulator.world.bots.values())).updates):
                await asyncio.sleep(0.002)
            assert self.running is not None
            await self.running.courier.drain()

    async def tick(self, **span: float) -> None:
        """Let time pass for the bot and do at once what its clock does."""
        self.clock.move(**span)
        assert self.running is not None
        await self.running.tick_all()
        await self.settle()

    async def person(self, name: str, language: str = "en") -> "Someone":
        """Somebody with a Telegram account who has never written to the bot."""
        first, _, last = name.partition(" ")
        user = self.emulator.world.add_user(
            first_name=first, last_name=last or None, language_code=language
        )
        return Someone(self, int(user["id"]))

    async def guest(
        self,
        name: str,
        language: str = "en",
        *,
        role: Role = Role.GUEST,
        visibility: Visibility = Visibility.ORGANIZERS,
    ) -> "Someone":
        """Somebody who has joined already (the joining itself has stories of its own)."""
        someone = await self.person(name, language)
        someone.emulator.say(someone.id, "hello")
        await self.settle()

        def join(work: Work) -> None:
            person = work.people.find(someone.id)
            assert person is not None
            event = self.plan.event
            profile = Profile(name=name, visibility=visibility)
            work.guests.add(event.id, person.id, role=role, profile=profile)
            work.guests.accept_norms(event.id, person.id, version=event.norms.version)
            work.people.enter(
                person, event_id=event.id, role=role, norms_version=event.norms.version
            )

        assert self.running is not None
        await self.running.writer.run(join)
        someone.forget_past()
        return someone

    async def organizer(self, name: str = "Olga Host", language: str = "en") -> "Someone":
        """An organizer who has joined already."""
        return await self.guest(name, language, role=Role.ORGANIZER)


@dataclass(slots=True)
class Someone:
    """A person with a phone."""

    world: World
    id: int
    _past: int = 0

    @property
    def emulator(self) -> Any:
        """The emulated Telegram."""
        return self.world.emulator.world

    async def says(self, text: str) -> None:
        """Type a message and wait for what comes of it."""
        self.emulator.say(self.id, text)
        await self.world.settle()

    async def taps(self, label: str) -> None:
        """Tap the newest button with this label and wait for what comes of it."""
        message, button = self._find(label)
        self.emulator.tap(self.id, message["message_id"], button["callback_data"])
        await self.world.settle()

    async def taps_data(self, data: str, *, message_id: int | None = None) -> None:
        """Tap a button by its data, be it out of date."""
        number = message_id or self.messages[-1]["message_id"]
        self.emulator.tap(self.id, number, data)
        await self.world.settle()

    async def sends_file(self, name: str, content: bytes) -> None:
        """Send a document and wait for what comes of it."""
        self.emulator.send_file(self.id, file_name=name, mime_type="text/csv", content=content)
        await self.world.settle()
        await self.world.tick()

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The bot's messages in this chat, oldest first, as they look now."""
        bot = self.emulator.bot()
        room = self.emulator.room(bot, self.id)
        return [
            message for message in room.shown(deleted=False) if message["from"]["is_bot"]
        ]

    @property
    def hears(self) -> list[str]:
        """The texts of the bot's messages since `forget_past`."""
        return [_text(message) for message in self.messages[self._past :]]

    @property
    def screen(self) -> str:
        """The text of the newest message."""
        return _text(self.messages[-1])

    @property
    def buttons(self) -> list[list[str]]:
        """The labels below the newest message."""
        markup = self.messages[-1].get("reply_markup", {})
        return [[button["text"] for button in row] for row in markup.get("inline_keyboard", [])]

    def forget_past(self) -> None:
        """Listen only to what comes from now on."""
        self._past = len(self.messages)

    def _find(self, label: str) -> tuple[dict[str, Any], dict[str, Any]]:
        for message in reversed(self.messages):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label and "callback_data" in button:
                        return message, button
        raise AssertionError(f"no button {label!r}; there are {self.buttons}")


def _text(message: dict[str, Any]) -> str:
    return message.get("text") or message.get("caption") or ""


