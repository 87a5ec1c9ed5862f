"""Privileged acts are noted in one place, where a second organizer can be asked one day."""

from bot.domain.ids import OPERATOR, EventId
from bot.domain.people.people import Person
from storage.work import Work


def note_privileged_act(
    work: Work, *, actor: Person | None, event_id: EventId, act: str, subject: str
) -> None:
    """Note that somebody does a privileged act (a static word) about an opaque id.

    `actor` None is the operator, from the command line.
    """
    by = OPERATOR if actor is None else actor.id
    work.audit.note(event_id, actor=by, act=act, subject=subject)
