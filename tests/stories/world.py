"""A world for stories: the emulator as Telegram, the real bot, and a clock that can be moved."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Self, TypeVar

from aiohttp import ClientSession, DummyCookieJar

from bot.answers.embedder import Embedder
from bot.answers.room import AnswerRoom
from bot.clock.runner import Clock
from bot.crypto.codes import new_code
from bot.delivery.courier.pacing import Limits
from bot.demo.emulator.http.server import EmulatorServer
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.envelopes import Envelope
from bot.domain.events import EventPlan
from bot.domain.features import Feature
from bot.domain.ids import OPERATOR, DeviceId, OutboxId, PersonId
from bot.domain.messages.messages import Message
from bot.domain.people.people import Language, Profile, Role
from bot.domain.publicity.consents import Audience, Fact
from bot.founding import found
from bot.lifecycle import Running
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.texts.catalog import Catalog
from bot.usecases.home.dialogue.features import switch_features
from bot.usecases.people.inviting import invite
from bot.usecases.publicity import choosing
from bot.web.chat.letters import Drawer
from bot.wiring import wire
from storage.looking.statements import statements_noted
from storage.work import Work
from tests.parity.choice import Channel, chosen
from tests.parity.on_page import OnPage
from tests.storage.sqlite import put_tables
from tests.stories.channels.page_person import PagePerson
from tests.stories.sample_event import MovableClock, sample_plan
from tests.stories.sealed_files import register_reader
from tests.stories.someone import Someone

TOKEN = "100001:test-token-of-the-stories"
NOBODY = "http://127.0.0.1:9"
UNHURRIED = Limits(
    per_second=10_000, overdraft=10_000, chat_interval=0.0, edit_interval=0.0, slack=0.0
)
"""The emulator has no flood limits here, and stories must not wait in real time."""
PUBLIC_URL = "https://dialogue.example"
_CODE = "owner-code.txt"
_LOOKS = 2
"""Of the clock, after a page has drawn something: what it says of that is drawn as well."""

T = TypeVar("T")


def prepare(folder: Path) -> Path:
    """Found the sample event in a folder that worlds can copy; return the folder."""
    settings = settings_in(folder, NOBODY)
    put_tables(settings.database_url)
    link = asyncio.run(found(settings, sample_plan(), now=MovableClock()))
    register_reader(settings, now=MovableClock()())
    (folder / _CODE).write_text(link.partition("start=")[2])
    return folder


@cache
def _catalog(*, has_telegram: bool) -> Catalog:
    """Read the sheets once for all stories: they never change."""
    return Catalog(has_telegram=has_telegram)


def _tongue(language: str) -> Language:
    return Language.ZH if language.startswith("zh") else Language.EN


def settings_in(folder: Path, url: str, database_url: str = "", **more: str) -> Settings:
    """Return the settings of a bot with its data in a folder."""
    environ = {
        "COLLOQUY_TOKEN": TOKEN,
        "COLLOQUY_API_URL": url,
        "COLLOQUY_DATA_DIR": str(folder),
        "COLLOQUY_LISTEN": "127.0.0.1:0",
        **({"COLLOQUY_DATABASE_URL": database_url} if database_url else {}),
        **more,
    }
    return Settings.read(environ)


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
    limits: Limits = UNHURRIED
    load_embedder: Callable[[], Embedder | None] = lambda: None
    running: Running | None = None
    listens_at: int = 0
    channel: Channel = field(default_factory=chosen)
    arrived: int = 0
    drawn: int = 0
    """How many messages the last settling had to lay out on the page."""
    on_page: list[OnPage] = field(default_factory=list[OnPage])
    more: dict[str, str] = field(default_factory=dict[str, str])
    """Settings besides, from the next start on."""
    _task: asyncio.Task[None] | None = None
    _http: ClientSession | None = None

    @classmethod
    @asynccontextmanager
    async def opened(
        cls,
        folder: Path,
        *,
        plan: EventPlan | None = None,
        database_url: str = "",
        founded: Path | None = None,
        channel: Channel | None = None,
    ) -> AsyncGenerator[Self]:
        """Found the event (or copy one that was), start the bot; take everything down afterwards."""
        emulator = EmulatorServer(token=TOKEN)
        url = await emulator.start()
        world = cls(folder, emulator, url, MovableClock(), plan or sample_plan(), database_url)
        world.channel = channel or world.channel
        if founded is not None and plan is None and not database_url:
            shutil.copytree(founded, folder)
            world.owner_code = (folder / _CODE).read_text()
        else:
            world.owner_code = await world.found(world.plan)
        await world.start()
        try:
            yield world
        finally:
            await world.stop()
            await emulator.stop()
            if world._http is not None:
                await world._http.close()

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        with_page = self.channel is not Channel.TELEGRAM
        ours = {"COLLOQUY_PUBLIC_URL": PUBLIC_URL} if with_page else {}
        return settings_in(
            self.folder, self.url, self.database_url, **{**ours, **self.more, **more}
        )

    async def found(self, plan: EventPlan) -> str:
        """Found an event, as on the command line; return the owner's code."""
        settings = self.settings()
        put_tables(settings.database_url)
        link = await found(settings, plan, now=self.clock)
        register_reader(self.settings(), now=self.clock())
        return link.partition("start=")[2]

    async def start(self) -> None:
        """Start a copy of the bot."""
        settings = self.settings()
        parts = wire(
            settings,
            open_store(settings, now=self.clock),
            now=self.clock,
            limits=self.limits,
            catalog=_catalog(has_telegram=settings.has_telegram),
            answer_room=AnswerRoom(self.load_embedder),
        )
        parts.chat.reception.visits.most = 1_000_000  # people of stories do not sleep
        if self.channel is not Channel.TELEGRAM:
            # Between laying out and drawing a step of its own would end and count a broadcast.
            others = [each for each in parts.ticks if each.name != "broadcasts"]
            parts = replace(parts, clock=Clock(others))
        self.running = Running(parts)
        listening: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._task = asyncio.create_task(self.running.run(listening=listening.set_result))
        await asyncio.wait({self._task, listening}, return_when=asyncio.FIRST_COMPLETED)
        if self._task.done():
            self._task.result()
        self.listens_at = listening.result()

    async def stop(self) -> None:
        """Stop the bot as an operator would."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        self._task = self.running = None

    async def restart(self) -> None:
        """Stop the bot and start another copy over the same data."""
        await self.stop()
        await self.start()

    async def keep_pace(self) -> None:
        """Let the bot keep to Telegram's 30 messages a second from now on."""
        self.limits = Limits(chat_interval=0.0, edit_interval=0.0)
        await self.restart()

    @property
    def now_running(self) -> Running:
        """The bot, which must be running."""
        assert self.running is not None
        return self.running

    async def settle(self) -> None:
        """Wait until every update is committed and every message that is due is sent."""
        async with asyncio.timeout(20):
            for each in self.on_page:
                await each.finishes()
            while len(next(iter(self.emulator.world.bots.values())).updates):
                await asyncio.sleep(0.001)
            if self.now_running.parts.settings.has_telegram:
                await self.now_running.parts.courier.drain()
            if self.on_page:
                await self._draw()

    async def _draw(self) -> None:
        """Lay out what is due, and have every page look that shows something old."""
        looking = {each.person_id: each for each in self.on_page if each.is_in and each.person_id}

        def lay_out(work: Work) -> tuple[int, dict[PersonId, int]]:
            laid = work.outbox.posting.post_due(limit=1000)
            return laid, work.outbox.pagebox.serials.newest_of(looking.keys())

        self.drawn, newest = await self.do(lay_out)
        if self.drawn and self.now_running.parts.settings.has_telegram:
            await self.now_running.parts.courier.drain()
        for person_id, rev in newest.items():
            if rev > looking[person_id].seen:
                # The bot may have laid it out by itself, just before.
                self.drawn += 1
                await looking[person_id].looks()
                looking[person_id].seen = rev

    async def tick(self, **span: float) -> None:
        """Let time pass for the bot and do at once what its clock does."""
        self.clock.move(**span)
        await self.now_running.tick_all()
        # Which way it goes is decided beside the clock; the courier knows nothing of it before.
        await self.do(lambda work: work.outbox.posting.post_due(limit=1000))
        await self.settle()
        for _ in range(_LOOKS):
            if self.drawn:
                # What a page has drawn counts as delivered from the clock's next look on.
                await self.now_running.tick_all()
                await self.settle()

    async def do(self, story: Callable[[Work], T]) -> T:
        """Run something in one transaction of the bot's own."""
        return await self.now_running.parts.writer.run(story)

    async def statements(self, story: Callable[[Work], object]) -> int:
        """How many statements something takes that is done in a transaction of the bot's own."""

        def counted(work: Work) -> int:
            with statements_noted(of_this_thread=True) as said:
                story(work)
            return len(said)

        return await self.do(counted)

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What stands in the database file, read by somebody who has no keys."""
        with closing(sqlite3.connect(self.database_file)) as database:
            return database.execute(query, values).fetchall()

    def spoil(self, statement: str, *values: object) -> None:
        """Change the database file behind the bot's back."""
        with closing(sqlite3.connect(self.database_file)) as database, database:
            database.execute(statement, values)

    @property
    def database_file(self) -> Path:
        """The SQLite file of this world."""
        return Path(self.settings().database_url.removeprefix("sqlite:///"))

    async def person(self, name: str, language: str = "en") -> Someone:
        """Somebody with a Telegram account, or a browser, who has never written to the bot."""
        self.arrived += 1
        if self.channel.of(self.arrived - 1) is Carrier.PAGE:
            return self._browser(language)
        first, _, last = name.partition(" ")
        user = self.emulator.world.add_user(
            first_name=first, last_name=last or None, language_code=language
        )
        return Someone(self.emulator.world, self.settle, int(user["id"]))

    def _browser(self, language: str) -> OnPage:
        if self._http is None:
            self._http = ClientSession(cookie_jar=DummyCookieJar())
        browser = PagePerson.of(self, self._http)
        nobody_at_telegram = -1 - len(self.on_page)
        someone = OnPage(
            self.emulator.world,
            self.settle,
            nobody_at_telegram,
            browser=browser,
            town=self,
            language=language,
        )
        self.on_page.append(someone)
        return someone

    async def mailbox_of(self, device: DeviceId) -> tuple[PersonId, int]:
        """Whose device it is, and the number of their mailbox."""
        found = await self.do(lambda work: work.devices.find(device))
        assert found is not None
        return found.person_id, found.mailbox

    def says(self, name: str, language: str) -> str:
        """A text of the bot's sheets, as somebody who speaks this reads it."""
        return _catalog(has_telegram=True).plain(name, {}, _tongue(language))

    async def draws_for(
        self, reader: PersonId, at: Address, language: Language, messages: Sequence[int]
    ) -> list[dict[str, Any]]:
        """What the page would show of some messages to a reader of a language."""
        parts = self.now_running.parts
        drawer = Drawer(_catalog(has_telegram=parts.settings.has_telegram))

        def draw(work: Work) -> list[dict[str, Any]]:
            zone = work.people.get(reader).zone
            laid = [work.outbox.pagebox.find(reader, OutboxId(each)) for each in messages]
            return [
                drawer.drawn(
                    Envelope(OutboxId(each.id), at, language, zone, each.message),
                    laid_at=each.laid_at,
                    now=work.now,
                )
                for each in laid
                if each is not None and each.message is not None
            ]

        return await self.do(draw)

    async def note_use(self, device: DeviceId) -> None:
        """Note that a device came in now and then."""

        def note(work: Work) -> None:
            found = work.devices.find(device)
            if found is not None and found.revoked_at is None:
                work.devices.note_use(found)

        await self.do(note)

    async def newcomer(self, name: str, language: str = "en") -> Someone:
        """Somebody whom the bot has met."""
        someone = await self.person(name, language)
        if not isinstance(someone, OnPage):
            await someone.says("hello")
            return someone
        tongue = _tongue(language)
        key = someone.browser.device.public

        def let_in(work: Work) -> DeviceId:
            at = Address(Carrier.PAGE, work.devices.new_mailbox())
            (person,) = work.people.meet([(at, tongue)], zone="UTC")
            device = work.devices.add(
                person.id, mailbox=at.number, key=key, cookie=new_code(), label="", opened_by=b""
            )
            work.outbox.put(Message(person.id, "not-invited", about=None))
            return device.id

        await someone.moves_in(await self.do(let_in))
        await self.settle()
        return someone

    async def guest(
        self,
        name: str,
        language: str = "en",
        *,
        role: Role = Role.GUEST,
        seen_by: Audience = Audience.ORGANIZERS,
    ) -> Someone:
        """Somebody who has joined already (the joining itself has stories of its own)."""
        someone = await self.newcomer(name, language)

        def join(work: Work) -> None:
            person = work.people.behind(someone.at)
            assert person is not None
            held = self.plan.event
            work.guests.add(held.id, person.id, role=role, profile=Profile(name=name))
            if seen_by is not Audience.ORGANIZERS:
                choosing.keep(work, held, person.id, fact=Fact.NAME, audience=seen_by)
            work.guests.accept_norms(held.id, person.id, version=held.norms.version)
            work.people.enter(person, event_id=held.id, role=role, norms_version=held.norms.version)

        await self.do(join)
        someone.forget_past()
        return someone

    async def organizer(self, name: str = "Olga Host", language: str = "en") -> Someone:
        """An organizer who has joined already."""
        return await self.guest(name, language, role=Role.ORGANIZER)

    async def owner(self, name: str = "Owen Chair", language: str = "en") -> Someone:
        """An owner who has joined already."""
        return await self.guest(name, language, role=Role.OWNER)

    async def code(
        self, name: str = "", *, language: Language | None = None, role: Role = Role.GUEST
    ) -> str:
        """A fresh invitation code, as the operator makes it."""
        event_id = self.plan.event.id

        def make(work: Work) -> str:
            return invite(
                work, event_id=event_id, actor=OPERATOR, role=role, name=name, language=language
            )

        return (await self.do(make)).partition("start=")[2]

    async def switch(self, *features: Feature) -> None:
        """Let these families of features be on in the sample event, and no other."""

        def change(work: Work) -> None:
            event = work.events.get(self.plan.event.id)
            switch_features(work, event, set(features), by=OPERATOR)

        await self.do(change)

    async def both_at_once(self, *acts: Callable[[], object]) -> None:
        """Let several things happen before the bot can look: they come in one batch."""
        for act in acts:
            act()
        await self.settle()
