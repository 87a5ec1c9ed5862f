"""What is known of guests' visas: hints for passports, and where each guest stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.invitation_letters.requests import InvitationLetterState
from bot.domain.visa.cases import RECHECK, Case, Doubt, Hint, Need, Rule, Trip, weigh
from bot.domain.visa.comparison import Group
from bot.domain.visa.path import (
    EVERY_STEP,
    JOURNEY_ONLY,
    SOON,
    WITHOUT_CONSULATE,
    Mark,
    Step,
    Times,
    Way,
    latest_days,
)
from storage.people.people import UnknownPerson
from storage.work import Work

_GROUPS = {
    Need.VISA: Group.VISA,
    Need.AUTHORISATION: Group.AUTHORISATION,
    Need.NOTHING: Group.NOTHING,
    Need.HOME: Group.NOTHING,
}


def today_of(work: Work, event: Event) -> date:
    """Return which day it is where the event takes place."""
    return work.now.astimezone(ZoneInfo(event.zone)).date()


def hints_of(work: Work, event: Event) -> Callable[[Case], Hint]:
    """Return what tells the hint for a guest's case; each passport is looked up once."""
    today = today_of(work, event)
    ends_on = event.ends_at.astimezone(ZoneInfo(event.zone)).date()
    dataset = work.visa_dataset.dataset()
    rules = work.visa_cases.rules_of(event.id)

    @cache
    def of_passport(passport: str) -> Hint:
        return weigh(
            Trip(passport, event.country, ends_on),
            cell=work.visa_dataset.find(passport, event.country),
            dataset=dataset,
            rules=rules,
            today=today,
        )

    def of_case(case: Case) -> Hint:
        if case.special is not None or not case.passport:
            return Hint(None, Doubt.SPECIAL)
        return of_passport(case.passport)

    return of_case


def group_by_data(work: Work, event: Event) -> Callable[[str, str], Group]:
    """Return what tells in which group a passport's holders are for a host country, by data alone."""
    today = today_of(work, event)
    ends_on = event.ends_at.astimezone(ZoneInfo(event.zone)).date()
    dataset = work.visa_dataset.dataset()

    def group(passport: str, host: str) -> Group:
        cell = work.visa_dataset.find(passport, host)
        trip = Trip(passport, host, ends_on)
        need = weigh(trip, cell=cell, dataset=dataset, rules=(), today=today).need
        return Group.UNCLEAR if need is None else _GROUPS[need]

    return group


_STEPS: Mapping[Need, tuple[Step, ...]] = {
    Need.VISA: EVERY_STEP,
    Need.AUTHORISATION: WITHOUT_CONSULATE,
    Need.NOTHING: JOURNEY_ONLY,
    Need.HOME: JOURNEY_ONLY,
}
_LETTER_IS_THERE = (InvitationLetterState.SENT, InvitationLetterState.DESTROYED)
MOST_COUNTED = 300
"""Cases an event may have for their number to stand on other screens than the desk.

Who waits follows from day, rules, data, answers, letters and marks. A count kept in a plain column
would have to be written anew whenever one of these changes, and in an event with few guests it would
say of somebody that a visa was refused. So every case is opened, 0.1 ms each, up to so many.
"""
_TELLS_NOTHING = frozenset({Doubt.NO_HOST, Doubt.NO_DATA, Doubt.OLD_DATA})
"""Doubts that are nobody's own: they hold for every guest alike."""


def steps_of(case: Case, hint: Hint) -> tuple[Step, ...]:
    """Return the steps to plan for: every one of them until it is clear that fewer will do."""
    if case.full or hint.need is None:
        return EVERY_STEP
    return _STEPS[hint.need]


def standing_now(work: Work, here: Here, *, case: Case, hint: Hint) -> Way:
    """Return where somebody stands by the event's own times; see `standing_of`."""
    event = here.event
    return standing_of(
        work,
        event,
        zone=here.person.zone,
        has_letter=letter_is_there(work, event, here.person.id),
        case=case,
        hint=hint,
        times=work.visa_cases.choices(event.id).times,
    )


def standing_of(
    work: Work,
    event: Event,
    *,
    zone: str,
    has_letter: bool,
    case: Case,
    hint: Hint,
    times: Times,
) -> Way:
    """Return where a guest stands; `zone` (IANA) is their own, `times` the organizers' choice."""
    zones = (event.zone, zone)
    marks = dict(case.marks)
    if has_letter:
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


def letters_there(work: Work, event: Event) -> set[PersonId]:
    """Return the guests with a visa case who have been sent their invitation letter."""
    states = work.invitation_letters.states(event.id)
    return {person_id for person_id, state in states.items() if state in _LETTER_IS_THERE}


@dataclass(frozen=True, slots=True)
class Stand:
    """One guest at the visa desk."""

    person_id: PersonId
    case: Case
    hint: Hint
    standing: Way

    @property
    def pressing(self) -> tuple[date, Step] | None:
        """The step that is due first, with its last safe day."""
        open_steps = self.standing.open
        return min(((self.standing.latest[step], step) for step in open_steps), default=None)


def is_due(stand: Stand) -> bool:
    """Say whether a guest has a step to take within days."""
    buffer = stand.standing.buffer
    return not stand.standing.tentative and buffer is not None and 0 <= buffer <= SOON


def pressing_of(work: Work, event: Event) -> list[Stand]:
    """Return the guests that organizers should look at: too late, or nearly so."""
    return [each for each in stands_of(work, event) if each.standing.at_risk or is_due(each)]


def is_unclear(stand: Stand) -> bool:
    """Say whether nobody has found out yet what is asked of a guest who still needs to know."""
    return stand.hint.need is None and stand.standing.next is not None


def waiting_at_desk(work: Work, event: Event) -> int | None:
    """Count the guests who wait for an organizer: unclear, late or nearly so, or refused a visa.

    None for an event with so many cases that whoever wants to know has to open the desk.
    """
    if work.visa_cases.are_more_than(MOST_COUNTED, event.id):
        return None
    return sum(
        is_unclear(each) or each.standing.at_risk or is_due(each) or each.standing.refused
        for each in stands_of(work, event)
    )


def stands_of(work: Work, event: Event) -> list[Stand]:
    """Return how every guest with visa details stands who has not said no to the event."""
    hint_of = hints_of(work, event)
    times = work.visa_cases.choices(event.id).times
    cases = work.visa_cases.of_coming(event.id)
    work.people.prefetch_ids(list(cases))
    work.visa_dataset.prefetch({each.passport for each in cases.values()}, {event.country})
    there = letters_there(work, event)
    stands: list[Stand] = []
    for person_id, case in cases.items():
        try:
            zone = work.people.get(person_id).zone
        except UnknownPerson:
            continue
        hint = hint_of(case)
        standing = standing_of(
            work, event, zone=zone, has_letter=person_id in there, case=case, hint=hint, times=times
        )
        stands.append(Stand(person_id, case, hint, standing))
    return stands


@dataclass(frozen=True, slots=True)
class Present:
    """A passport that is present, what its holders hear, and the rule of ours if there is one.

    `is_due`: what they hear has to be checked (once more) by somebody before the event.
    """

    passport: str
    hint: Hint
    rule: Rule | None
    is_due: bool


def recheck_day(event: Event) -> date:
    """Return the day (of the event's zone) from which every hint has to be checked once more."""
    return event.starts_at.astimezone(ZoneInfo(event.zone)).date() - timedelta(days=RECHECK)


def present_of(work: Work, event: Event, stands: Iterable[Stand]) -> list[Present]:
    """Return the passports of an event's guests but the host country's own, by code."""
    today = today_of(work, event)
    recheck = recheck_day(event)
    hints = {
        each.case.passport: each.hint
        for each in stands
        if each.case.passport and each.case.special is None and each.case.passport != event.country
    }
    newest: dict[str, Rule] = {}
    for rule in sorted(work.visa_cases.rules_of(event.id), key=lambda each: each.checked_on):
        if rule.destination == event.country:
            newest[rule.passport] = rule
    found: list[Present] = []
    for passport, hint in sorted(hints.items()):
        rule = newest.get(passport)
        is_fresh = rule is not None and (today < recheck or rule.checked_on >= recheck)
        found.append(Present(passport, hint, rule, not is_fresh or hint.is_old))
    return found
