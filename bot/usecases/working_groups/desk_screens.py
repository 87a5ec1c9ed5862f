"""Working groups as facilitators see them: sessions, a plan and what it asks, why there is none."""

from collections.abc import Sequence

from bot.domain.callback_words import working_groups as words
from bot.domain.events import Session
from bot.domain.features import Gate
from bot.domain.here import Here
from bot.domain.ids import GroupPlanId, PersonId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.texts import Detail, Lines, Moment, Said, Words
from bot.domain.people.rights import Right
from bot.domain.working_groups.making import Material, is_untold
from bot.domain.working_groups.plans import Demand, GroupPlan, PlanState
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME, allowed
from bot.usecases.working_groups.finding import find_plan, material_of, plannable
from bot.usecases.working_groups.phrases import (
    calls,
    causes_said,
    gives_said,
    room_said,
    table_said,
    what,
)
from storage.work import Work

_MOST_GROUPS = 12
_SEATED = {PlanState.READY, PlanState.IMPOSSIBLE}
TO_DESK = (Button("go-groups-desk", words.DESK.to()), HOME)


def show_desk(work: Work, here: Here) -> None:
    """Show the sessions that groups can be made for, and what is known of people."""
    plans = {each.session_id: each for each in work.working_groups.of_event(here.event.id)}
    sessions = plannable(work, here.event)
    choices: Keyboard = tuple(
        (
            Button(
                f"groups-session-{plans[each.id].state}" if each.id in plans else "groups-session",
                words.OPEN.to(each.id),
                {"title": each.title},
            ),
        )
        for each in sessions
    )
    rows = (
        *choices,
        (
            Button("groups-people-open", words.PEOPLE.to(0)),
            Button("groups-rules-open", words.RULES.to()),
        ),
        (Button("go-groups", words.SHOW.to()), HOME),
    )
    text = "groups-desk" if sessions else "groups-desk-none"
    work.reply(here, text, {}, rows)


def show_plan(work: Work, here: Here, plan_id: GroupPlanId, number: int) -> None:
    """Show a plan: what it asks, and its groups or why there are none. Raises StaleButton."""
    plan, session = find_plan(work, here, plan_id)
    put_plan(work, here, material_of(work, here.event, plan, session), session, number=number)


def put_plan(
    work: Work, here: Here, material: Material, session: Session, *, number: int = 0
) -> None:
    """Show a plan of which everything is known."""
    plan = material.plan
    groups = _groups_said(work, here, material) if plan.state in _SEATED else []
    page = page_of(groups, number, most=_MOST_GROUPS, length=lambda each: len(str(each.details)))
    details = {
        **_asked(here, material, session),
        "outcome": _outcome_said(work, here, material),
        "lines": Lines(tuple(page.items)),
    }
    turning = turning_row(lambda to: words.PLAN.to(plan.id, to), page.number, more=page.more)
    rows = (*turning, *_asking_rows(material), *_acting_rows(work, here, material), TO_DESK)
    is_named = bool(groups) and here.may(Right.SEE_NAMES)
    if is_named:
        work.audit.note(here.event.id, actor=here.person.id, act="saw-groups", subject=plan.id)
    work.reply(
        here,
        "groups-tables-plan" if plan.tables else "groups-plan",
        details,
        rows,
        protect=bool(groups),
        vanish_after=NAMES_VANISH_AFTER if is_named else None,
    )


def send_preview(work: Work, here: Here, plan_id: GroupPlanId) -> None:
    """Show what would be told: every group, and how many people would hear of it. Raises StaleButton."""
    plan, session = find_plan(work, here, plan_id)
    material = material_of(work, here.event, plan, session)
    groups = _groups_said(work, here, material)
    if here.may(Right.SEE_NAMES):
        work.audit.note(here.event.id, actor=here.person.id, act="saw-groups", subject=plan.id)
    number, more = 0, True
    while more:
        page = page_of(
            groups, number, most=_MOST_GROUPS, length=lambda each: len(str(each.details))
        )
        details: dict[str, Detail] = {
            "title": session.title,
            "lines": Lines(tuple(page.items)),
            "count": len(untold(work, here, plan)),
        }
        number, more = number + 1, page.more
        publish = Button("groups-publish", words.PUBLISH.to(plan.id), style=ButtonStyle.PRIMARY)
        back = Button("go-back", words.PLAN.to(plan.id, 0))
        work.send(
            here,
            "groups-tables-preview" if plan.tables else "groups-preview",
            details,
            () if more else ((publish,), (back, HOME)),
            protect=True,
            vanish_after=NAMES_VANISH_AFTER,
        )


def show_published(work: Work, here: Here, plan: GroupPlan, count: int) -> None:
    """Say how many were told."""
    rows = ((Button("go-back", words.PLAN.to(plan.id, 0)),), TO_DESK)
    text = "groups-tables-published" if plan.tables else "groups-published"
    work.reply(here, text, {"count": count}, rows)


def untold(work: Work, here: Here, plan: GroupPlan) -> list[PersonId]:
    """Return those who do not know yet where a plan has them now."""
    members = work.working_groups.members(here.event.id).values()
    return sorted(each.person_id for each in members if is_untold(plan, each.place(plan.id)))


def _asked(here: Here, material: Material, session: Session) -> dict[str, Detail]:
    plan = material.plan
    least, most = plan.sizes(len(material.seated))
    demands = tuple(Said(f"groups-asks-{each}") for each in Demand if each in plan.demands)
    return {
        "title": session.title,
        "starts-at": Moment(session.starts_at, here.event.zone),
        "people-count": len(material.seated),
        "group-count": plan.groups,
        "sizes": Said(
            "groups-sizes-same" if least == most else "groups-sizes",
            {"least": least, "most": most, "what": what(plan)},
        ),
        "asks": Lines(demands),
    }


def _outcome_said(work: Work, here: Here, material: Material) -> Said | str:
    plan = material.plan
    if plan.state is not PlanState.IMPOSSIBLE:
        state = "relaxed" if plan.relaxed and plan.state is PlanState.READY else plan.state.value
        return Said(f"groups-state-{state}")
    called = calls(work, here, [each.person_id for each in material.members])
    gives = Said("groups-no-repair")
    if plan.gives:
        lines = gives_said(plan.gives, rules=material.rules, here=here, called=called)
        gives = Said("groups-repair", {"lines": lines})
    conflict = causes_said(plan.conflict, rules=material.rules, here=here, called=called)
    return Said("groups-state-impossible", {"lines": conflict, "repair": gives})


def _groups_said(work: Work, here: Here, material: Material) -> list[Said]:
    plan = material.plan
    called = calls(work, here, [each.person_id for each in material.members])
    seated = {each.person_id for each in material.seated}
    by_group: dict[int, list[Words]] = {}
    interpreting: dict[int, list[Words]] = {}
    for each in sorted(material.members, key=lambda each: called[each.person_id].en):
        group = each.place(plan.id).group
        if group is not None:
            kept = by_group if each.person_id in seated else interpreting
            kept.setdefault(group, []).append(called[each.person_id])
    return [
        Said(
            "groups-table" if plan.tables else "groups-group",
            {
                "number": group + 1,
                "room": room_said(plan.room(group)),
                "mark": table_said(plan.room(group), quiet=group in plan.quiet),
                "names": Words.listed(by_group[group]),
                "interpreting": Said(
                    "groups-interpreting", {"names": Words.listed(interpreting[group])}
                )
                if group in interpreting
                else "",
            },
        )
        for group in sorted(by_group)
    ]


def _asking_rows(material: Material) -> Keyboard:
    plan = material.plan
    if plan.state is PlanState.WANTED:
        return ()
    possible = plan.possible(len(material.seated))
    counts = tuple(
        Button(
            f"groups-tables-{name}" if plan.tables else f"groups-{name}",
            words.COUNT.to(plan.id, to),
        )
        for name, to in (("fewer", plan.groups - 1), ("more", plan.groups + 1))
        if to in possible
    )
    demands = [
        Button(
            f"groups-not-{each}" if each in plan.demands else f"groups-ask-{each}",
            words.DEMAND.to(plan.id, each),
        )
        for each in plan.can_ask
    ]
    rows = (counts, *in_rows(demands))
    return tuple(each for each in rows if each)


def _acting_rows(work: Work, here: Here, material: Material) -> Keyboard:
    plan = material.plan
    if plan.state is PlanState.WANTED:
        return ((Button("groups-look-again", words.PLAN.to(plan.id, 0)),),)
    has_seats = any(each.place(plan.id).group is not None for each in material.members)
    first = "groups-tables-make" if plan.tables else "groups-make"
    is_made = has_seats and plan.state is not PlanState.IMPOSSIBLE
    make = Button(
        "groups-make-again" if is_made else first,
        words.MAKE.to(plan.id),
        style=ButtonStyle.PLAIN if plan.state is PlanState.READY else ButtonStyle.PRIMARY,
    )
    rows: list[tuple[Button, ...]] = [(make,)]
    if plan.state is PlanState.IMPOSSIBLE and plan.gives:
        rows.append((Button("groups-take", words.TAKE.to(plan.id)),))
    if plan.state is PlanState.READY:
        pins = Button("groups-pins", words.PINS.to(plan.id, 0))
        named = "groups-tables-names" if plan.tables else "groups-rooms"
        rooms = Button(named, words.ROOMS.to(plan.id))
        rows += allowed(here, (((Right.FACILITATE, pins), (Right.FACILITATE, rooms)),))
        is_told = any(each.place(plan.id).told is not None for each in material.members)
        write = Button(
            "groups-tables-write-open" if plan.tables else "groups-write-open",
            words.WRITE_CHOOSE.to(plan.id),
        )
        sheet = Button("groups-seating", words.SEATING.to(plan.id))
        after = (
            *(((Right.EXPORT, sheet),) if plan.tables else ()),
            *(((Right.BROADCAST, write),) if is_told else ()),
        )
        rows += allowed(here, (after,))
        waits = bool(untold(work, here, plan))
        tell = Button("groups-preview-open", words.PREVIEW.to(plan.id), style=ButtonStyle.PRIMARY)
        rows += allowed(here, (((Gate(Right.CHANGE_PROGRAMME), tell),),)) if waits else ()
    return tuple(rows)


def show_choice(
    work: Work,
    here: Here,
    text: str,
    choices: Sequence[tuple[PersonId, Button]],
    *,
    turning: Keyboard,
    back: tuple[Button, ...],
) -> None:
    """Show people to tap, one of a row."""
    if here.may(Right.SEE_NAMES):
        work.audit.note(here.event.id, actor=here.person.id, act="saw-groups", subject="people")
    rows = (*((button,) for _, button in choices), *turning, back)
    work.reply(here, text if choices else "groups-nobody", {}, rows, protect=True)
