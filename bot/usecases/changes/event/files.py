"""An event file against the event as it is: what differs becomes edits of the draft."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.domain.changes.drafts import HOST_ITEMS, Edit, EditValue, Item
from bot.domain.changes.norms import Weight, changed_norms
from bot.domain.events import Event, Norms
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Words
from bot.usecases.changes.draft import edit_all
from bot.usecases.changes.files import as_read, session_edits
from storage.work import Work


class ZoneFixed(Refused):
    """A file says another time zone than the event's."""

    text = "event-zone-fixed"


class NormsOlder(Refused):
    """A file has norms of a version that is over."""

    text = "event-norms-older"


def import_event(
    work: Work, *, event: Event, then: Event, by: PersonId, content: bytes, path: Path
) -> int:
    """Make an event file part of the draft; return how many edits it came to.

    `then` is the event as the file has it; `content` is the file, for its sessions, b"" where it
    has none. Only what differs becomes an edit, so that other edits of the draft stay.

    Raises:
        ZoneFixed, NormsOlder: see there.
        bot.eventfile.yaml_file.EventFileWrong: with every fault that was found.
        DraftFull, EventMisfits, TimeMisfits: see `edit_all`.
    """
    if then.zone != event.zone:
        raise ZoneFixed(zone=event.zone)
    if then.norms.version < event.norms.version:
        raise NormsOlder(version=event.norms.label)
    edits = [Edit(0, event.subject, item, value, by) for item, value in _changed(event, then)]
    if content:
        days = replace(event, starts_at=then.starts_at, ends_at=then.ends_at)
        edits += session_edits(work, event=days, by=by, content=content, path=path)
    if edits:
        edit_all(work, event=event, by=by, edits=edits)
    return len(edits)


def _changed(now: Event, then: Event) -> Iterator[tuple[Item, EditValue]]:
    yield from _moments(now, then)
    yield from _texts(now, then)
    if then.seats != now.seats:
        yield Item.SEATS, then.seats
    if then.offer_lasts != now.offer_lasts:
        yield Item.OFFER, then.offer_lasts
    if then.country and then.country != now.country:
        # Organizers may have set it in the chat; a file that says nothing leaves it so.
        yield Item.COUNTRY, then.country
    norms = _norms(now.norms, then.norms)
    if norms != now.norms:
        yield Item.NORMS, norms


def _moments(now: Event, then: Event) -> Iterator[tuple[Item, EditValue]]:
    moments = (
        (Item.START, now.starts_at, then.starts_at),
        (Item.ENDS, now.ends_at, then.ends_at),
        (Item.DEADLINE, now.rsvp_deadline, then.rsvp_deadline),
    )
    for item, before, after in moments:
        if _to_the_minute(before) != after:
            yield item, after


def _texts(now: Event, then: Event) -> Iterator[tuple[Item, EditValue]]:
    texts: list[tuple[Item, Words, Words]] = [
        (Item.TITLE, now.title, then.title),
        (Item.PLACE, now.place, then.place),
        (Item.CONTACT, now.contact, then.contact),
    ]
    texts += [
        (item, getattr(now.hosts, item.value), getattr(then.hosts, item.value))
        for item in Item
        if item in HOST_ITEMS
    ]
    for item, before, after in texts:
        if as_read(before) != as_read(after):
            yield item, after


def _norms(now: Norms, then: Norms) -> Norms:
    """Return the norms of a file; of the same version, other words are a minor change."""
    if then.version > now.version:
        return Norms(then.version, then.points)
    if tuple(map(as_read, now.points)) == tuple(map(as_read, then.points)):
        return now
    return changed_norms(now, then.points, Weight.MINOR)


def _to_the_minute(moment: datetime) -> datetime:
    """A file knows no seconds; what it cannot say has not changed."""
    return moment.replace(second=0, microsecond=0)
