"""Finding the programme, as it is or as the draft would make it, and what has been released."""

from bot.domain.changes.changes import Change
from bot.domain.changes.drafts import Programme, applied
from bot.domain.events import Event, Session
from bot.domain.ids import ChangeId, Subject
from bot.domain.messages.refusals import StaleButton
from storage.work import Work


def programme_of(work: Work, event: Event) -> Programme:
    """Return the programme as it is now."""
    return Programme(event, work.events.sessions_of(event.id))


def drafted(work: Work, event: Event) -> Programme:
    """Return the programme as the draft would make it."""
    draft = work.change_drafts.find(event.id)
    return applied(programme_of(work, event), draft.edits)


def session_in(programme: Programme, target: Subject) -> Session:
    """Return a session of a programme.

    Raises:
        StaleButton: there is none of that id.
    """
    session = programme.find(target)
    if session is None:
        raise StaleButton
    return session


def find_change(work: Work, event: Event, change_id: ChangeId) -> Change:
    """Return a released change of an event. Raises StaleButton where there is none."""
    change = work.changes.find(event.id, change_id)
    if change is None:
        raise StaleButton
    return change
