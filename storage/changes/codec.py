"""Drafts and differences as JSON values and back, for the sealed columns of changes."""

from datetime import datetime, timedelta
from typing import Any

from bot.domain.changes.drafts import Edit, EditValue, Item
from bot.domain.changes.sights import Difference, Sight
from bot.domain.events import DetailRule, Norms, Session, SessionKind, Strand
from bot.domain.ids import EventId, PersonId, SessionId, Subject
from bot.domain.messages.texts import Words
from storage.words_codec import pack_words

_NO_TAGS = ("", ("",), "")
"""Of sessions that earlier versions drafted, which had no tags, or two."""


def pack_edit(edit: Edit) -> list[Any]:
    """Return an edit as a JSON value."""
    return [edit.number, edit.target, edit.item.value, _pack_value(edit.value), edit.by]


def unpack_edit(packed: list[Any]) -> Edit:
    """Return the edit that `pack_edit` packed."""
    number, target, item, value, by = packed
    return Edit(number, Subject(target), Item(item), _unpack_value(Item(item), value), PersonId(by))


def pack_difference(difference: Difference) -> list[Any]:
    """Return a difference as a JSON value."""
    return [
        difference.subject,
        _pack_sight(difference.before),
        _pack_sight(difference.after),
    ]


def unpack_difference(packed: list[Any]) -> Difference:
    """Return the difference that `pack_difference` packed."""
    subject, before, after = packed
    return Difference(Subject(subject), _unpack_sight(before), _unpack_sight(after))


def _pack_value(value: EditValue) -> Any:
    match value:
        case Session():
            return [
                value.id,
                value.event_id,
                pack_words(value.title),
                pack_words(value.place),
                pack_words(value.about),
                value.kind.value,
                value.starts_at.isoformat(),
                value.ends_at.isoformat(),
                value.seats,
                value.key,
                value.strand.value if value.strand else "",
                pack_words(value.topic),
                value.detail.value if value.detail else "",
            ]
        case Words():
            return pack_words(value)
        case Norms():
            return [value.version, [pack_words(point) for point in value.points], value.wording]
        case datetime():
            return value.isoformat()
        case timedelta():
            return int(value.total_seconds())
        case _:
            return value


def _unpack_value(item: Item, packed: Any) -> EditValue:
    match item:
        case Item.ADD:
            number, event_id, title, place, about, kind, starts_at, ends_at, seats, key, *tags = (
                packed
            )
            strand, topic, detail = (*tags, *_NO_TAGS[len(tags) :])
            return Session(
                id=SessionId(number),
                event_id=EventId(event_id),
                title=Words(*title),
                place=Words(*place),
                about=Words(*about),
                kind=SessionKind(kind),
                starts_at=datetime.fromisoformat(starts_at),
                ends_at=datetime.fromisoformat(ends_at),
                seats=seats,
                key=key,
                strand=Strand(strand) if strand else None,
                topic=Words(*topic),
                detail=DetailRule(detail) if detail else None,
            )
        case Item.START | Item.ENDS | Item.DEADLINE:
            return datetime.fromisoformat(packed)
        case Item.LENGTH | Item.OFFER:
            return timedelta(seconds=packed)
        case Item.KIND:
            return SessionKind(packed)
        case Item.NORMS:
            version, points, wording = packed
            return Norms(version, tuple(Words(*point) for point in points), wording)
        case Item.SEATS | Item.CANCEL | Item.COUNTRY:
            return packed
        case _:
            return Words(*packed)


def _pack_sight(sight: Sight | None) -> list[Any] | None:
    if sight is None:
        return None
    return [
        pack_words(sight.title),
        pack_words(sight.place),
        sight.starts_at.isoformat(),
        sight.ends_at.isoformat(),
        sight.answers_until.isoformat() if sight.answers_until else None,
        sight.norms,
    ]


def _unpack_sight(packed: list[Any] | None) -> Sight | None:
    if packed is None:
        return None
    # Earlier versions left out what had not changed.
    title, place, starts_at, ends_at, *rest = packed
    until, norms = (*rest, None, "")[:2]
    return Sight(
        Words(*title),
        Words(*place),
        datetime.fromisoformat(starts_at),
        datetime.fromisoformat(ends_at),
        datetime.fromisoformat(until) if until else None,
        norms or "",
    )
