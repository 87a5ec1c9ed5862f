"""Finding plans, who comes to a session, and what is known of them."""

from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import GroupPlanId, PersonId, SessionId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.codes import Desk, desk_of
from bot.domain.people.rights import EXPECTED
from bot.domain.publicity.consents import Audience, Fact, fact_for
from bot.domain.rsvps import Standing, attends
from bot.domain.working_groups.making import Material
from bot.domain.working_groups.plans import GroupMember, GroupPlan, PlanState
from storage.people.guests import Membership
from storage.work import Work


def plannable(work: Work, event: Event) -> list[Session]:
    """Return the sessions for which groups can still be made, in their order."""
    return [
        each
        for each in work.events.sessions_of(event.id)
        if not each.cancelled and each.ends_at > work.now
    ]


def find_session(work: Work, event: Event, session_id: SessionId) -> Session:
    """Return a session for which groups can be made. Raises StaleButton."""
    for each in plannable(work, event):
        if each.id == session_id:
            return each
    raise StaleButton


def find_plan(work: Work, here: Here, plan_id: GroupPlanId) -> tuple[GroupPlan, Session]:
    """Return a plan with its session. Raises StaleButton: it is gone, or its session is over."""
    plan = work.working_groups.find(here.event.id, plan_id)
    if plan is None:
        raise StaleButton
    return plan, find_session(work, here.event, plan.session_id)


def takers_part(work: Work, event: Event) -> list[Membership]:
    """Return everybody who can be put into groups, by their codes' order of joining."""
    return [
        each
        for each in work.guests.all_of(event.id)
        if each.role in EXPECTED and each.norms_version > 0
    ]


def comers(work: Work, event: Event, session: Session) -> list[PersonId]:
    """Return who said that they come to a session, by opaque id: no order of anything."""
    answers: dict[PersonId, dict[str, Standing]] = {}
    for each in work.rsvps.of_event(event.id):
        answers.setdefault(each.person_id, {})[each.subject] = each.standing
    return sorted(
        each.person_id
        for each in takers_part(work, event)
        if attends(session, answers.get(each.person_id, {}))  # type: ignore[arg-type]
    )


def material_of(work: Work, event: Event, plan: GroupPlan, session: Session) -> Material:
    """Return all that a plan is made of."""
    known = work.working_groups.members(event.id)
    people = comers(work, event, session)
    plans = work.working_groups.of_event(event.id)
    holds = {PlanState.READY}
    return Material(
        plan,
        [known.get(each, GroupMember(each)) for each in people],
        bands_of(work, event, people),
        work.working_groups.rules.of_event(event.id),
        frozenset(each.id for each in plans if each.id != plan.id and each.state in holds),
    )


def bands_of(work: Work, event: Event, people: list[PersonId]) -> dict[PersonId, int]:
    """Return people's countries as numbers of no meaning, of those who let the organizers know theirs."""
    consents = work.consents.of_event(event.id)
    countries = {
        each: fact_for(consents.get(each, {}), Fact.COUNTRY, Audience.ORGANIZERS, work.now)
        for each in people
    }
    numbers = {country: number for number, country in enumerate(sorted(set(countries.values())))}
    return {each: numbers[country] for each, country in countries.items() if country}


def find_by_code(work: Work, event: Event, code: str) -> Membership:
    """Return who goes by a code and can be put into groups. Raises StaleButton."""
    person_id = work.codes.find(event.id, code) if desk_of(code) is Desk.GROUPS else None
    for each in takers_part(work, event):
        if each.person_id == person_id:
            return each
    raise StaleButton
