"""Looking out for what another copy of the bot laid out: this one wakes its own pages at once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable

from bot.domain.ids import PersonId
from bot.web.chat.hub import Hub
from storage.database.errors import StoreFailed

LOOK_SECONDS = 2.0

log = logging.getLogger(__name__)


async def watch(
    hub: Hub,
    changed: Callable[[Collection[PersonId]], Awaitable[Iterable[PersonId]]],
) -> None:
    """Wake pages of whoever `changed` names out of those that wait, now and then, until cancelled."""
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        waiting = hub.people()
        if not waiting:
            continue
        try:
            hub.wake(await changed(waiting))
        except StoreFailed as failure:
            log.warning("pages could not be looked after: %s", failure)
