"""Guests' journeys, put together from their answers and their travel details."""

from datetime import UTC, datetime

from bot.domain.events import Event
from bot.domain.forms.reading import SKIPPED
from bot.domain.ids import PersonId, Subject
from bot.domain.rsvps import SAYS_NO, Standing, attends
from bot.domain.travel.logistics import Trip
from bot.domain.wall_time import moment_written
from storage.work import Work


def trips_of(work: Work, event: Event) -> list[Trip]:
    """Return the journey of everybody who has not declined, in no telling order."""
    sessions = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    standings: dict[PersonId, dict[Subject, Standing]] = {}
    for answer in work.rsvps.of_event(event.id):
        standings.setdefault(answer.person_id, {})[answer.subject] = answer.standing
    told = work.travel_details.of_event(event.id)
    trips: list[Trip] = []
    for person_id in work.guests.ids_of(event.id):
        answers = standings.get(person_id, {})
        if answers.get(event.subject) not in SAYS_NO:
            known = told.get(person_id, {})
            arrives, departs = (_moment(known.get(name)) for name in ("arrival", "departure"))
            # Sessions come in the order of the programme.
            begins = (each.starts_at for each in sessions if attends(each, answers))
            first = next(begins, event.starts_at)
            given = (known.get(name, SKIPPED) for name in ("diet", "access"))
            needs = tuple(text for text in given if text != SKIPPED)
            trips.append(Trip(person_id, arrives, departs, first, needs))
    return trips


def _moment(answer: str | None) -> datetime | None:
    if answer in {None, SKIPPED, ""}:
        return None
    return moment_written(str(answer)).astimezone(UTC)
