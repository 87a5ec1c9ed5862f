"""What the owners are told of delivery itself."""

import asyncio
import logging
from functools import partial

from bot.usecases.housekeeping.tidying import tell_outage
from storage.writer import Writer

_LOGGER = logging.getLogger(__name__)


class OwnerNotices:
    """Puts notices into the outbox, from the event loop, without keeping anybody waiting."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._telling: set[asyncio.Task[None]] = set()

    def outage_over(self, seconds: float) -> None:
        """Tell how long no message got through."""
        telling = asyncio.ensure_future(self._writer.run(partial(tell_outage, seconds=seconds)))
        self._telling.add(telling)
        telling.add_done_callback(self._told)

    def _told(self, telling: asyncio.Task[None]) -> None:
        self._telling.discard(telling)
        if not telling.cancelled() and (error := telling.exception()) is not None:
            _LOGGER.error("the owners could not be told: %s", type(error).__name__)
