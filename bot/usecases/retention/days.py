"""For how many days which things are kept: said by the event's file, chosen by organizers, or usual."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.invitation_letters.questions import HEAD_DAYS, given
from bot.domain.messages.texts import Lines, Said
from bot.domain.retention import Keeping
from storage.work import Work


def kept_days(work: Work, event: Event) -> dict[Keeping, int]:
    """Return for how many days each kind is kept in an event.

    What its file does not say is said by the organizers' choices for questions and letters, or is usual.
    """
    days = {kind: event.keeps(kind) for kind in Keeping}
    if Keeping.TICKETS not in event.retention:
        days[Keeping.TICKETS] = work.ticket_notifications.rules(event.id).keep_days
    head = given(work.letterheads.find(event.id), HEAD_DAYS)
    if head and Keeping.LETTERS not in event.retention:
        days[Keeping.LETTERS] = int(head)
    return days


def kept_lines(work: Work, event: Event) -> Lines:
    """Return for how many days each kind is kept, a line each."""
    days = kept_days(work, event)
    return Lines(tuple(Said(f"keeping-{kind}", {"count": days[kind]}) for kind in Keeping))


def choose_days(work: Work, event: Event, kind: Keeping, days: int) -> Event:
    """Let what organizers choose in the chat count, where the event's file says another number."""
    if kind not in event.retention:
        return event
    changed = replace(event, retention={**event.retention, kind: days})
    work.events.keep(changed)
    return changed
