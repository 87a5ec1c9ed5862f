"""Who sits at which table, as a sealed file to print or to hand to the house."""

from bot.domain.callback_words import working_groups as words
from bot.domain.here import Here
from bot.domain.ids import GroupPlanId
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.table_files import FILE_VANISHES, TableFormat, form_button, table_file
from bot.domain.people.codes import Desk
from bot.domain.working_groups.plans import PlanState
from bot.usecases.exports.sealing import recipients_said, sealed
from bot.usecases.rows import HOME
from bot.usecases.working_groups.finding import find_session, material_of
from storage.work import Work


def send_seating(work: Work, here: Here, plan_id: GroupPlanId, form: TableFormat) -> None:
    """Send the tables of a dinner, by name. Raises StaleButton, NobodyToOpen."""
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
    rows = [
        (str(group + 1), name, "quiet" if group in plan.quiet else "")
        for group, name in sorted(
            (group, names.get(person) or codes[person]) for group, person in seated
        )
    ]
    file = sealed(work, here, table_file("seating", form, ("table", "name", "note"), rows))
    work.audit.note(here.event.id, actor=here.person.id, act="exported-seating", subject=session.id)
    details = {
        "title": session.title,
        "count": len(rows),
        "readers": recipients_said(work, here),
        "minutes": FILE_VANISHES // 60,
    }
    other = form_button(form.other, words.SEATING.to(plan.id, form.other))
    back = (Button("go-back", words.PLAN.to(plan.id, 0)), HOME)
    work.send(
        here,
        "groups-seating-file",
        details,
        ((other,), back),
        attachment=file,
        vanish_after=FILE_VANISHES,
    )
