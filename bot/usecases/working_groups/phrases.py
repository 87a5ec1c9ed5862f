"""How people, groups, rules and conflicts are said: names to whoever may see names, codes to others.

Nothing here knows a country: a plan says "balanced as asked" and no more.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.domain.working_groups.plans import (
    Cause,
    GroupMember,
    GroupPlan,
    Mark,
    PairKind,
    PairRule,
    Place,
)
from bot.domain.working_groups.tasks import RuleKind
from storage.work import Work


def room_said(room: str) -> Said | str:
    """Return where a group meets, nothing where nobody has said it."""
    return Said("groups-room", {"room": room}) if room else ""


def table_said(name: str, *, quiet: bool) -> Said | str:
    """Return what stands behind a table's number: its name, and that it is a quiet one."""
    if name:
        return Said("groups-table-named-quiet" if quiet else "groups-table-named", {"room": name})
    return Said("groups-table-quiet") if quiet else ""


def what(plan: GroupPlan) -> str:
    """Return which of both a plan is of: the variant of the texts that are one for both."""
    return "tables" if plan.tables else "groups"


def help_said(plan: GroupPlan, member: GroupMember, members: Iterable[GroupMember]) -> Said | str:
    """Say that somebody interprets there, to who needs it; and to who interprets, that they do."""
    group = member.place(plan.id).group
    if Mark.INTERPRETS in member.marks:
        needing = _with_mark(plan, group, members, Mark.NEEDS_INTERPRETING)
        return Said("groups-you-interpret") if needing or not plan.tables else ""
    is_helped = Mark.NEEDS_INTERPRETING in member.marks and _with_mark(
        plan, group, members, Mark.INTERPRETS
    )
    return Said("groups-interpreted") if is_helped else ""


def _with_mark(
    plan: GroupPlan, group: int | None, members: Iterable[GroupMember], mark: Mark
) -> bool:
    return any(mark in each.marks and each.place(plan.id).group == group for each in members)


def group_reminder_said(place: Place, *, tables: bool) -> Said | str:
    """Return the line of a reminder that says which group or table somebody is at, as they were told."""
    if place.told is None:
        return ""
    number = place.told + 1
    if tables:
        mark = table_said(place.told_room, quiet=place.told_quiet)
        return Said("groups-table-reminder", {"number": number, "mark": mark})
    return Said("groups-reminder", {"number": number, "room": room_said(place.told_room)})


def calls(work: Work, here: Here, ids: Collection[PersonId]) -> Mapping[PersonId, Words]:
    """Return what people are called on an organizer's screen: by name with the code, or by code."""
    codes = work.codes.of_all(here.event.id, list(ids), Desk.GROUPS)
    if not here.may(Right.SEE_NAMES):
        return {each: Words(code) for each, code in codes.items()}
    names = {each.person_id: each.profile.name for each in work.guests.all_of(here.event.id)}
    return {
        each: Words(f"{name} ({code})", f"{name}（{code}）")
        if (name := names.get(each))
        else Words(code)
        for each, code in codes.items()
    }


def by_call(ids: Iterable[PersonId], called: Mapping[PersonId, Words]) -> list[PersonId]:
    """Return people in the order of what they are called."""
    return sorted(ids, key=lambda each: called[each].en)


def rule_said(rule: PairRule, here: Here, called: Mapping[PersonId, Words]) -> Said:
    """Return what holds for two: of two to be apart, their names only to who entered it."""
    if not rule.is_open_to(here.person.id):
        return Said("groups-pair-secret")
    one, other = (called.get(each, "") for each in rule.pair)
    return Said(f"groups-pair-{rule.kind}", {"one": one, "other": other})


def causes_said(
    causes: Sequence[Cause],
    *,
    rules: Sequence[PairRule],
    here: Here,
    called: Mapping[PersonId, Words],
) -> Lines:
    """Return why there is no plan: each rule once, those of others about two to be apart counted."""
    by_id = {rule.id: rule for rule in rules}
    lines: list[Said] = []
    secret = pinned = 0
    for cause in causes:
        rule = by_id.get(cause.rule_id) if cause.rule_id else None
        if cause.kind is RuleKind.PIN:
            pinned += 1
        elif cause.kind not in {RuleKind.APART, RuleKind.TOGETHER}:
            lines.append(Said(f"groups-why-{cause.kind}"))
        elif rule is not None and rule.is_open_to(here.person.id):
            lines.append(Said("groups-why-pair", {"rule": rule_said(rule, here, called)}))
        else:
            secret += rule is None or rule.kind is PairKind.APART
    lines += [Said("groups-why-pin", {"count": pinned})] if pinned else []
    lines += [Said("groups-why-secret", {"count": secret})] if secret else []
    return Lines(tuple(lines))


def gives_said(
    causes: Sequence[Cause],
    *,
    rules: Sequence[PairRule],
    here: Here,
    called: Mapping[PersonId, Words],
) -> Lines:
    """Return what would have to give for a plan, in words."""
    by_id = {rule.id: rule for rule in rules}
    lines: list[Said] = []
    for cause in causes:
        rule = by_id.get(cause.rule_id) if cause.rule_id else None
        if rule is not None and rule.is_open_to(here.person.id):
            one, other = (called.get(each, "") for each in rule.pair)
            lines.append(Said(f"groups-give-{cause.kind}-named", {"one": one, "other": other}))
        else:
            lines.append(Said(f"groups-give-{cause.kind}", {"count": cause.by}))
    return Lines(tuple(lines))
