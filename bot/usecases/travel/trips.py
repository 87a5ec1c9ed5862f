"""Guests' journeys, put together from their answers and their travel details."""

from datetime import datetime

from bot.domain.events import Event, Session
from bot.domain.forms.reading import SKIPPED
from bot.domain.ids import PersonId, Subject
from bot.domain.rsvps import Standing
from bot.domain.travel.logistics import Trip
from storage.work import Work


def trips_of(work: Work, event: Event) -> list[Trip]:
    """Return the journey of everybody who has not declined, in no telling order."""
    sessions: dict[Subject, Session] = {
        each.subject: each for each in work.events.sessions_of(event.id) if not each.cancelled
    }
    declined: set[PersonId] = set()
    begins: dict[PersonId, datetime] = {}
    for answer in work.rsvps.of_event(event.id):
        if answer.subject == event.subject and answer.standing is Standing.DECLINED:
            declined.add(answer.person_id)
        elif answer.subject in sessions and answer.standing is Standing.GOING:
            starts_at = sessions[answer.subject].starts_at
            begins[answer.person_id] = min(starts_at, begins.get(answer.person_id, starts_at))
    told = work.travel_details.of_event(event.id)
    trips: list[Trip] = []
    for person_id in work.guests.ids_of(event.id):
        if person_id not in declined:
            known = told.get(person_id, {})
            arrives, departs = (_moment(known.get(name)) for name in ("arrival", "departure"))
            first = begins.get(person_id, event.starts_at)
            given = (known.get(name, SKIPPED) for name in ("diet", "access"))
            needs = tuple(text for text in given if text != SKIPPED)
            trips.append(Trip(person_id, arrives, departs, first, needs))
    return trips


def _moment(answer: str | None) -> datetime | None:
    return None if answer in {None, SKIPPED, ""} else datetime.fromisoformat(str(answer))
