"""Puts the running parts together; the only place that sees every one of them."""

import asyncio
import contextlib
import gc
import logging
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from telegram import Update
from telegram.error import (
    BadRequest,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    TelegramError,
)

from bot.answers.room import AnswerRoom
from bot.clock.invitation_letters import LetterMaking
from bot.clock.runner import Clock
from bot.clock.ticks import ticks_of
from bot.delivery.courier import Courier
from bot.delivery.pacing import Limits
from bot.delivery.stored_outbox import StoredPost
from bot.delivery.telegram import PlainBot, Telegram
from bot.delivery.telegram_jobs import Errands
from bot.delivery.transport import AiohttpRequest
from bot.delivery.vanishing import sweep
from bot.domain.messages.messages import Envelope
from bot.domain.people.people import Language, Person, Role
from bot.opening import open_store
from bot.settings import Settings
from bot.texts.catalog import Catalog
from bot.texts.invitation_letter.printing import Press
from bot.texts.rendering import Rendered, render
from bot.web.app import Readiness, build_app
from bot.web.feedback.box_site import tend_boxes
from bot.web.metrics import Figures, Meters
from bot.web.pages import Pages
from bot.web.server import serve
from bot.web.telegram.intake import Intake
from bot.web.telegram.polling import ALLOWED_UPDATES, Pause, Poller, TokenRefused
from bot.web.telegram.updates import read_update
from handlers.table import COMMANDS
from handlers.updates import Doorway, Taken
from storage.ballot_box.boxes import FOLDER_NAME, Boxes
from storage.instance_lock import Presence
from storage.work import Work
from storage.writer import Writer

log = logging.getLogger(__name__)

GARBAGE_STEPS = (10_000, 20, 50)
"""When Python looks for cycles: after so many new objects, young looks, middle looks."""
RUSH = 10
"""Updates in one batch that tell of a rush; what can wait then makes way for RUSH_SECONDS."""
RUSH_SECONDS = 1.0
POLL_LATE = 120.0
"""Seconds without an answered poll after which the bot no longer calls itself ready."""


@dataclass(slots=True)
class Counted:
    """What was taken in since the start."""

    updates: int = 0
    troubled: int = 0


async def _mind(task: asyncio.Task[None]) -> None:
    """Fail when a task does, and let it run on when we are stopped."""
    await asyncio.shield(task)


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
        catalog: Catalog | None = None,
        answer_room: AnswerRoom | None = None,
    ) -> None:
        self._settings = settings
        self._now = now
        self.store = open_store(settings, now=now)
        self.store.public_url = settings.public_url
        self.store.answer_room = answer_room or self.store.answer_room
        self.store.feedback_url = settings.feedback_url
        self.writer = Writer(self.store)
        self.boxes = self.store.boxes = Boxes(settings.data_dir / FOLDER_NAME)
        self._presence = Presence(settings.data_dir)
        self._catalog = catalog or Catalog()
        self._counted = Counted()
        self._rush_at = float("-inf")
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
        letters = LetterMaking(
            self.writer, press=Press(settings.sign_job).print_letter, monotonic=time.monotonic
        )
        self._ticks = ticks_of(
            self.writer,
            run_errands=errands.run_due,
            sweep=self._sweep,
            make_letters=letters.run_due,
            answer_room=self.store.answer_room,
        )
        self._clock = Clock(self._ticks, is_busy=self._is_busy)

    async def run(self, *, listening: Callable[[int], None] | None = None) -> None:
        """Run until cancelled; then finish what is under way and close everything."""
        async with self._open():
            heard = asyncio.Event()

            def hear(port: int) -> None:
                heard.set()
                if listening:
                    listening(port)

            serving: list[Coroutine[Any, Any, None]] = [
                serve(self._site(), *self._settings.listen, listening=hear),
                self._set_webhook(heard) if self._settings.webhook_url else self._poller.run(),
                tend_boxes(self.boxes, now=self._now),
            ]
            log.info("running")
            delivering = asyncio.create_task(self.courier.run())
            try:
                async with asyncio.TaskGroup() as tasks:
                    for part in serving:
                        tasks.create_task(part)
                    tasks.create_task(_mind(delivering))
            finally:
                # Last of all: what was committed meanwhile bore messages for it to send or return.
                await self._intake.finish()
                delivering.cancel()
                await asyncio.wait({delivering})

    async def tick_all(self) -> None:
        """Do at once what the clock does by and by."""
        for tick in self._ticks:
            await tick.run()

    @asynccontextmanager
    async def _open(self) -> AsyncGenerator[None]:
        try:
            await self._take_over()
            await self._until_answered(self.bot.initialize)
            self.store.bot_link = f"https://t.me/{self.bot.username}"
            self._clock.start()
            try:
                yield
            finally:
                self._clock.stop()
                await self._telegram.finish()
        finally:
            await self.bot.shutdown()
            self.writer.close()
            self.boxes.close()
            self._presence.close()

    async def _take_over(self) -> None:
        """Send at once what a copy that died had in hand, if no other one can be alive."""
        on_this_machine = self._settings.database_url.startswith("sqlite")
        if on_this_machine and self._presence.is_alone():

            def free(work: Work) -> int:
                work.outbox.end_leases_of_others()
                return work.outbox.recover()

            await self.writer.run(free)

    async def _commit(self, updates: Sequence[Update]) -> None:
        def take(work: Work) -> Taken:
            return self._doorway.take(work, updates)

        taken = await self.writer.run(take)
        self._counted.updates += taken.updates
        self._counted.troubled += taken.troubled
        self._meters.note_batch(taken.updates)
        if taken.updates >= RUSH:
            self._rush_at = time.monotonic()

    async def _take_webhook(self, body: bytes) -> None:
        try:
            update = read_update(orjson.loads(body), self.bot)
        except Exception as error:  # noqa: BLE001 - sent again, it would hold up its chat for a day
            log.error("an update cannot be read: %s", type(error).__name__)
            return
        await self._intake.take([update])

    async def _set_webhook(self, heard: asyncio.Event) -> None:
        """Tell Telegram where to send updates as soon as somebody listens there."""

        async def tell() -> None:
            await self.bot.set_webhook(
                self._settings.webhook_url,
                secret_token=bytes(self._settings.webhook_secret).decode(),
                allowed_updates=ALLOWED_UPDATES,
            )

        await heard.wait()
        await self._until_answered(tell)

    async def _until_answered(self, ask: Callable[[], Awaitable[None]]) -> None:
        """Ask Telegram for something until it answers.

        Raises:
            TokenRefused: the token is wrong or was revoked.
        """
        pause = Pause(1, 30)
        while True:
            try:
                await ask()
            except (InvalidToken, EndPointNotFound):
                break
            except (BadRequest, Forbidden):
                raise
            except TelegramError as error:
                log.warning("Telegram does not answer: %s", type(error).__name__)
                await asyncio.sleep(pause.lengthen())
            else:
                return
        # Raised here, outside the handler, for the original error quotes the token.
        raise TokenRefused("Telegram refuses the bot's token")

    async def _sweep(self) -> None:
        due = await self.writer.run(lambda work: work.outbox.vanishing(limit=200))
        if not due:
            return
        gone = set(await sweep(self._telegram, [(each.chat_id, each.message_id) for each in due]))
        ids = [each.id for each in due if (each.chat_id, each.message_id) in gone]
        await self.writer.run(lambda work: work.outbox.vanished(ids))

    def _put_into_words(self, envelope: Envelope) -> Rendered:
        return render(
            envelope.message,
            language=envelope.message.language or envelope.language,
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
        pages = Pages(self.writer, self.boxes, self._catalog, self._now)
        return build_app(
            take_updates=self._take_webhook if webhook else None,
            webhook_secret=bytes(self._settings.webhook_secret).decode() if webhook else None,
            webhook_path=self._settings.webhook_path,
            ready=self._readiness,
            metrics=self._meters.text,
            pages=pages.routes(
                public_url=self._settings.public_url,
                feedback_url=self._settings.feedback_url,
                token=self._settings.token,
            ),
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

    def _is_busy(self) -> bool:
        return time.monotonic() - self._rush_at < RUSH_SECONDS

    def _since_poll(self) -> float:
        last = self._poller.last_poll_at
        return float("inf") if last is None else (self._now() - last).total_seconds()

    def _figures(self) -> Figures:
        counts = self.courier.counts()
        polling = not self._settings.webhook_url
        return Figures(
            messages_delivered=counts.sent,
            messages_impossible=counts.impossible,
            messages_unknown=counts.unknown,
            messages_queued=counts.replies_waiting
            + counts.reminders_waiting
            + counts.broadcasts_waiting,
            updates_taken=self._counted.updates,
            updates_poisonous=self._counted.troubled,
            since_poll=self._since_poll() if polling else None,
        )


async def run(settings: Settings, *, listening: Callable[[int], None] | None = None) -> None:
    """Run one copy of the bot until cancelled, in a process of its own."""
    running = Running(settings)
    # What is loaded by now stays: without this, walking over it again and again takes a tenth of
    # the time of every update, and each full walk delays whatever is under way by 50 ms.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE_STEPS)
    with contextlib.suppress(asyncio.CancelledError):
        await running.run(listening=listening)
