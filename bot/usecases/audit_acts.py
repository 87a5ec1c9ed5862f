"""Privileged acts are noted in one place, where a second organizer can be asked one day."""

from bot.domain.ids import EventId
from bot.domain.people.people import Person
from storage.work import Work


def note_privileged_act(
    work: Work, *, actor: Person, event_id: EventId, act: str, subject: str
) -> None:
    """Note that somebody does a privileged act (a static word) about an opaque id."""
    work.audit.note(event_id, actor=actor.id, act=act, subject=subject)
