"""Working groups as a guest sees them: which is theirs, where, and who of it agreed to be seen."""

from collections.abc import Mapping

from bot.domain.callback_words import home
from bot.domain.callback_words import working_groups as words
from bot.domain.events import Session, SessionKind
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Lines, Moment, Said, Words
from bot.domain.people.rights import Right
from bot.domain.publicity.consents import Audience, Fact, consent_to, shown
from bot.domain.working_groups.plans import GroupMember, GroupPlan, Mark, Place
from bot.usecases.rows import HOME, allowed
from bot.usecases.working_groups.finding import plannable
from bot.usecases.working_groups.phrases import room_said, table_said
from storage.work import Work


def show_groups(work: Work, here: Here) -> None:
    """Show the groups that somebody was told, and whether they need interpreting."""
    member = work.working_groups.member(here.event.id, here.person.id)
    plans = {each.session_id: each for each in work.working_groups.of_event(here.event.id)}
    lines: list[Said] = []
    for session in plannable(work, here.event):
        plan = plans.get(session.id)
        if plan is not None and member.place(plan.id).told is not None:
            lines.append(_group_said(work, here, session, plan, member.place(plan.id)))
    is_quiet = Mark.QUIET in member.marks
    has_dinner = any(each.kind is SessionKind.DINNER for each in plannable(work, here.event))
    quiet = Button("groups-quiet-not" if is_quiet else "groups-quiet", words.QUIET.to())
    writing = _writing_rows(work, here, member, plans)
    needs = Mark.NEEDS_INTERPRETING in member.marks
    need = Button("groups-need-not" if needs else "groups-need", words.NEED.to())
    rows = (
        ((Right.TAKE_PART, need),),
        ((Right.TAKE_PART, quiet),) if has_dinner else (),
        ((Right.TAKE_PART, Button("groups-craft", words.CRAFT.to())),),
        ((Right.FACILITATE, Button("groups-desk-open", words.DESK.to())),),
        ((Right.LOOK, Button("go-dialogue", home.DIALOGUE.to())), (Right.LOOK, HOME)),
    )
    details = {
        "lines": Lines(tuple(lines)) if lines else Said("groups-none"),
        "needs": Said("groups-needs") if needs else "",
        "craft": Said("groups-craft-mine", {"craft": member.craft}) if member.craft else "",
        "quiet": Said("groups-quiet-wanted") if is_quiet and has_dinner else "",
    }
    work.reply(here, "groups", details, (*writing, *allowed(here, rows)), protect=bool(lines))


def _writing_rows(
    work: Work, here: Here, member: GroupMember, plans: Mapping[SessionId, GroupPlan]
) -> Keyboard:
    """Return a way to write to each group that somebody chairs."""
    if Mark.CHAIRS not in member.marks:
        return ()
    return tuple(
        (Button("groups-write", words.WRITE.to(plan.id, told), {"title": session.title}),)
        for session in plannable(work, here.event)
        if (plan := plans.get(session.id)) is not None
        and not plan.tables
        and (told := member.place(plan.id).told) is not None
    )


def _group_said(work: Work, here: Here, session: Session, plan: GroupPlan, place: Place) -> Said:
    group = place.told or 0
    return Said(
        "groups-table-mine" if plan.tables else "groups-mine",
        {
            "title": session.title,
            "starts-at": Moment(session.starts_at, here.event.zone),
            "number": group + 1,
            "room": room_said(place.told_room),
            "mark": table_said(place.told_room, quiet=place.told_quiet),
            "company": _company_said(work, here, plan, group),
        },
    )


def _company_said(work: Work, here: Here, plan: GroupPlan, group: int) -> Said | str:
    """Name those of the same group who agreed to be seen, to whoever agreed as well; names alone."""
    own = consent_to(work.consents.of_person(here.event.id, here.person.id), Fact.NAME)
    if not own.lets(Audience.GUESTS, work.now):
        return ""
    consents = work.consents.of_event(here.event.id)
    known = work.working_groups.members(here.event.id)
    names = [
        found.name
        for each in work.guests.all_of(here.event.id)
        if each.person_id != here.person.id
        and each.person_id in known
        and known[each.person_id].place(plan.id).told == group
        and (
            found := shown(
                each.profile.name,
                consents.get(each.person_id, {}),
                Audience.GUESTS,
                work.now,
            )
        )
    ]
    text = "groups-table-company" if plan.tables else "groups-company"
    return Said(text, {"names": Words.listed(sorted(names))}) if names else ""
