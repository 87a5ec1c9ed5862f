"""Tells the browsers that are due: one after the other, with no transaction open while it waits."""

import importlib
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.crypto.channels.push_keys import PushKey
from bot.delivery.push.answers import Answer, Fate, Push, ServiceAway
from bot.domain.channels.push_notices import lies_at
from storage.outbox.page.push_notices import DuePush
from storage.writer import Writer

PAUSES = tuple(timedelta(minutes=each) for each in (1, 5, 15, 60))
"""Between tries of one notice that was put off; after the last it is given up."""

log = logging.getLogger(__name__)


class Services(Protocol):
    """Whom push services may write to about us, and which of them are written to."""

    @property
    def contact(self) -> str:
        """An e-mail address."""
        ...

    @property
    def services(self) -> tuple[str, ...]:
        """Scheme and host of each."""
        ...


class PushSending:
    """Sends for one copy of the bot; `now` returns aware UTC."""

    def __init__(
        self,
        writer: Writer,
        push: Push,
        services: tuple[str, ...],
        *,
        now: Callable[[], datetime],
    ) -> None:
        self._writer = writer
        self._push = push
        self._services = services
        self._now = now

    async def run_due(self) -> None:
        """Tell the browsers that are due; of a service that is away, the others wait as well."""
        await self._writer.run(lambda work: work.outbox.push_notices.make_due())
        away: set[str] = set()
        while due := await self._writer.run(lambda work: work.outbox.push_notices.lease()):
            endpoint = due.notice.endpoint
            service = "/".join(endpoint.split("/")[:3])
            if not lies_at(endpoint, self._services):
                await self._forget(due)
            elif service in away:
                await self._put_off(due)
            else:
                try:
                    await self._record(due, await self._push(endpoint))
                except ServiceAway:
                    log.warning("a push service cannot be reached")
                    away.add(service)
                    await self._put_off(due)

    async def _record(self, due: DuePush, answer: Answer) -> None:
        if answer.fate is Fate.TAKEN:
            await self._writer.run(lambda work: work.outbox.push_notices.sent(due))
        elif answer.fate is Fate.GONE:
            await self._forget(due)
        else:
            log.warning("a push service refused a notice (status %d)", answer.status)
            await self._put_off(due, answer.wait)

    async def _forget(self, due: DuePush) -> None:
        await self._writer.run(lambda work: work.outbox.push_notices.forget(due.notice))

    async def _put_off(self, due: DuePush, wait: timedelta = timedelta()) -> None:
        if due.attempts > len(PAUSES):
            await self._writer.run(lambda work: work.outbox.push_notices.sent(due))
            return
        until = self._now() + max(wait, PAUSES[due.attempts - 1])
        await self._writer.run(lambda work: work.outbox.push_notices.postpone(due, until=until))


def pushing_of(
    services: Services | None, writer: Writer, now: Callable[[], datetime]
) -> Callable[[], Awaitable[None]] | None:
    """Return what tells the browsers that are due, None where nothing is pushed."""
    if services is None:
        return None
    key = PushKey(writer.store.secret_for("push"))
    # Only where something is pushed: who wants nothing pushed has no such library.
    pusher: Any = importlib.import_module("bot.delivery.push.pusher")
    push = pusher.Pusher(key, services.contact, now).push
    return PushSending(writer, push, services.services, now=now).run_due
