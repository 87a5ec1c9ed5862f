"""One running copy of the bot, from the first question to Telegram to the last message."""

import asyncio
import gc
import logging
import sys
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.clock.house_clock import HouseClock
from bot.delivery.page_posting import PagePosting
from bot.opening import open_store
from bot.parts import Parts
from bot.settings.settings import Settings
from bot.settings.zone_rules import machines_offset, zone_rules
from bot.usecases.housekeeping.zone_rules import keep_wall_times
from bot.web.app import WEBHOOK_PATH, starting_app
from bot.web.feedback.box_site import tend_boxes
from bot.web.intake.pause import Pause
from bot.web.readiness import Readiness
from bot.web.server import Front, serve
from bot.web.telegram.retrying import TokenRefused, until_answered
from bot.web.visitors import Door, names_in
from bot.wiring import wire
from storage.database.errors import DatabaseUnreachable, StoreFailed, StoreLocked
from storage.housekeeping.files_in_place import FilesGone
from storage.housekeeping.instance_lock import InstanceLock
from storage.keys.keystore_tables import KeystoreBusy
from storage.outside import Outside
from storage.store import Store

log = logging.getLogger(__name__)

WAITED_FOR = (DatabaseUnreachable, StoreLocked, KeystoreBusy)
"""What keeps a database from being opened and may pass by itself."""
WATCH_SECONDS = 1.0
REFUSED_SECONDS = (5.0, 300.0)
"""Between two tries of a token that Telegram refuses, at first and at most, while the page goes on."""
GARBAGE_STEPS = (10_000, 20, 50)
"""When Python looks for cycles: after so many new objects, young looks, middle looks."""
TURN_SECONDS = 0.0005
"""How long a thread that computes (an index, a question) may go on while another waits for its turn.

Python's usual 5 ms would pass at each of a tap's steps between the loop and the writer's thread.
"""


@dataclass(frozen=True, slots=True)
class Running:
    """Runs the parts of one copy and closes them; used once.

    A `front` is served by somebody already; without one, the copy serves its site itself.
    `moved_by_hand` says that its clock is, as in the demo.
    """

    parts: Parts
    front: Front | None = None
    moved_by_hand: bool = False

    async def run(self, *, listening: Callable[[int], None] | None = None) -> None:
        """Run until cancelled; then finish what is under way and close everything."""
        async with self._open():
            heard = asyncio.Event()

            def hear(port: int) -> None:
                heard.set()
                if listening:
                    listening(port)

            working = [
                self._tend_telegram(heard),
                tend_boxes(self.parts.boxes, now=self.parts.now),
                _watch_files(self.parts.store),
                PagePosting(self.parts.writer).run(),
            ]
            if not self.parts.settings.has_own_database:
                working += (self.parts.chat.watch(), self.parts.writer.listen())
            if self.front is None:
                settings = self.parts.settings
                door = _door_of(settings)
                working.append(
                    serve(
                        self.parts.site,
                        *settings.listen,
                        listening=hear,
                        door=door,
                        stop=self.parts.chat.stop,
                    )
                )
            else:
                self.front.show(self.parts.site, self.parts.chat.stop)
                heard.set()
            await self._run_all(*working)

    async def tick_all(self) -> None:
        """Do at once what the clock does by and by."""
        for tick in self.parts.ticks:
            await tick.run()

    async def _run_all(self, *working: Coroutine[Any, Any, None]) -> None:
        courier = self.parts.courier.run() if self.parts.settings.has_telegram else _nothing()
        delivering = asyncio.create_task(courier)
        try:
            async with asyncio.TaskGroup() as tasks:
                for part in working:
                    tasks.create_task(part)
                tasks.create_task(_mind(delivering))
        finally:
            # Last of all: what was committed meanwhile bore messages for it to send or return.
            await self.parts.intake.finish()
            delivering.cancel()
            await asyncio.wait({delivering})

    async def _tend_telegram(self, heard: asyncio.Event) -> None:
        """Take in Telegram's updates, if there are any; with a page of our own, a bad token ends nothing.

        Raises:
            TokenRefused: Telegram refuses the token, and nobody could come another way.
        """
        settings = self.parts.settings
        if not settings.has_telegram:
            log.info("running without Telegram (no COLLOQUY_TOKEN): people come by the page alone")
            return
        pause = Pause(*REFUSED_SECONDS)
        while True:
            try:
                await self._take_in_updates(heard)
            except TokenRefused:
                if not settings.has_page:
                    raise
                log.error("Telegram refuses the bot's token; the page goes on without it")
                await asyncio.sleep(pause.lengthen())

    async def _take_in_updates(self, heard: asyncio.Event) -> None:
        """Learn our own name; then poll, or tell Telegram where to post once somebody listens."""
        await until_answered(self.parts.bot.meet)
        self._know_outside(self.parts.bot.link)
        log.info("running")
        settings = self.parts.settings
        if not settings.webhook_url:
            await self.parts.poller.run()
            return
        await heard.wait()
        secret = bytes(settings.webhook_secret).decode()
        await self.parts.webhook.announce(settings.webhook_url, secret)
        await self.parts.webhook.watch()

    def _know_outside(self, bot_link: str = "") -> None:
        parts, settings = self.parts, self.parts.settings
        # A link without a name in it leads nowhere: where there is another door, it is left out.
        parts.store.outside = Outside(
            bot_link=bot_link or ("" if settings.has_page else "https://t.me/"),
            pushes=settings.has_telegram,
            public_url=settings.public_url,
            feedback_url=settings.feedback_url,
            has_email=settings.email is not None,
            push_to=settings.push.services if settings.push else (),
            mirrors=settings.mirrors,
            source_url=settings.source_url,
            answer_room=parts.answer_room,
            boxes=parts.boxes,
            zone_release=zone_rules().used,
            moved_by_hand=self.moved_by_hand,
        )

    @asynccontextmanager
    async def _open(self) -> AsyncGenerator[None]:
        parts, settings = self.parts, self.parts.settings
        instance_lock = InstanceLock(settings.data_dir)
        try:
            await parts.clock_watch.look()
            # What a copy that died had in hand is sent at once, if no other one can be alive.
            if settings.has_own_database and instance_lock.is_alone():
                await parts.outbox.take_over()
            if settings.has_telegram:
                await parts.bot.open_lines()
            self._know_outside()
            await parts.writer.run(partial(keep_wall_times, rules_before=machines_offset))
            await parts.writer.beat()
            parts.clock.start()
            try:
                yield
            finally:
                parts.clock.stop()
                await parts.telegram.finish()
        finally:
            await parts.bot.close_lines()
            parts.intake.close_readers()
            parts.chat.reader.close()
            parts.writer.close()
            parts.boxes.close()
            instance_lock.close()


def _door_of(settings: Settings) -> Door:
    """Return under which names the site is reached, and through which proxies."""
    return Door(
        names_in(settings.public_url, settings.webhook_url, *settings.mirrors),
        settings.proxies,
        uncounted={WEBHOOK_PATH, settings.webhook_path},
    )


async def _watch_files(store: Store) -> None:
    """Raise FilesGone as soon as what is stored is stored where nobody will find it."""
    while True:
        try:
            store.files.check()
        except FilesGone:
            log.critical("the database or the keystore was deleted or replaced: stopping")
            raise
        except StoreFailed as failure:
            log.error("%s", failure)
        await asyncio.sleep(WATCH_SECONDS)


async def _nothing() -> None:
    await asyncio.Event().wait()


async def _mind(task: asyncio.Task[None]) -> None:
    """Fail when a task does, and let it run on when we are stopped."""
    await asyncio.shield(task)


def _machines_time() -> datetime:
    return datetime.now(UTC)


async def run(settings: Settings, *, wall: Callable[[], datetime] = _machines_time) -> None:
    """Run one copy of the bot until cancelled, in a process of its own, by a clock on the wall.

    The site is there from the first moment; the database and Telegram are waited for.

    Raises:
        NotInitialised, OtherRevision: there is no database it could use.
        TokenRefused: the token is wrong or was revoked.
        CannotListen: the address cannot be used.
    """
    clock = HouseClock(wall)
    open_it = partial(open_store, settings, now=clock)
    try:
        # What only a person can mend is told before anything else begins.
        store = open_it()
    except WAITED_FOR:
        store = None
    front = Front(starting_app(_not_yet))
    serving = asyncio.create_task(
        serve(front, *settings.listen, door=_door_of(settings), stop=front.stop)
    )
    is_moved = wall is not _machines_time
    working = asyncio.create_task(_work(settings, front, store, open_it, clock, is_moved))
    try:
        await asyncio.wait({serving, working}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        # Whoever is being served still needs the rest.
        for task in (serving, working):
            task.cancel()
            await asyncio.wait({task})
    for task in (working, serving):
        if not task.cancelled():
            task.result()


async def _work(
    settings: Settings,
    front: Front,
    store: Store | None,
    open_it: Callable[[], Store],
    clock: HouseClock,
    is_moved: bool,
) -> None:
    store = store or await _opened(open_it)
    running = Running(wire(settings, store, now=clock), front, moved_by_hand=is_moved)
    # What is loaded by now stays: without this, walking over it again and again takes a tenth of
    # the time of every update, and each full walk delays whatever is under way by 50 ms.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE_STEPS)
    sys.setswitchinterval(TURN_SECONDS)
    await running.run()


async def _opened(open_it: Callable[[], Store]) -> Store:
    """Open the store as soon as the database is there and free."""
    pause = Pause(0.25, 30)
    while True:
        try:
            return await asyncio.to_thread(open_it)
        except WAITED_FOR as error:
            log.warning("waiting for the store (%s): %s", type(error).__name__, error)
            await asyncio.sleep(pause.lengthen())


async def _not_yet() -> Readiness:
    return Readiness(ok=False, checks={"database": "unreachable"})
