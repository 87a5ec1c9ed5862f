"""Telling people their groups: each once, and after a change only those whose place is another."""

from dataclasses import replace

from bot.domain.callback_words import working_groups as words
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import GroupPlanId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Moment, Said
from bot.domain.working_groups.making import is_untold, still_holds, with_place
from bot.domain.working_groups.plans import GroupMember, GroupPlan, PlanState
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.rows import HOME
from bot.usecases.working_groups.desk_screens import show_published
from bot.usecases.working_groups.finding import find_plan, material_of
from bot.usecases.working_groups.phrases import help_said, room_said, table_said
from storage.work import Work


class PlanOutdated(Refused):
    """Since a plan was made, people have come or gone, or a rule has changed."""

    text = "groups-outdated"


def publish(work: Work, here: Here, plan_id: GroupPlanId) -> None:
    """Tell everybody who does not know yet where a plan has them; the rules are checked once more.

    Raises:
        StaleButton: there is no such plan any more.
        PlanOutdated: see there.
    """
    plan, session = find_plan(work, here, plan_id)
    if plan.state is not PlanState.READY or not still_holds(
        material_of(work, here.event, plan, session)
    ):
        raise PlanOutdated
    told = 0
    members = work.working_groups.members(here.event.id)
    for member in members.values():
        place = member.place(plan.id)
        if is_untold(plan, place):
            help_in_it = help_said(plan, member, members.values())
            work.outbox.put(_told(here, plan, session, member, help_in_it))
            room = "" if place.group is None else plan.room(place.group)
            is_quiet = place.group in plan.quiet
            known = replace(place, told=place.group, told_room=room, told_quiet=is_quiet)
            work.working_groups.keep_member(here.event.id, with_place(member, plan, known))
            told += 1
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="published-groups", subject=plan.id
    )
    show_published(work, here, plan, told)


def _told(
    here: Here, plan: GroupPlan, session: Session, member: GroupMember, help_in_it: Said | str
) -> Message:
    place, person_id = member.place(plan.id), member.person_id
    rows = ((Button("groups-mine-open", words.SHOW.to()), HOME),)
    details = {
        "title": session.title,
        "starts-at": Moment(session.starts_at, here.event.zone),
    }
    if place.group is None:
        none = "groups-table-told-none" if plan.tables else "groups-told-none"
        return Message(person_id, none, details, rows, lane=Lane.BROADCAST, about=here.event.id)
    room = plan.room(place.group)
    texts = ("groups-table-told", "groups-table-told-anew")
    first, anew = texts if plan.tables else ("groups-told", "groups-told-anew")
    return Message(
        person_id,
        first if place.told is None else anew,
        {
            **details,
            "number": place.group + 1,
            "room": room_said(room),
            "help": help_in_it,
            "mark": table_said(room, quiet=place.group in plan.quiet),
        },
        rows,
        lane=Lane.BROADCAST,
        about=here.event.id,
    )
