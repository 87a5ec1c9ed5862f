"""Messages that nobody tapped for, laid out on the page when they are due: no network, no pacing."""

import logging
from time import monotonic

from storage.outbox.copies.bells import Bell
from storage.work import Work
from storage.writer import Writer

_LOGGER = logging.getLogger(__name__)

EVERY = 1.0
"""Seconds between two looks at most: a copy that rings is heard at once."""
TIDY_EVERY = 3600.0
"""Seconds between two looks at what the page has kept for long enough."""
AT_MOST = 200
"""Messages in one transaction."""


class PagePosting:
    """Looks for what is due for people who have a mailbox, whatever becomes of Telegram."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._ear = writer.bells.ear(Bell.OUTBOX)

    async def run(self) -> None:
        """Lay out what is due, until cancelled."""
        tidied_at = float("-inf")
        while True:
            try:
                await self.run_due()
                if monotonic() >= tidied_at + TIDY_EVERY:
                    await self._writer.run(_tidy)
                    tidied_at = monotonic()
            except Exception as error:  # noqa: BLE001 - the store may be away for a while
                _LOGGER.error("nothing could be laid out: %s", type(error).__name__)
            await self._ear.rest(EVERY)

    async def run_due(self) -> None:
        """Lay out whatever is due now, making way for others between the steps."""
        while await self._writer.run(_post) == AT_MOST:
            pass


def _post(work: Work) -> int:
    return work.outbox.posting.post_due(limit=AT_MOST)


def _tidy(work: Work) -> None:
    work.outbox.pagebox.tidy()
