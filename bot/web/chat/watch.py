"""Looking out for what another copy of the bot laid out: this one wakes its own pages at once."""

import logging
from functools import partial

from bot.domain.ids import PersonId
from bot.web.chat.hub import Hub
from storage.database.errors import StoreFailed
from storage.outbox.copies.bells import Ear
from storage.reader import Reader
from storage.work import Work

LOOK_SECONDS = 1.0
"""Between two looks at most: a copy that rings is heard at once."""

log = logging.getLogger(__name__)


async def watch(hub: Hub, reader: Reader, ear: Ear) -> None:
    """Wake pages that show something old, when a bell rings and now and then, until cancelled."""
    while True:
        await ear.rest(LOOK_SECONDS)
        waiting = hub.people()
        if not waiting:
            continue
        try:
            hub.wake_behind(await reader.run(partial(_newest, waiting)))
        except StoreFailed as failure:
            log.warning("pages could not be looked after: %s", failure)


def _newest(waiting: list[PersonId], work: Work) -> dict[PersonId, int]:
    return work.outbox.pagebox.serials.newest_of(waiting)
