"""Puts the running parts together; the only place that sees every one of them."""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from telegram import Update
from telegram.error import TelegramError

from bot.clock.runner import Clock
from bot.clock.ticks import ticks_of
from bot.crypto.kek import FileKek
from bot.delivery.courier import Courier
from bot.delivery.errands import Errands
from bot.delivery.pacing import Limits
from bot.delivery.storedpost import StoredPost
from bot.delivery.sweep import sweep
from bot.delivery.telegram import PlainBot, Telegram
from bot.delivery.transport import AiohttpRequest
from bot.domain.events import EventPlan
from bot.domain.ids import OPERATOR, EventId
from bot.domain.letters import Envelope
from bot.domain.people import Language, Person, Role
from bot.settings import Settings
from bot.texts.calendarfile import write_feed
from bot.texts.catalog import Catalog
from bot.texts.rendering import Rendered, render
from bot.usecases.feeds import read_feed
from bot.usecases.founding import found_event
from bot.usecases.invitations import invite
from bot.web.app import Readiness, build_app
from bot.web.intake import Intake
from bot.web.metrics import Figures, Meters
from bot.web.polling import ALLOWED_UPDATES, Poller
from bot.web.server import serve
from handlers.doorway import Doorway, Taken
from handlers.table import COMMANDS
from storage.engine import open_engine
from storage.keystore import FILE_NAME, Keystore
from storage.migrating import newest_revision, revision_of, upgrade
from storage.store import Store
from storage.work import Work
from storage.writer import Writer

log = logging.getLogger(__name__)

POLL_LATE = 120.0
"""Seconds without an answered poll after which the bot no longer calls itself ready."""


class NotInitialised(Exception):
    """There is no database of this revision yet; `colloquy init` makes one."""


@dataclass(slots=True)
class Counted:
    """What was taken in since the start."""

    updates: int = 0
    troubled: int = 0


def open_store(settings: Settings, *, now: Callable[[], datetime], new: bool = False) -> Store:
    """Open the database and its keystore.

    Raises:
        NotInitialised: they do not exist or are of another revision, and `new` is not set.
    """
    engine = open_engine(settings.database_url)
    if not new and revision_of(engine) != newest_revision():
        engine.dispose()
        raise NotInitialised
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    keystore = Keystore.open(settings.data_dir / FILE_NAME, kek, must_exist=not new)
    return Store(engine, keystore, clock=now)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Running:
    """One running copy of the bot: its parts and the numbers they show."""

    def __init__(
        self,
        settings: Settings,
        *,
        now: Callable[[], datetime] = _utc_now,
        limits: Limits | None = None,
    ) -> None:
        self._settings = settings
        self._now = now
        self.store = open_store(settings, now=now)
        self.store.public_url = settings.public_url
        self.writer = Writer(self.store)
        self._catalog = Catalog()
        self._counted = Counted()
        self._meters = Meters(self._figures)
        base = f"{settings.api_url}/bot"
        self.bot = PlainBot(
            bytes(settings.token).decode(),
            base_url=base,
            base_file_url=f"{settings.api_url}/file/bot",
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(connections=1),
        )
        telegram = Telegram(self.bot)
        self._telegram = telegram
        self.courier = Courier(
            post=StoredPost(self.writer),
            telegram=telegram,
            render=self._put_into_words,
            now=now,
            monotonic=time.monotonic,
            owner=self.store.owner,
            limits=limits,
        )
        self.writer.on_born(self.courier.hand_over)
        self._doorway = Doorway()
        self._intake = Intake(self._commit, answer_tap=telegram.answer_callback)
        self._poller = Poller(self.bot, self._intake.take)
        errands = Errands(
            writer=self.writer,
            bot=self.bot,
            telegram=telegram,
            take_file=self._doorway.take_file,
            menu_of=self._menu_of,
        )
        self._ticks = ticks_of(self.writer, run_errands=errands.run_due, sweep=self._sweep)
        self._clock = Clock(self._ticks)

    async def run(self, *, listening: Callable[[int], None] | None = None) -> None:
        """Run until cancelled; then finish what is under way and close everything."""
        async with self._open():
            serving: list[Coroutine[Any, Any, None]] = [
                self.courier.run(),
                serve(self._site(), *self._settings.listen, listening=listening),
            ]
            if self._settings.webhook_url:
                await self._set_webhook()
            else:
                serving.append(self._poller.run())
            log.info("running")
            async with asyncio.TaskGroup() as tasks:
                for part in serving:
                    tasks.create_task(part)

    async def tick_all(self) -> None:
        """Do at once what the clock does by and by."""
        for tick in self._ticks:
            await tick.run()

    @asynccontextmanager
    async def _open(self) -> AsyncGenerator[None]:
        try:
            await self.bot.initialize()
            self.store.bot_link = f"https://t.me/{self.bot.username}"
            self._clock.start()
            try:
                yield
            finally:
                self._clock.stop()
                await self._intake.finish()
                await self._telegram.finish()
                await self.bot.shutdown()
        finally:
            self.writer.close()

    async def _commit(self, updates: Sequence[Update]) -> None:
        def take(work: Work) -> Taken:
            return self._doorway.take(work, updates)

        taken = await self.writer.run(take)
        self._counted.updates += taken.updates
        self._counted.troubled += taken.troubled
        self._meters.note_batch(taken.updates)

    async def _take_webhook(self, body: bytes) -> None:
        update = Update.de_json(orjson.loads(body), self.bot)
        await self._intake.take([update])

    async def _set_webhook(self) -> None:
        await self.bot.set_webhook(
            self._settings.webhook_url,
            secret_token=bytes(self._settings.webhook_secret).decode(),
            allowed_updates=ALLOWED_UPDATES,
        )

    async def _sweep(self) -> None:
        due = await self.writer.run(lambda work: work.outbox.vanishing(limit=200))
        if not due:
            return
        gone = set(
            await sweep(self._telegram, [(each.chat_id, each.message_id) for each in due])
        )
        ids = [each.id for each in due if (each.chat_id, each.message_id) in gone]
        await self.writer.run(lambda work: work.outbox.vanished(ids))

    def _put_into_words(self, envelope: Envelope) -> Rendered:
        return render(
            envelope.letter,
            language=envelope.letter.language or envelope.language,
            zone=envelope.zone,
            catalog=self._catalog,
            now=self._now(),
        )

    def _menu_of(self, person: Person) -> Sequence[tuple[str, str]]:
        shown = Language(person.language)
        return [
            (word, self._catalog.plain(f"command-{word}", {}, shown))
            for word, who in COMMANDS.items()
            if Role.STRANGER < person.role >= who or word == "start"
        ]

    def _site(self) -> Any:
        webhook = bool(self._settings.webhook_url)
        return build_app(
            take_updates=self._take_webhook if webhook else None,
            webhook_secret=bytes(self._settings.webhook_secret).decode() if webhook else None,
            webhook_path=self._settings.webhook_path,
            ready=self._readiness,
            metrics=self._meters.text,
            read_feed=self._read_feed if self._settings.public_url else None,
        )

    async def _read_feed(self, token: str) -> bytes | None:
        found = await self.writer.run(lambda work: read_feed(work, token=token))
        if found is None:
            return None
        return write_feed(
            found.file,
            neutral=found.neutral,
            language=found.language,
            zone=found.zone,
            catalog=self._catalog,
        )

    async def _readiness(self) -> Readiness:
        checks = {"telegram": "ok", "database": "ok"}
        if not self._settings.webhook_url and self._since_poll() > POLL_LATE:
            checks["telegram"] = "silent"
        try:
            await self.writer.ping()
        except Exception:  # noqa: BLE001 - whatever it is, the database does not answer
            checks["database"] = "failed"
        return Readiness(set(checks.values()) == {"ok"}, checks)

    def _since_poll(self) -> float:
        last = self._poller.last_poll_at
        return float("inf") if last is None else (self._now() - last).total_seconds()

    def _figures(self) -> Figures:
        counts = self.courier.counts()
        polling = not self._settings.webhook_url
        return Figures(
            letters_delivered=counts.sent,
            letters_impossible=counts.impossible,
            letters_unknown=counts.unknown,
            letters_queued=counts.replies_waiting
            + counts.reminders_waiting
            + counts.broadcasts_waiting,
            updates_taken=self._counted.updates,
            updates_poisonous=self._counted.troubled,
            since_poll=self._since_poll() if polling else None,
        )


async def run(settings: Settings, *, listening: Callable[[int], None] | None = None) -> None:
    """Run one copy of the bot until cancelled."""
    with contextlib.suppress(asyncio.CancelledError):
        await Running(settings).run(listening=listening)


async def found(settings: Settings, plan: EventPlan, *, now: Callable[[], datetime]) -> str:
    """Make keys and tables where there are none, store an event; return the owner's claim link."""
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not settings.key_file.exists():
        FileKek.create(settings.key_file)
    engine = open_engine(settings.database_url)
    upgrade(engine)
    engine.dispose()
    store = open_store(settings, now=now, new=True)
    with store.begin() as unit:
        code = found_event(unit.work, plan=plan)
    store.close()
    return f"{await _bot_link(settings)}?start={code}"


async def _bot_link(settings: Settings) -> str:
    """Ask Telegram for the bot's name; without it the link still says what to send to the bot."""
    if not settings.token:
        return "https://t.me/YOUR_BOT"
    bot = PlainBot(
        bytes(settings.token).decode(), base_url=f"{settings.api_url}/bot", request=AiohttpRequest()
    )
    try:
        async with bot:
            return f"https://t.me/{bot.username}"
    except TelegramError:
        return "https://t.me/YOUR_BOT"


async def invite_people(
    settings: Settings,
    *,
    event_id: EventId,
    people: Sequence[tuple[str, Role]],
    now: Callable[[], datetime],
) -> list[str]:
    """Make one-time links for (name, role) pairs without the chat; used by demo and bench."""
    store = open_store(settings, now=now)
    store.bot_link = await _bot_link(settings)
    with store.begin() as unit:
        links = [
            invite(unit.work, event_id=event_id, actor=OPERATOR, role=role, name=name)
            for name, role in people
        ]
    store.close()
    return links
