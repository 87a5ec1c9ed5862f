"""Guests' ways to a visa: where each stands, and the deadlines they are reminded of."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.invitation_letters.requests import InvitationLetterState
from bot.domain.visa.cases import Case, Doubt, Hint, Need
from bot.domain.visa.path import (
    EVERY_STEP,
    JOURNEY_ONLY,
    WITHOUT_CONSULATE,
    Mark,
    Step,
    Times,
    Way,
    latest_days,
)
from bot.usecases.replanning import set_visa_deadline
from bot.usecases.visa.hints import hints_of
from storage.people.people import UnknownPerson
from storage.work import Work

_STEPS: Mapping[Need, tuple[Step, ...]] = {
    Need.VISA: EVERY_STEP,
    Need.AUTHORISATION: WITHOUT_CONSULATE,
    Need.NOTHING: JOURNEY_ONLY,
    Need.HOME: JOURNEY_ONLY,
}
_LETTER_IS_THERE = (InvitationLetterState.SENT, InvitationLetterState.DESTROYED)
_TELLS_NOTHING = frozenset({Doubt.NO_HOST, Doubt.NO_DATA, Doubt.OLD_DATA})
"""Doubts that are nobody's own: they hold for every guest alike."""
REMINDED = tuple(step for step in Step if step is not Step.TRAVEL)
"""The journey itself has a reminder of its own."""


def steps_of(case: Case, hint: Hint) -> tuple[Step, ...]:
    """Return the steps to plan for: every one of them until it is clear that fewer will do."""
    if case.full or hint.need is None:
        return EVERY_STEP
    return _STEPS[hint.need]


def standing_now(work: Work, here: Here, event: Event, *, case: Case, hint: Hint) -> Way:
    """Return where somebody stands by the event's own times; see `standing_of`."""
    return standing_of(
        work,
        event,
        person_id=here.person.id,
        zone=here.person.zone,
        case=case,
        hint=hint,
        times=work.visa_cases.choices(event.id).times,
    )


def standing_of(
    work: Work,
    event: Event,
    *,
    person_id: PersonId,
    zone: str,
    case: Case,
    hint: Hint,
    times: Times,
) -> Way:
    """Return where a guest stands; `zone` (IANA) is their own, `times` the organizers' choice."""
    zones = (event.zone, zone)
    marks = dict(case.marks)
    if letter_is_there(work, event, person_id):
        marks.setdefault(Step.LETTER, Mark.DONE)
    return Way(
        latest=latest_days(
            event.starts_at,
            zones=zones,
            times=times,
            steps=steps_of(case, hint),
        ),
        marks=marks,
        today=max(work.now.astimezone(ZoneInfo(each)).date() for each in zones),
        tentative=hint.doubt in _TELLS_NOTHING and not case.full,
    )


def letter_is_there(work: Work, event: Event, person_id: PersonId) -> bool:
    """Say whether a guest has been sent their invitation letter."""
    return work.invitation_letters.state(event.id, person_id) in _LETTER_IS_THERE


def follow_person(work: Work, event: Event, *, person_id: PersonId) -> None:
    """Have a guest reminded of what is still to be done, after anything about it has changed."""
    case = work.visa_cases.find(event.id, person_id)
    _follow(work, event, {person_id: case})


def follow_event(work: Work, event: Event) -> None:
    """Compute every guest's deadlines anew, after the event or what is known has changed."""
    _follow(work, event, work.visa_cases.all_of(event.id))


def _follow(work: Work, event: Event, cases: Mapping[PersonId, Case | None]) -> None:
    """Write the deadlines that are not what they were."""
    hint_of = hints_of(work, event)
    times = work.visa_cases.choices(event.id).times
    work.people.prefetch_ids(list(cases))
    known = work.reminder_sources.known(event.id, list(cases))
    for person_id, case in cases.items():
        wanted: dict[Step, date] = {}
        if case is not None:
            wanted = _deadlines(work, event, person_id, case, hint_of(case), times)
        before = known[person_id].deadlines if person_id in known else {}
        for step in REMINDED:
            day = wanted.get(step)
            if day != before.get(step.value):
                set_visa_deadline(
                    work, event_id=event.id, person_id=person_id, step=step.value, day=day
                )


def _deadlines(
    work: Work, event: Event, person_id: PersonId, case: Case, hint: Hint, times: Times
) -> dict[Step, date]:
    try:
        zone = work.people.get(person_id).zone
    except UnknownPerson:
        return {}
    way = standing_of(
        work, event, person_id=person_id, zone=zone, case=case, hint=hint, times=times
    )
    if way.tentative:
        return {}
    return {
        step: way.latest[step]
        for step in way.open
        if step in REMINDED and way.latest[step] >= way.today
    }
