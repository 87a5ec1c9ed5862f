"""Guests' ways to a visa: the deadlines they are reminded of."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.visa.cases import Case
from bot.domain.visa.path import Step, Way
from bot.usecases.replanning import set_visa_deadlines
from bot.usecases.visa.finding import hints_of, letter_is_there, letters_there, standing_of
from storage.people.people import UnknownPerson
from storage.work import Work

REMINDED = tuple(step for step in Step if step is not Step.TRAVEL)
"""The journey itself has a reminder of its own."""


def follow_person(work: Work, event: Event, *, person_id: PersonId) -> None:
    """Have a guest reminded of what is still to be done, after anything about it has changed."""
    case = work.visa_cases.find(event.id, person_id)
    there = {person_id} if letter_is_there(work, event, person_id) else set[PersonId]()
    _follow(work, event, {person_id: case}, there)


def follow_event(work: Work, event: Event) -> None:
    """Compute every guest's deadlines anew, after the event or what is known has changed."""
    cases = work.visa_cases.all_of(event.id)
    work.visa_dataset.prefetch({each.passport for each in cases.values()}, {event.country})
    _follow(work, event, cases, letters_there(work, event))


def _follow(
    work: Work,
    event: Event,
    cases: Mapping[PersonId, Case | None],
    there: AbstractSet[PersonId],
) -> None:
    """Write the deadlines that are not what they were; `there` has whose letter was sent."""
    hint_of = hints_of(work, event)
    times = work.visa_cases.choices(event.id).times
    work.people.prefetch_ids(list(cases))
    known = work.reminder_sources.known(event.id, list(cases))
    changed: dict[tuple[PersonId, str], date | None] = {}
    for person_id, case in cases.items():
        zone, wanted = _zone_of(work, person_id), dict[Step, date]()
        if case is not None and zone:
            way = standing_of(
                work,
                event,
                zone=zone,
                has_letter=person_id in there,
                case=case,
                hint=hint_of(case),
                times=times,
            )
            wanted = _deadlines(way)
        before = known[person_id].deadlines if person_id in known else {}
        for step in REMINDED:
            day = wanted.get(step)
            if day != before.get(step.value):
                changed[person_id, step.value] = day
    set_visa_deadlines(work, event_id=event.id, days=changed)


def _zone_of(work: Work, person_id: PersonId) -> str:
    """Return a guest's zone, "" for whoever is unknown by now."""
    try:
        return work.people.get(person_id).zone
    except UnknownPerson:
        return ""


def _deadlines(way: Way) -> dict[Step, date]:
    if way.tentative:
        return {}
    return {
        step: way.latest[step]
        for step in way.open
        if step in REMINDED and way.latest[step] >= way.today
    }
