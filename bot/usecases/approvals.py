"""The one place where a second organizer will be asked before a privileged act takes effect."""

from bot.domain.ids import EventId
from bot.domain.people.people import Person
from storage.work import Work


def check_approved(work: Work, *, actor: Person, event_id: EventId, act: str, subject: str) -> None:
    """Note that somebody does a privileged act (a static word) about an opaque id.

    Raises a `Refused` once acts need a second organizer's approval and this one has none.
    """
    work.audit.note(event_id, actor=actor.id, act=act, subject=subject)
