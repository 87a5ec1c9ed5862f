"""What becomes of a plan that is wanted: taken up, solved outside of any transaction, kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.callback_words import working_groups as words
from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Message
from bot.domain.people.rights import Right
from bot.domain.working_groups.making import Material, outcome_of, placed
from bot.domain.working_groups.plans import GroupMember, GroupPlan, PlanState
from bot.domain.working_groups.tasks import Solved
from bot.usecases.rows import HOME
from bot.usecases.working_groups.finding import material_of
from storage.work import Work


@dataclass(frozen=True, slots=True)
class PlanJob:
    """A plan that was taken up, with what it is made of."""

    material: Material
    event: Event


def take_up_plans(work: Work) -> Sequence[PlanJob]:
    """Return the plans that are to be made now by whoever asks."""
    return [_job(work, plan) for plan in work.working_groups.claim()]


def _job(work: Work, plan: GroupPlan) -> PlanJob:
    event = work.events.get(plan.event_id)
    session = work.events.session(event.id, plan.session_id)
    return PlanJob(material_of(work, event, plan, session), event)


def keep_solved(work: Work, *, job: PlanJob, solved: Solved) -> None:
    """Keep what came of a plan, and tell whoever asked for it.

    Another copy may have been faster, and people may have gone meanwhile: nothing of them is kept.
    """
    event = job.event
    plan = work.working_groups.find(event.id, job.material.plan.id)
    if plan is None or plan.state is not PlanState.WANTED:
        return
    outcome = outcome_of(job.material, solved)
    work.working_groups.keep(outcome.plan)
    if outcome.groups:
        known = work.working_groups.members(event.id)
        for each in work.guests.all_of(event.id):
            member = known.get(each.person_id, GroupMember(each.person_id))
            changed = placed(member, plan, outcome.groups.get(each.person_id))
            if changed.place(plan.id) != member.place(plan.id):
                work.working_groups.keep_member(event.id, changed)
    asker = outcome.plan.asked_by
    # Whoever asked may be forgotten meanwhile: another id stands there then.
    if asker and asker in work.guests.ids_with(event.id, Right.FACILITATE):
        work.outbox.try_put(_made(outcome.plan, asker))


def _made(plan: GroupPlan, asker: PersonId) -> Message:
    rows = (
        (
            Button("groups-tables-see" if plan.tables else "groups-see", words.PLAN.to(plan.id, 0)),
            HOME,
        ),
    )
    text = f"groups-tables-made-{plan.state}" if plan.tables else f"groups-made-{plan.state}"
    return Message(asker, text, {}, rows, about=plan.event_id)
