"""Once a night for each event. A copy that has just started does it once more: it finds nothing left."""

from datetime import date
from functools import partial

from bot.domain.ids import EventId
from bot.usecases.housekeeping.nights import night_of, tend
from storage.work import Work
from storage.writer import Writer


class Nightly:
    """Remembers for which night each event has been tended to."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._tended: dict[EventId, date] = {}

    async def run(self) -> None:
        """Tend to the events whose night has come, in a transaction each."""
        nights = await self._writer.run(_nights)
        for event_id, night in nights.items():
            if self._tended.get(event_id) != night:
                await self._writer.run(partial(tend, event_id=event_id))
                self._tended[event_id] = night


def _nights(work: Work) -> dict[EventId, date]:
    return {event_id: night_of(work, event_id) for event_id in work.events.ids()}
