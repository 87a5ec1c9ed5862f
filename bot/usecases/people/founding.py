"""Bringing a new event into being."""

from dataclasses import replace

from bot.crypto.codes import new_code, new_id
from bot.domain.events import EventPlan
from bot.domain.knowledge.entries import approved
from bot.domain.limits import INVITATION_LIFE
from bot.domain.people.people import Role
from storage.work import Work


def found_event(work: Work, *, plan: EventPlan) -> str:
    """Store an event with its sessions, knowledge, terms and venue; return the owner's one-time code."""
    work.events.keep(plan.event)
    for session in plan.sessions:
        work.events.keep_session(session)
    for entry in plan.knowledge:
        stored = replace(approved(entry, by="", at=work.now), id=new_id())
        work.knowledge.keep(plan.event.id, stored)
    for term in plan.terms:
        work.glossary.keep(plan.event.id, new_id(), term)
    work.venues.keep(plan.event.id, plan.venue)
    if plan.letterhead:
        work.letterheads.keep(plan.event.id, plan.letterhead)
    code = new_code()
    work.invitations.add(
        plan.event.id, code=code, role=Role.OWNER, expires_at=work.now + INVITATION_LIFE
    )
    return code
