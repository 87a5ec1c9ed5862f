"""One running copy of the bot, from the first question to Telegram to the last message."""

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.settings.settings import Settings
from bot.web.feedback.box_site import tend_boxes
from bot.web.server import serve
from bot.web.telegram.retrying import until_answered
from bot.wiring import Parts, wire
from storage.housekeeping.instance_lock import InstanceLock
from storage.outside import Outside

log = logging.getLogger(__name__)

GARBAGE_STEPS = (10_000, 20, 50)
"""When Python looks for cycles: after so many new objects, young looks, middle looks."""


@dataclass(frozen=True, slots=True)
class Running:
    """Runs the parts of one copy and closes them; used once."""

    parts: Parts

    async def run(self, *, listening: Callable[[int], None] | None = None) -> None:
        """Run until cancelled; then finish what is under way and close everything."""
        async with self._open():
            heard = asyncio.Event()

            def hear(port: int) -> None:
                heard.set()
                if listening:
                    listening(port)

            await self._run_all(
                serve(self.parts.site, *self.parts.settings.listen, listening=hear),
                self._take_in_updates(heard),
                tend_boxes(self.parts.boxes, now=self.parts.now),
            )

    async def tick_all(self) -> None:
        """Do at once what the clock does by and by."""
        for tick in self.parts.ticks:
            await tick.run()

    async def _run_all(self, *serving: Coroutine[Any, Any, None]) -> None:
        log.info("running")
        delivering = asyncio.create_task(self.parts.courier.run())
        try:
            async with asyncio.TaskGroup() as tasks:
                for part in serving:
                    tasks.create_task(part)
                tasks.create_task(_mind(delivering))
        finally:
            # Last of all: what was committed meanwhile bore messages for it to send or return.
            await self.parts.intake.finish()
            delivering.cancel()
            await asyncio.wait({delivering})

    async def _take_in_updates(self, heard: asyncio.Event) -> None:
        """Poll; or tell Telegram where to post as soon as somebody listens there."""
        settings = self.parts.settings
        if not settings.webhook_url:
            await self.parts.poller.run()
            return
        await heard.wait()
        secret = bytes(settings.webhook_secret).decode()
        await self.parts.webhook.announce(settings.webhook_url, secret)

    @asynccontextmanager
    async def _open(self) -> AsyncGenerator[None]:
        parts, settings = self.parts, self.parts.settings
        instance_lock = InstanceLock(settings.data_dir)
        try:
            # What a copy that died had in hand is sent at once, if no other one can be alive.
            if settings.has_own_database and instance_lock.is_alone():
                await parts.outbox.take_over()
            await until_answered(parts.bot.initialize)
            parts.store.outside = Outside(
                bot_link=parts.bot.link,
                public_url=settings.public_url,
                feedback_url=settings.feedback_url,
                answer_room=parts.answer_room,
                boxes=parts.boxes,
            )
            parts.clock.start()
            try:
                yield
            finally:
                parts.clock.stop()
                await parts.telegram.finish()
        finally:
            await parts.bot.shutdown()
            parts.writer.close()
            parts.boxes.close()
            instance_lock.close()


async def _mind(task: asyncio.Task[None]) -> None:
    """Fail when a task does, and let it run on when we are stopped."""
    await asyncio.shield(task)


async def run(settings: Settings) -> None:
    """Run one copy of the bot until cancelled, in a process of its own.

    Raises:
        NotInitialised, OtherRevision: there is no database it could use.
        TokenRefused: the token is wrong or was revoked.
        CannotListen: the address cannot be used.
    """
    running = Running(wire(settings, now=partial(datetime.now, UTC)))
    # What is loaded by now stays: without this, walking over it again and again takes a tenth of
    # the time of every update, and each full walk delays whatever is under way by 50 ms.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE_STEPS)
    with contextlib.suppress(asyncio.CancelledError):
        await running.run()
