"""Looking out for what another copy of the bot laid out: this one wakes its own pages at once."""

import asyncio
import logging
from functools import partial

from bot.domain.ids import PersonId
from bot.web.chat.hub import Hub
from storage.database.errors import StoreFailed
from storage.reader import Reader
from storage.work import Work

LOOK_SECONDS = 1.0

log = logging.getLogger(__name__)


async def watch(hub: Hub, reader: Reader) -> None:
    """Wake pages that show something old, now and then, until cancelled."""
    known: dict[PersonId, int] = {}
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        waiting = hub.people()
        if not waiting:
            continue
        try:
            newest = await reader.run(partial(_newest, waiting))
        except StoreFailed as failure:
            log.warning("pages could not be looked after: %s", failure)
            continue
        hub.wake(person for person, rev in newest.items() if rev > known.get(person, 0))
        known |= newest


def _newest(waiting: list[PersonId], work: Work) -> dict[PersonId, int]:
    return work.outbox.pagebox.newest_of(waiting)
