"""What guests told is deleted once its days are over: night by night, told in counts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.events import Event
from bot.domain.ids import EventId, PersonId
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.rights import Right
from bot.domain.retention import Keeping
from bot.usecases.invitation_letters.documents import destroy_due, hasten_destruction
from bot.usecases.retention.days import kept_days
from storage.database.sealing import RowPlace
from storage.work import Work


def change_retention(
    work: Work, event: Event, retention: Mapping[Keeping, int], *, by: PersonId
) -> Event:
    """Keep things for as long as a file says from now on; return the event as it is then."""
    if retention == event.retention:
        return event
    changed = replace(event, retention=dict(retention))
    work.events.keep(changed)
    work.audit.note(event.id, actor=by, act="changed-retention")
    hasten_destruction(work, changed)
    return changed


def purge(work: Work, event_id: EventId) -> None:
    """Delete what of an event is kept no longer, and tell its organizers how much that was.

    Letters say themselves until when; the rest of an event that cannot be read stays until it is mended.
    """
    purges: dict[Keeping, Callable[[], int]] = {
        Keeping.LETTERS: lambda: destroy_due(work, event_id),
    }
    if work.events.is_readable(event_id):
        purges |= _purges_of(work, work.events.get(event_id))
    counts = work.each(
        list(purges.items()),
        lambda each: (each[0], each[1]()),
        name=lambda each: RowPlace("retention", event_id, row=each[0]),
    )
    gone = [(kind, count) for kind, count in counts if count]
    # Notes of messages end every night: alone they are no news.
    if any(kind is not Keeping.RELAYS for kind, _ in gone):
        _tell(work, event_id, gone)


def _purges_of(work: Work, event: Event) -> dict[Keeping, Callable[[], int]]:
    days = kept_days(work, event)

    def over(kind: Keeping) -> datetime:
        return work.now - timedelta(days=days[kind])

    after_the_end: dict[Keeping, Callable[[EventId], int]] = {
        Keeping.PASSPORT: work.visa_cases.purge,
        Keeping.TRAVEL: work.travel_details.purge,
        Keeping.TICKETS: work.tickets.purge,
    }
    due = {kind: act for kind, act in after_the_end.items() if event.ends_at <= over(kind)}
    return {
        **{kind: lambda act=act: act(event.id) for kind, act in due.items()},
        Keeping.RELAYS: lambda: work.fates.purge(before=over(Keeping.RELAYS), event_id=event.id),
    }


def _tell(work: Work, event_id: EventId, gone: Iterable[tuple[Keeping, int]]) -> None:
    if not work.events.is_readable(event_id):
        return
    details = {
        "title": work.events.get(event_id).title,
        "lines": Lines(tuple(Said(f"purged-{kind}", {"count": count}) for kind, count in gone)),
    }
    for organizer in work.guests.ids_with(event_id, Right.CHANGE_EVENT):
        work.outbox.try_put(
            Message(organizer, "purged", details, lane=Lane.REMINDER, about=event_id)
        )
