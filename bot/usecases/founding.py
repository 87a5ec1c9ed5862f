"""Bringing a new event into being."""

from bot.crypto.codes import new_code, new_id
from bot.domain.events import EventPlan
from bot.domain.limits import INVITATION_LIFE
from bot.domain.people import Role
from storage.work import Work


def found_event(work: Work, *, plan: EventPlan) -> str:
    """Store an event with its sessions, knowledge and terms; return the owner's one-time code."""
    work.events.keep(plan.event)
    for session in plan.sessions:
        work.events.keep_session(session)
    for entry in plan.knowledge:
        work.events.keep_knowledge(plan.event.id, new_id(), entry)
    for term in plan.terms:
        work.glossary.keep(plan.event.id, new_id(), term)
    code = new_code()
    work.invitations.add(
        plan.event.id, code=code, role=Role.OWNER, expires_at=work.now + INVITATION_LIFE
    )
    return code
