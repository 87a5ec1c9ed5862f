"""Guests' ways to a visa: where each stands, and the deadlines they are reminded of."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.visa import Case, Doubt, Hint, Need
from bot.domain.visaletters import LetterState
from bot.domain.visapath import (
    EVERY_STEP,
    JOURNEY_ONLY,
    WITHOUT_CONSULATE,
    Mark,
    Step,
    Way,
    latest_days,
)
from bot.usecases.reminders import set_visa_deadline
from bot.usecases.visahints import hints_of
from storage.people import UnknownPerson
from storage.work import Work

_STEPS: Mapping[Need, tuple[Step, ...]] = {
    Need.VISA: EVERY_STEP,
    Need.AUTHORISATION: WITHOUT_CONSULATE,
    Need.NOTHING: JOURNEY_ONLY,
    Need.HOME: JOURNEY_ONLY,
}
_LETTER_IS_THERE = (LetterState.SENT, LetterState.DESTROYED)
_TELLS_NOTHING = frozenset({Doubt.NO_HOST, Doubt.NO_DATA, Doubt.OLD_DATA})
"""Doubts that are nobody's own: they hold for every guest alike."""
REMINDED = tuple(step for step in Step if step is not Step.TRAVEL)
"""The journey itself has a reminder of its own."""


def steps_of(case: Case, hint: Hint) -> tuple[Step, ...]:
    """Return the steps to plan for: every one of them until it is clear that fewer will do."""
    if case.full or hint.need is None:
        return EVERY_STEP
    return _STEPS[hint.need]


def standing_of(
    work: Work, event: Event, *, person_id: PersonId, zone: str, case: Case, hint: Hint
) -> Way:
    """Return where a guest stands; `zone` (IANA) is their own."""
    zones = (event.zone, zone)
    marks = dict(case.marks)
    if letter_is_there(work, event, person_id):
        marks.setdefault(Step.LETTER, Mark.DONE)
    return Way(
        latest=latest_days(
            event.starts_at,
            zones=zones,
            times=work.visa.choices(event.id).times,
            steps=steps_of(case, hint),
        ),
        marks=marks,
        today=max(work.now.astimezone(ZoneInfo(each)).date() for each in zones),
        tentative=hint.doubt in _TELLS_NOTHING and not case.full,
    )


def letter_is_there(work: Work, event: Event, person_id: PersonId) -> bool:
    """Say whether a guest has been sent their invitation letter."""
    return work.visa_letters.state(event.id, person_id) in _LETTER_IS_THERE


def follow_person(work: Work, event: Event, *, person_id: PersonId) -> None:
    """Have a guest reminded of what is still to be done, after anything about it has changed."""
    case = work.visa.find(event.id, person_id)
    _remind(work, event, person_id, _deadlines(work, event, person_id, case))


def follow_event(work: Work, event: Event) -> None:
    """Compute every guest's deadlines anew, after the event or what is known has changed."""
    for person_id in work.visa.all_of(event.id):
        follow_person(work, event, person_id=person_id)


def _deadlines(
    work: Work, event: Event, person_id: PersonId, case: Case | None
) -> dict[Step, date]:
    if case is None:
        return {}
    try:
        zone = work.people.get(person_id).zone
    except UnknownPerson:
        return {}
    hint = hints_of(work, event)(case)
    stands = standing_of(work, event, person_id=person_id, zone=zone, case=case, hint=hint)
    if stands.tentative:
        return {}
    return {
        step: stands.latest[step]
        for step in stands.open
        if step in REMINDED and stands.latest[step] >= stands.today
    }


def _remind(work: Work, event: Event, person_id: PersonId, deadlines: dict[Step, date]) -> None:
    for step in REMINDED:
        set_visa_deadline(
            work,
            event_id=event.id,
            person_id=person_id,
            step=step.value,
            day=deadlines.get(step),
        )
