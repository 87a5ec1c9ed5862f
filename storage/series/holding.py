"""Which consents for later events still hold, given the events of the series that are over."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.events import Event
from bot.domain.ids import EventId, PersonId
from bot.domain.series.consents import Agreed, Purpose
from storage.events import Events
from storage.series.consents import SeriesConsents


def others_of_series(events: Events, event: Event) -> list[Event]:
    """Return the other events of the series here, the earliest first; none of an event alone."""
    if not event.series.key:
        return []
    readable = (each for each in events.ids() if events.is_readable(each))
    found = (events.get(each) for each in readable if each != event.id)
    return [each for each in found if each.series.key == event.series.key]


def holding(
    events: Events,
    event: Event,
    purpose: Purpose,
    consents: Iterable[Agreed],
    now: datetime,
) -> list[Agreed]:
    """Return those consents of an event for a purpose that still hold."""
    ended = _ended_since(events, event, now)
    return [each for each in consents if each.purpose is purpose and each.holds(now, ended)]


def alumni_of(
    events: Events, consents: SeriesConsents, event_id: EventId, now: datetime
) -> set[PersonId]:
    """Return who may be written to now that an event is over; nobody as long as it is not."""
    event = events.get(event_id)
    if not event.has_alumni(now):
        return set()
    found = holding(events, event, Purpose.ALUMNI, consents.of_event(event_id), now)
    return {each.person_id for each in found}


def _ended_since(events: Events, event: Event, now: datetime) -> list[EventId]:
    """Return the later events of the series that are over by now."""
    return [
        each.id
        for each in others_of_series(events, event)
        if each.starts_at > event.starts_at and each.ends_at <= now
    ]
