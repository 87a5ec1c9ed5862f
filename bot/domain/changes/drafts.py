"""A draft of programme changes: single edits, what the programme would be with them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias
from zlib import crc32
from zoneinfo import ZoneInfo

from bot.domain.events import Event, Norms, Session, SessionKind
from bot.domain.ids import EventId, PersonId, Subject
from bot.domain.messages.texts import Words
from bot.domain.wall_time import nearest_moment


class Item(StrEnum):
    """What an edit changes. A session's new start keeps the length; an event's does not."""

    ADD = "add"
    CANCEL = "cancel"
    START = "start"
    LENGTH = "length"
    PLACE = "place"
    TITLE = "title"
    SEATS = "seats"
    ABOUT = "about"
    KIND = "kind"
    ENDS = "ends"
    DEADLINE = "deadline"
    OFFER = "offer"
    COUNTRY = "country"
    ORGANIZER = "organizer"
    FUNDER = "funder"
    INDEPENDENCE = "independence"
    PURPOSE = "purpose"
    FACILITATORS = "facilitators"
    CONTACT = "contact"
    NORMS = "norms"


HOST_ITEMS = frozenset(
    {Item.ORGANIZER, Item.FUNDER, Item.INDEPENDENCE, Item.PURPOSE, Item.FACILITATORS}
)
"""Texts about those who make the event; each is a field of Hosts."""
_FIELDS = {
    Item.TITLE: "title",
    Item.PLACE: "place",
    Item.START: "starts_at",
    Item.ENDS: "ends_at",
    Item.DEADLINE: "rsvp_deadline",
    Item.SEATS: "seats",
    Item.OFFER: "offer_lasts",
    Item.COUNTRY: "country",
    Item.CONTACT: "contact",
    Item.NORMS: "norms",
}
"""The fields of an Event that edits of it change."""
EVENT_ITEMS = (*_FIELDS, *HOST_ITEMS)
"""What edits of the event itself change."""
EditValue: TypeAlias = (
    datetime | timedelta | Words | int | str | SessionKind | Session | Norms | None
)
"""ADD: the Session; CANCEL: None; START, ENDS, DEADLINE: aware UTC; LENGTH, OFFER: the span.

SEATS: None for no limit; COUNTRY: its code, "" for none; texts: Words; NORMS: all of them.
"""


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing somebody wants changed; `number` names it for taking it back."""

    number: int
    target: Subject
    item: Item
    value: EditValue
    by: PersonId


@dataclass(frozen=True, slots=True)
class Draft:
    """The edits of an event that are not released yet; `revision` grows with every edit.

    `urgent` None lets the times decide; `edited_by` is who touched it last, at `edited_at`.
    """

    event_id: EventId
    edits: tuple[Edit, ...] = ()
    revision: int = 0
    edited_at: datetime | None = None
    edited_by: PersonId | None = None
    urgent: bool | None = None

    def of(self, target: Subject) -> tuple[Edit, ...]:
        """Return the edits of one session (or of the event itself)."""
        return tuple(edit for edit in self.edits if edit.target == target)


@dataclass(frozen=True, slots=True)
class Programme:
    """An event with all its sessions, cancelled ones included."""

    event: Event
    sessions: tuple[Session, ...]

    def find(self, target: Subject) -> Session | None:
        """Return a session, or None where there is none of that id."""
        return next((session for session in self.sessions if session.subject == target), None)

    @property
    def print(self) -> int:
        """A number that another event or programme hardly has: by it a change is noticed."""
        return crc32(repr(self).encode())


class NothingToEdit(LookupError):
    """An edit of a session there is none of, or of one that is cancelled."""


def is_of_event(draft: Draft, event: Event) -> bool:
    """Say whether a draft changes more than the programme; its place belongs to both."""
    return any(edit.item is not Item.PLACE for edit in draft.of(event.subject))


def days_moved(before: Event, after: Event) -> int:
    """Return by how many days an event begins later, by its wall clock."""
    first, then = (
        each.starts_at.astimezone(ZoneInfo(each.zone)).date() for each in (before, after)
    )
    return (then - first).days


def moved_by_days(moment: datetime, days: int, zone: str) -> datetime:
    """Return an aware time so many days later at the same time of the wall clock."""
    rules = ZoneInfo(zone)
    wall = moment.astimezone(rules).replace(tzinfo=None) + timedelta(days=days)
    return nearest_moment(wall, rules)


def with_edit(draft: Draft, programme: Programme, edit: Edit) -> Draft:
    """Return the draft with one more edit; it takes the place of an older one of the same item.

    What is edited about a session that the draft itself adds becomes part of the addition, and an
    edit that would change nothing is left out.

    Raises:
        NothingToEdit: see there.
    """
    added = next((e for e in draft.of(edit.target) if e.item is Item.ADD), None)
    if added is not None and isinstance(added.value, Session):
        if edit.item is Item.CANCEL:
            return _with(draft, [each for each in draft.edits if each is not added])
        known = replace(added, value=edited(added.value, edit))
        return _with(draft, [known if each is added else each for each in draft.edits])
    kept = [e for e in draft.edits if (e.target, e.item) != (edit.target, edit.item)]
    if edit.item is not Item.ADD and not _is_there(programme, edit):
        raise NothingToEdit
    if _changes_something(programme, edit):
        number = max((each.number for each in draft.edits), default=0) + 1
        kept.append(replace(edit, number=number))
    return _with(draft, kept)


def without_edit(draft: Draft, number: int) -> Draft:
    """Return the draft without one of its edits.

    Raises:
        NothingToEdit: there is none of that number.
    """
    kept = [edit for edit in draft.edits if edit.number != number]
    if len(kept) == len(draft.edits):
        raise NothingToEdit
    return _with(draft, kept)


def applied(programme: Programme, edits: Iterable[Edit]) -> Programme:
    """Return the programme as the edits want it; sequences and times of change stay as they are.

    Edits of sessions that are gone or cancelled in the meantime do nothing.
    """
    event = programme.event
    sessions = {session.id: session for session in programme.sessions}
    for edit in edits:
        if edit.target == event.subject:
            event = event_edited(event, edit)
        elif edit.item is Item.ADD and isinstance(edit.value, Session):
            sessions[edit.value.id] = edit.value
        else:
            for session in [s for s in sessions.values() if s.subject == edit.target]:
                sessions[session.id] = edited(session, edit)
    ordered = sorted(sessions.values(), key=lambda each: (each.starts_at, each.ends_at, each.id))
    return Programme(event, tuple(ordered))


def event_edited(event: Event, edit: Edit) -> Event:
    """Return an event with one edit done."""
    if edit.item in HOST_ITEMS:
        return replace(event, hosts=replace(event.hosts, **{edit.item.value: edit.value}))
    name = _FIELDS.get(edit.item)
    return event if name is None else replace(event, **{name: edit.value})


def edited(session: Session, edit: Edit) -> Session:
    """Return a session with one edit done."""
    if session.cancelled:
        return session
    match edit.item, edit.value:
        case Item.START, datetime() as starts_at:
            ends_at = starts_at + (session.ends_at - session.starts_at)
            return replace(session, starts_at=starts_at, ends_at=ends_at)
        case Item.LENGTH, timedelta() as length:
            return replace(session, ends_at=session.starts_at + length)
        case Item.PLACE, Words() as place:
            return replace(session, place=place)
        case Item.TITLE, Words() as title:
            return replace(session, title=title)
        case Item.ABOUT, Words() as about:
            return replace(session, about=about)
        case Item.KIND, SessionKind() as kind:
            return replace(session, kind=kind)
        case Item.SEATS, (int() | None) as seats:
            return replace(session, seats=seats)
        case Item.CANCEL, _:
            return replace(session, cancelled=True)
        case _:
            return session


def _with(draft: Draft, edits: Sequence[Edit]) -> Draft:
    return replace(draft, edits=tuple(edits), revision=draft.revision + 1)


def _is_there(programme: Programme, edit: Edit) -> bool:
    session = programme.find(edit.target)
    return edit.target == programme.event.subject or (session is not None and not session.cancelled)


def _changes_something(programme: Programme, edit: Edit) -> bool:
    return edit.item is Item.ADD or applied(programme, [edit]) != programme
