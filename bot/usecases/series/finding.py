"""Finding the events of a series, and what still holds of what was allowed in them."""

from collections.abc import Sequence

from bot.domain.events import Event
from bot.domain.ids import EventId, PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.series.consents import Agreed, Purpose
from storage.series.holding import holding, others_of_series
from storage.work import Work


def earlier_events(work: Work, event: Event) -> list[Event]:
    """Return the events of the series that began before this one, the latest first."""
    others = others_of_series(work.events, event)
    return [each for each in reversed(others) if each.starts_at < event.starts_at]


def find_earlier(work: Work, event: Event, event_id: EventId) -> Event:
    """Return an earlier event of the series. Raises StaleButton where there is none of that id."""
    for each in earlier_events(work, event):
        if each.id == event_id:
            return each
    raise StaleButton


def living(work: Work, event: Event, purpose: Purpose) -> list[Agreed]:
    """Return what guests of an event allowed for a purpose and still holds, the oldest first."""
    return holding(work.events, event, purpose, work.series.of_event(event.id), work.now)


def own_consent(work: Work, event: Event, person_id: PersonId, purpose: Purpose) -> Agreed | None:
    """Return what somebody allowed in an event for a purpose, if it still holds."""
    of_person = (each for each in work.series.of_person(person_id) if each.event_id == event.id)
    return next(iter(holding(work.events, event, purpose, of_person, work.now)), None)


def to_invite(work: Work, here_event: Event, earlier: Event) -> Sequence[Agreed]:
    """Return those of an earlier event who agreed, and take no part in this one, by their names."""
    there = set(work.guests.ids_of(here_event.id))
    agreed = living(work, earlier, Purpose.AGAIN)
    return sorted(
        (each for each in agreed if each.person_id not in there), key=lambda each: each.name
    )
