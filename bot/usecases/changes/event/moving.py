"""Moving the whole programme with the event, where its days have changed."""

from collections.abc import Iterator

from bot.domain.changes.drafts import Draft, Edit, Item, days_moved, moved_by_days
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import StaleButton
from bot.usecases.changes.draft import edit_all, hold_draft
from bot.usecases.changes.finding import drafted
from bot.usecases.changes.releasing import ask_to_release
from storage.work import Work


def move_programme(work: Work, here: Here) -> None:
    """Move each session by as many days as the event, at the same time of the wall clock.

    Raises:
        StaleButton: the event is not moved, or nothing is left to be moved.
        DraftFull, TimeMisfits: see there.
    """
    event = here.event
    edits = list(_moves(work, event, hold_draft(work, event), here.person.id))
    if not edits:
        raise StaleButton
    edit_all(work, event=event, by=here.person.id, edits=edits)
    ask_to_release(work, here)


def _moves(work: Work, event: Event, draft: Draft, by: PersonId) -> Iterator[Edit]:
    """Yield a new start for each session that the draft has not moved by itself."""
    then = drafted(work, event)
    days = days_moved(event, then.event)
    for session in then.sessions:
        told = {edit.item for edit in draft.of(session.subject)}
        if not days or session.cancelled or told & {Item.START, Item.ADD}:
            continue
        starts_at = moved_by_days(session.starts_at, days, event.zone)
        yield Edit(0, session.subject, Item.START, starts_at, by)
