"""Bringing a new event into being."""

from dataclasses import replace

from bot.crypto.codes import new_code, new_id
from bot.domain.common_ground.items import ItemKind, listed
from bot.domain.events import Event, EventPlan
from bot.domain.ids import EventId
from bot.domain.knowledge.entries import approved
from bot.domain.limits import INVITATION_LIFE
from bot.domain.people.people import Role
from storage.work import Work


class EventExists(Exception):
    """There is an event of that title that begins at the same time."""

    def __init__(self, event_id: EventId) -> None:
        super().__init__(
            f"This event is there already ({event_id}); nothing has been changed. To change it:"
            f" colloquy event import FILE --event {event_id}; for the next round of it: colloquy"
            f" event copy {event_id}"
        )


def _is_same(one: Event, other: Event) -> bool:
    titles = ((one.title.en, other.title.en), (one.title.zh, other.title.zh))
    is_named = any(a and a.casefold() == b.casefold() for a, b in titles)
    return is_named and one.starts_at == other.starts_at


def found_event(work: Work, *, plan: EventPlan) -> str:
    """Store an event with all that belongs to it; return the owner's one-time code.

    Raises:
        EventExists: it was done before.
    """
    for event_id in work.events.ids():
        if work.events.is_readable(event_id) and _is_same(work.events.get(event_id), plan.event):
            raise EventExists(event_id)
    store_event(work, plan)
    code = new_code()
    work.invitations.add(
        plan.event.id, code=code, role=Role.OWNER, expires_at=work.now + INVITATION_LIFE
    )
    return code


def plan_of(work: Work, event: Event) -> EventPlan:
    """Return an event with all that an event file says of one."""
    return EventPlan(
        event,
        work.events.sessions_of(event.id),
        tuple(work.knowledge.entries(event.id)),
        terms=work.glossary.of_event(event.id),
        venue=work.venues.find(event.id),
        letterhead=work.letterheads.find(event.id) or {},
        interventions=tuple(
            each
            for each in listed(work.common_ground.versions(event.id))
            if each.kind is ItemKind.INTERVENTION
        ),
        cards=work.session_desks.cards_of(event.id),
    )


def store_event(work: Work, plan: EventPlan) -> None:
    """Store an event with its sessions, knowledge, terms, interventions, venue and letterhead; nobody is in it yet."""
    work.events.keep(plan.event)
    for session in plan.sessions:
        work.events.keep_session(session)
    for entry in plan.knowledge:
        stored = replace(approved(entry, by="", at=work.now), id=new_id())
        work.knowledge.keep(plan.event.id, stored)
    for term in plan.terms:
        work.glossary.keep(plan.event.id, new_id(), term)
    work.venues.keep(plan.event.id, plan.venue)
    for item in plan.interventions:
        work.common_ground.keep(item)
    for card in plan.cards:
        work.session_desks.keep_card(card)
    if plan.letterhead:
        work.letterheads.keep(plan.event.id, plan.letterhead)
