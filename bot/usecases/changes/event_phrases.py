"""What changes of the event itself look like in words: for organizers old to new, for guests as news."""

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.changes.changes import Outlook
from bot.domain.changes.drafts import Edit, Item, event_edited
from bot.domain.changes.norms import PointChange, Weight, compared, weight_of
from bot.domain.changes.sights import Sight
from bot.domain.events import Event, Norms
from bot.domain.messages.texts import Detail, Lines, Moment, Said, Words


def event_edit_said(event: Event, edit: Edit) -> Said:
    """Return one edit of the event, old to new, texts in both languages."""
    then = event_edited(event, edit)
    details: dict[str, Detail] = {
        "number": edit.number,
        "fact": Said(f"fact-{edit.item}"),
        "before": fact_said(event, edit.item),
        "after": fact_said(then, edit.item),
    }
    if edit.item is Item.NORMS:
        weight = Said(f"norms-{weight_of(event.norms, then.norms)}")
        lines = norms_lines(event.norms, then.norms)
        return Said("edit-norms", details | {"weight": weight, "lines": lines})
    return Said("edit-event", details)


def fact_said(event: Event, item: Item) -> Detail:
    """Return one fact about an event, a text in both languages."""
    moments = {
        Item.START: event.starts_at,
        Item.ENDS: event.ends_at,
        Item.DEADLINE: event.rsvp_deadline,
    }
    texts = {Item.TITLE: event.title, Item.PLACE: event.place, Item.CONTACT: event.contact}
    if item in moments:
        return Moment(moments[item], event.zone)
    if item in texts:
        return in_both(texts[item])
    match item:
        case Item.SEATS:
            return seats_said(event.seats)
        case Item.OFFER:
            return Said("fact-hours", {"hours": event.offer_lasts // timedelta(hours=1)})
        case Item.COUNTRY:
            return event.country or Said("fact-none")
        case Item.NORMS:
            return Said("fact-version", {"version": event.norms.label})
        case _:
            return in_both(getattr(event.hosts, item.value))


def in_both(words: Words) -> Said:
    """Return a text in both languages; said to be missing where there is none."""
    if words.en and words.zh:
        return Said("fact-both", {"en": words.en, "zh": words.zh})
    if not words.en and not words.zh:
        return Said("fact-none")
    return Said("fact-one", {"words": words})


def seats_said(seats: int | None) -> Said:
    """Return a number of seats, or that there is no limit."""
    return Said("seats-unlimited") if seats is None else Said("seats-limited", {"seats": seats})


def norms_lines(before: Norms, after: Norms) -> Lines:
    """Return the paragraphs that are new, gone or reworded, in both languages."""
    return Lines(tuple(map(_point_said, compared(before.points, after.points))))


def _point_said(change: PointChange) -> Said:
    if change.before is None:
        return Said("norms-added", {"after": in_both(change.after or Words(""))})
    if change.after is None:
        return Said("norms-removed", {"before": in_both(change.before)})
    both = {"before": in_both(change.before), "after": in_both(change.after)}
    return Said("norms-reworded", both)


def obstacle_lines(outlook: Outlook) -> Lines:
    """Return what is to be mended before a draft can be released."""
    event = outlook.after.event
    faults = (Said(f"release-{fault}") for fault in outlook.faults)
    outside = (
        Said(
            "release-outside",
            {"title": each.title, "starts-at": Moment(each.starts_at, event.zone)},
        )
        for each in outlook.outside[:10]
    )
    return Lines((*faults, *outside))


def is_of_event(before: Sight, after: Sight) -> bool:
    """Say whether it is the event itself that has changed, not only where and until when."""
    return (before.title, before.starts_at, before.ends_at, before.norms) != (
        after.title,
        after.starts_at,
        after.ends_at,
        after.norms,
    )


def event_news(before: Sight, after: Sight, zone: str) -> Iterator[Said]:
    """Yield what guests are told of a changed event."""
    if before.title != after.title:
        yield Said("news-event-title", {"before": before.title, "after": after.title})
    if (before.starts_at, before.ends_at) != (after.starts_at, after.ends_at):
        spans = {"before": _span(before, zone), "after": _span(after, zone)}
        yield Said("news-event-dates", spans)
    if before.place != after.place:
        yield Said("news-event-place", {"before": before.place, "after": after.place})
    if after.answers_until and before.answers_until and after.answers_until != before.answers_until:
        earlier = after.answers_until < before.answers_until
        text = "news-deadline" if earlier else "news-deadline-later"
        yield Said(text, {"after-at": Moment(after.answers_until, zone)})
    if after.norms and after.norms != before.norms:
        weight = _weight(before.norms, after.norms)
        yield Said(f"news-norms-{weight}", {"version": after.norms})


def _span(sight: Sight, zone: str) -> Said:
    both = {"starts-at": Moment(sight.starts_at, zone), "ends-at": Moment(sight.ends_at, zone)}
    return Said("news-span", both)


def _weight(before: str, after: str) -> Weight:
    versions = (int(label.partition(".")[0]) for label in (before or "0", after))
    return Weight.MAJOR if next(versions) < next(versions) else Weight.MINOR
