"""What is done once a night for each event: forgetting, and deleting what is kept no longer."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

from bot.domain.ids import EventId
from bot.usecases.housekeeping.retention import purge
from bot.usecases.people.declining import forget_declined
from bot.usecases.series.tending import expire
from storage.work import Work

BEGINS = timedelta(hours=3)
"""From when on, by the event's wall clock, a night's work is done."""


def night_of(work: Work, event_id: EventId) -> date:
    """Return the day whose night it is, or was last, where an event takes place."""
    readable = work.events.is_readable(event_id)
    zone = ZoneInfo(work.events.get(event_id).zone) if readable else UTC
    return (work.now.astimezone(zone) - BEGINS).date()


def tend(work: Work, event_id: EventId) -> None:
    """Forget whoever declined the norms, and delete what is kept no longer."""
    if work.events.is_readable(event_id):
        forget_declined(work, event_id)
        expire(work, work.events.get(event_id))
    purge(work, event_id)
