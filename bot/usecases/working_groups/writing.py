"""Writing to one group: whoever chairs it, or an organizer; its members alone read it, each once."""

from dataclasses import replace

from bot.domain.callback_words import working_groups as words
from bot.domain.events import Session
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import GroupPlanId, PersonId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Detail, Details, Said
from bot.domain.people.rights import Right
from bot.domain.working_groups.plans import GroupPlan, Mark
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.rows import HOME
from bot.usecases.working_groups.finding import find_plan, takers_part
from bot.usecases.working_groups.phrases import room_said, table_said, what
from storage.work import Work

_LONGEST = 1000
_MOST = 10
"""Messages that those who chair a group may write to it, so that nobody is flooded."""


class GroupWrittenEnough(Refused):
    """As many messages were written to a group as its chairs may."""

    text = "groups-written-enough"


def start_choosing(work: Work, here: Here, plan_id: GroupPlanId) -> None:
    """Let an organizer choose the group or table they write to. Raises StaleButton."""
    plan, session = find_plan(work, here, plan_id)
    told = {
        group
        for each in work.working_groups.members(here.event.id).values()
        if (group := each.place(plan.id).told) is not None
    }
    rows = tuple(
        (
            Button(
                "groups-write-to",
                words.WRITE.to(plan.id, group),
                {
                    "number": group + 1,
                    "room": table_said(plan.room(group), quiet=False)
                    if plan.tables
                    else room_said(plan.room(group)),
                    "what": what(plan),
                },
            ),
        )
        for group in sorted(told)
    )
    back = (Button("go-back", words.PLAN.to(plan.id, 0)), HOME)
    work.reply(
        here, "groups-write-choose", {"title": session.title, "what": what(plan)}, (*rows, back)
    )


def start_writing(work: Work, here: Here, plan_id: GroupPlanId, group: int) -> None:
    """Ask for the words. Raises StaleButton, GroupWrittenEnough."""
    _find(work, here, plan_id, group)
    forms.begin(work, here, kind=MESSAGE, about=f"{plan_id} {group}")


def readers(work: Work, here: Here, plan: GroupPlan, group: int) -> list[PersonId]:
    """Return who reads what is written to a group: those who were told that they are in it."""
    known = work.working_groups.members(here.event.id)
    return [
        each.person_id
        for each in takers_part(work, here.event)
        if each.person_id in known
        and known[each.person_id].place(plan.id).told == group
        and each.person_id != here.person.id
    ]


def _find(work: Work, here: Here, plan_id: GroupPlanId, group: int) -> tuple[GroupPlan, Session]:
    """Return the plan of a group that whoever acts may write to now."""
    plan, session = find_plan(work, here, plan_id)
    if not readers(work, here, plan, group):
        raise StaleButton
    if here.may(Right.BROADCAST):
        return plan, session
    if plan.tables:
        raise StaleButton
    member = work.working_groups.member(here.event.id, here.person.id)
    if Mark.CHAIRS not in member.marks or member.place(plan.id).told != group:
        raise StaleButton
    if plan.written_to(group) >= _MOST:
        raise GroupWrittenEnough(number=_MOST)
    return plan, session


def _about(progress: Progress) -> tuple[GroupPlanId, int]:
    plan_id, _, group = progress.about.partition(" ")
    return GroupPlanId(plan_id), int(group)


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    plan_id, group = _about(progress)
    plan, session = _find(work, here, plan_id, group)
    details: dict[str, Detail] = {
        "number": group + 1,
        "title": session.title,
        "what": what(plan),
        "longest-count": question.longest,
    }
    if question.name == "groups-message-sure":
        details["count"] = len(readers(work, here, plan, group))
        details["words"] = progress.answers["groups-message"]
    return details


def _send(work: Work, here: Here, progress: Progress) -> None:
    plan_id, group = _about(progress)
    plan, session = _find(work, here, plan_id, group)
    is_chair = not here.may(Right.BROADCAST)
    to = readers(work, here, plan, group)
    details = {
        "number": group + 1,
        "title": session.title,
        "what": what(plan),
        "writer": Said("groups-written-by-chair" if is_chair else "groups-written-by-organizers"),
        "words": progress.answers["groups-message"],
    }
    for person_id in to:
        rows = ((Button("groups-mine-open", words.SHOW.to()), HOME),)
        work.outbox.try_put(
            Message(
                person_id,
                "groups-message",
                details,
                rows,
                lane=Lane.BROADCAST,
                protect=True,
                about=here.event.id,
            )
        )
    if is_chair:
        written = {**plan.written, group: plan.written_to(group) + 1}
        work.working_groups.keep(replace(plan, written=written))
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="wrote-to-group", subject=plan.id
    )
    back = (Button("go-groups", words.SHOW.to()), HOME)
    work.reply(here, "groups-message-sent", {"count": len(to)}, (back,))


MESSAGE = forms.FormKind(
    Form(
        "groups-message",
        (
            Question("groups-message", longest=_LONGEST),
            Question("groups-message-sure", Kind.CHOICE, choices=("yes",)),
        ),
    ),
    _send,
    _describe,
)
FORMS = (MESSAGE,)
