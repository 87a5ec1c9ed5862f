"""Opening a plan, what it asks, having it made, who stays where, rooms."""

from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.callback_words import working_groups as words
from bot.domain.events import SessionKind
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import GroupPlanId, SessionId
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.domain.working_groups.making import with_place
from bot.domain.working_groups.plans import OF_TABLES, Demand, GroupPlan, PlanState
from bot.domain.working_groups.tasks import SMALLEST
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME
from bot.usecases.working_groups.desk_screens import put_plan, show_choice, show_plan
from bot.usecases.working_groups.finding import (
    comers,
    find_by_code,
    find_plan,
    find_session,
    material_of,
)
from bot.usecases.working_groups.phrases import calls, what
from storage.work import Work

_USUAL = 7
"""How many people a group has when nothing else is asked."""
_ROW_OF_PEOPLE = 10
_ROOMS_LENGTH = 1500


class TooFewPeople(Refused):
    """Not enough people come to a session for a group."""

    text = "groups-too-few"


class BeingMade(Refused):
    """A plan that is being made is changed."""

    text = "groups-being-made"


def open_plan(work: Work, here: Here, session_id: SessionId) -> None:
    """Show a session's plan, a new one where there is none yet. Raises StaleButton, TooFewPeople."""
    session = find_session(work, here.event, session_id)
    plans = work.working_groups.of_event(here.event.id)
    found = next((each for each in plans if each.session_id == session_id), None)
    if found is None:
        people = len(comers(work, here.event, session))
        if people < SMALLEST:
            raise TooFewPeople(number=SMALLEST)
        tables = session.kind is SessionKind.DINNER
        found = GroupPlan(
            GroupPlanId(new_id()),
            here.event.id,
            session_id,
            1,
            demands=frozenset(OF_TABLES) if tables else frozenset(),
            tables=tables,
        )
        possible = found.possible(people)
        groups = min(max(round(people / _USUAL), possible.start), possible.stop - 1)
        found = replace(found, groups=groups)
        work.working_groups.keep(found)
    put_plan(work, here, material_of(work, here.event, found, session), session)


def set_count(work: Work, here: Here, plan_id: GroupPlanId, groups: int) -> None:
    """Ask for another number of groups. Raises StaleButton, BeingMade."""
    plan, session = find_plan(work, here, plan_id)
    if groups not in plan.possible(len(comers(work, here.event, session))):
        raise StaleButton
    _change(work, here, replace(plan, groups=groups))


def switch_demand(work: Work, here: Here, plan_id: GroupPlanId, demand: Demand) -> None:
    """Ask something of every group, or not any more. Raises StaleButton, BeingMade."""
    plan, _ = find_plan(work, here, plan_id)
    if demand not in plan.can_ask:
        raise StaleButton
    _change(work, here, replace(plan, demands=plan.demands ^ {demand}))


def _change(work: Work, here: Here, plan: GroupPlan) -> None:
    if plan.state is PlanState.WANTED:
        raise BeingMade
    anew = replace(plan, state=PlanState.NEW, conflict=(), gives=(), relaxed=False)
    work.working_groups.keep(anew)
    show_plan(work, here, plan.id, 0)


def make(work: Work, here: Here, plan_id: GroupPlanId) -> None:
    """Have a plan made beside everybody's taps; who asked hears of it. Raises StaleButton, BeingMade."""
    plan, _ = find_plan(work, here, plan_id)
    if plan.state is PlanState.WANTED:
        raise BeingMade
    work.working_groups.keep(replace(plan, state=PlanState.WANTED, asked_by=here.person.id))
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="ordered-groups", subject=plan.id
    )
    show_plan(work, here, plan.id, 0)


def take_repair(work: Work, here: Here, plan_id: GroupPlanId) -> None:
    """Take the seats for which rules give, as they were shown. Raises StaleButton."""
    plan, _ = find_plan(work, here, plan_id)
    if plan.state is not PlanState.IMPOSSIBLE or not plan.gives:
        raise StaleButton
    work.working_groups.keep(replace(plan, state=PlanState.READY, relaxed=True))
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="relaxed-groups", subject=plan.id
    )
    show_plan(work, here, plan.id, 0)


def show_pins(work: Work, here: Here, plan_id: GroupPlanId, number: int) -> None:
    """Show who stays in their group when the plan is made again. Raises StaleButton."""
    plan, session = find_plan(work, here, plan_id)
    members = [
        each
        for each in material_of(work, here.event, plan, session).seated
        if each.place(plan.id).group is not None
    ]
    called = calls(work, here, [each.person_id for each in members])
    codes = work.codes.of_all(here.event.id, [each.person_id for each in members], Desk.GROUPS)
    members.sort(key=lambda each: (each.place(plan.id).group or 0, called[each.person_id].en))
    page = page_of(members, number, most=_ROW_OF_PEOPLE)
    choices = [
        (
            each.person_id,
            Button(
                "groups-pinned" if each.place(plan.id).pinned else "groups-unpinned",
                words.PIN.to(plan.id, codes[each.person_id], page.number),
                {
                    "person": called[each.person_id],
                    "number": (each.place(plan.id).group or 0) + 1,
                },
            ),
        )
        for each in page.items
    ]
    turning = turning_row(lambda to: words.PINS.to(plan.id, to), page.number, more=page.more)
    back = (Button("go-back", words.PLAN.to(plan.id, 0)), HOME)
    show_choice(work, here, "groups-who-stays", choices, turning=turning, back=back)


def pin(work: Work, here: Here, plan_id: GroupPlanId, code: str, number: int) -> None:
    """Let somebody stay in their group, or not any more. Raises StaleButton."""
    plan, _ = find_plan(work, here, plan_id)
    person_id = find_by_code(work, here.event, code).person_id
    member = work.working_groups.member(here.event.id, person_id)
    place = member.place(plan.id)
    if place.group is None:
        raise StaleButton
    changed = with_place(member, plan, replace(place, pinned=not place.pinned))
    work.working_groups.keep_member(here.event.id, changed)
    show_pins(work, here, plan_id, number)


def start_rooms(work: Work, here: Here, plan_id: GroupPlanId) -> None:
    """Ask where the groups meet. Raises StaleButton."""
    find_plan(work, here, plan_id)
    forms.begin(work, here, kind=ROOMS, about=plan_id)


def _describe_rooms(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    plan, _ = find_plan(work, here, GroupPlanId(progress.about))
    return {"count": plan.groups, "what": what(plan)}


def _finish_rooms(work: Work, here: Here, progress: Progress) -> None:
    plan, _ = find_plan(work, here, GroupPlanId(progress.about))
    lines = [each.strip() for each in progress.answers["groups-rooms"].splitlines()]
    rooms = tuple(each for each in lines if each)[: plan.groups]
    work.working_groups.keep(replace(plan, rooms=rooms))
    show_plan(work, here, plan.id, 0)


ROOMS = forms.FormKind(
    Form("groups-rooms", (Question("groups-rooms", longest=_ROOMS_LENGTH),)),
    _finish_rooms,
    _describe_rooms,
    right=Right.FACILITATE,
)
FORMS = (ROOMS,)
