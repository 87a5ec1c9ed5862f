"""Who sits at which table, as a sealed file: a PDF to print or to hand to the house, or a table."""

from dataclasses import dataclass

from bot.domain.callback_words import working_groups as words
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import GroupPlanId
from bot.domain.messages.messages import Button, SaidFile, Sheet
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.table_files import FILE_VANISHES, TableFormat, form_button, table_file
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.codes import Desk
from bot.domain.working_groups.plans import GroupPlan, PlanState
from bot.usecases.exports.sealing import recipients_said, sealed
from bot.usecases.rows import HOME
from bot.usecases.working_groups.finding import find_session, material_of
from bot.usecases.working_groups.phrases import table_said
from storage.work import Work


@dataclass(frozen=True, slots=True)
class _Seat:
    """Where somebody sits; whoever gave no name goes by their code."""

    group: int
    called: str


def send_sheet(work: Work, here: Here, plan_id: GroupPlanId) -> None:
    """Send the tables of a dinner to be printed, in both languages. Raises StaleButton, NobodyToOpen."""
    plan, session, seats = _seats(work, here, plan_id)
    tables = tuple(
        Said(
            "groups-seating-table",
            {
                "number": group + 1,
                "mark": table_said(plan.room(group), quiet=group in plan.quiet),
                "names": Lines(
                    tuple(
                        Said("groups-seating-name", {"name": each.called})
                        for each in seats
                        if each.group == group
                    )
                ),
            },
        )
        for group in sorted({each.group for each in seats})
    )
    said = Said("groups-seating-paper", {"title": session.title, "lines": Lines(tables)})
    forms = tuple(form_button(each, words.SEATING_TABLE.to(plan.id, each)) for each in TableFormat)
    _send(work, here, plan, session, SaidFile("seating.pdf", said), buttons=forms, count=len(seats))


def send_table(work: Work, here: Here, plan_id: GroupPlanId, form: TableFormat) -> None:
    """Send the same as a table. Raises StaleButton, NobodyToOpen."""
    plan, session, seats = _seats(work, here, plan_id)
    rows = [
        (
            str(each.group + 1),
            plan.room(each.group),
            each.called,
            "quiet" if each.group in plan.quiet else "",
        )
        for each in seats
    ]
    file = table_file("seating", form, ("table", "table name", "name", "note"), rows)
    other = form_button(form.other, words.SEATING_TABLE.to(plan.id, form.other))
    paper = Button("groups-seating-pdf", words.SEATING.to(plan.id))
    _send(work, here, plan, session, file, buttons=(paper, other), count=len(seats))


def _seats(work: Work, here: Here, plan_id: GroupPlanId) -> tuple[GroupPlan, Session, list[_Seat]]:
    """Return who sits where, table by table. Raises StaleButton."""
    # Nothing is held while it is read beside the writer.
    plans = work.working_groups.of_event(here.event.id)
    plan = next((each for each in plans if each.id == plan_id), None)
    if plan is None or plan.state is not PlanState.READY or not plan.tables:
        raise StaleButton
    session = find_session(work, here.event, plan.session_id)
    names = {each.person_id: each.profile.name for each in work.guests.all_of(here.event.id)}
    seated = [
        (group, each.person_id)
        for each in material_of(work, here.event, plan, session).seated
        if (group := each.place(plan.id).group) is not None
    ]
    codes = work.codes.of_all(here.event.id, [person for _, person in seated], Desk.GROUPS)
    seats = sorted((group, names.get(person) or codes[person]) for group, person in seated)
    return plan, session, [_Seat(*each) for each in seats]


def _send(
    work: Work,
    here: Here,
    plan: GroupPlan,
    session: Session,
    file: Sheet,
    *,
    buttons: tuple[Button, ...],
    count: int,
) -> None:
    sealed_file = sealed(work, here, file)
    work.audit.note(here.event.id, actor=here.person.id, act="exported-seating", subject=session.id)
    details = {
        "title": session.title,
        "count": count,
        "readers": recipients_said(work, here),
        "minutes": FILE_VANISHES // 60,
    }
    back = (Button("go-back", words.PLAN.to(plan.id, 0)), HOME)
    work.send(
        here,
        "groups-seating-file",
        details,
        (buttons, back),
        attachment=sealed_file,
        vanish_after=FILE_VANISHES,
    )
