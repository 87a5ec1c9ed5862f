"""What guests see of a session or of the event, before a change and after it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.events import Event, Session
from bot.domain.ids import Subject
from bot.domain.messages.texts import Words


@dataclass(frozen=True, slots=True)
class Sight:
    """What guests see of a session, or of the event as a whole.

    `answers_until` is the deadline for answers and `norms` their version (`2.1`), each only where
    it has changed (None, "": it has not).
    """

    title: Words
    place: Words
    starts_at: datetime
    ends_at: datetime
    answers_until: datetime | None = None
    norms: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One subject before and after; None before is new, None after is cancelled."""

    subject: Subject
    before: Sight | None
    after: Sight | None


def sight(session: Session) -> Sight | None:
    """Return what guests see of a session; nothing of a cancelled one."""
    if session.cancelled:
        return None
    return Sight(session.title, session.place, session.starts_at, session.ends_at)


def is_material(old: Event, new: Event) -> bool:
    """Say whether calendars must follow a change of the event."""
    return _whole(old) != _whole(new)


def event_difference(old: Event, new: Event) -> Difference | None:
    """Return what guests would notice of a changed event, None where they would not."""
    before, after = _whole(old), _whole(new)
    if old.rsvp_deadline != new.rsvp_deadline:
        before = replace(before, answers_until=old.rsvp_deadline)
        after = replace(after, answers_until=new.rsvp_deadline)
    if old.norms != new.norms:
        before = replace(before, norms=old.norms.label)
        after = replace(after, norms=new.norms.label)
    return None if before == after else Difference(new.subject, before, after)


def _whole(event: Event) -> Sight:
    return Sight(event.title, event.place, event.starts_at, event.ends_at)


def merged(earlier: Iterable[Difference], later: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return both as one: what was first, and what is now; what came back is left out."""
    by_subject = {each.subject: each for each in earlier}
    for each in later:
        known = by_subject.get(each.subject)
        by_subject[each.subject] = _joined(known, each) if known else each
    return tuple(each for each in by_subject.values() if each.before != each.after)


def _joined(first: Difference, then: Difference) -> Difference:
    """What only one of the two says of deadline and norms is said by both together."""
    before, after = first.before, then.after
    if before is not None and then.before is not None:
        before = _filled(before, then.before)
    if after is not None and first.after is not None:
        after = _filled(after, first.after)
    return Difference(then.subject, before, after)


def _filled(sight: Sight, other: Sight) -> Sight:
    return replace(
        sight,
        answers_until=sight.answers_until or other.answers_until,
        norms=sight.norms or other.norms,
    )
