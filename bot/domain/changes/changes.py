"""Changes of a programme: what guests see of them, whom they concern, and what does not fit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import combinations
from zoneinfo import ZoneInfo

from bot.domain.changes.drafts import Programme
from bot.domain.changes.event_faults import EventFault
from bot.domain.changes.sights import Difference, event_difference, is_material, sight
from bot.domain.events import Event, Session
from bot.domain.ids import ChangeId, EventId, PersonId, Subject
from bot.domain.messages.texts import Words
from bot.domain.rsvps import HOLDS_A_SEAT, SAYS_NO, Standing, standing_in

URGENT = timedelta(hours=24)
"""A change of something that begins within this time is told as urgent."""
CONCERNED = frozenset({Standing.GOING, Standing.WAITING, Standing.OFFERED, Standing.UNDECIDED})


class ChangeState(StrEnum):
    """What still has to be done about a released change."""

    TELLING = "telling"
    REMINDING = "reminding"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Change:
    """A released draft. `cursor` is the last guest who was told, in the order of ids.

    While reminding, those not told since `remind_before` are told again.
    """

    id: ChangeId
    event_id: EventId
    released_at: datetime
    released_by: PersonId
    urgent: bool
    differences: tuple[Difference, ...]
    state: ChangeState = ChangeState.TELLING
    cursor: str = ""
    remind_before: datetime | None = None


def differences(before: Programme, after: Programme) -> tuple[Difference, ...]:
    """Return what guests would notice, in the order of the new programme."""
    found: list[Difference] = []
    of_event = event_difference(before.event, after.event)
    if of_event is not None:
        found.append(of_event)
    for session in after.sessions:
        known = before.find(session.subject)
        was = None if known is None else sight(known)
        if was != (now := sight(session)):
            found.append(Difference(session.subject, was, now))
    return tuple(found)


def marked(before: Programme, after: Programme, *, now: datetime) -> Programme:
    """Return the new programme with sequences raised where something material has changed."""
    changed = {each.subject for each in differences(before, after)}
    event = after.event
    if is_material(before.event, event):
        event = replace(event, sequence=event.sequence + 1, changed_at=now)
    sessions = tuple(
        session
        if session.subject not in changed
        else replace(
            session,
            sequence=session.sequence + (before.find(session.subject) is not None),
            changed_at=now,
        )
        for session in after.sessions
    )
    return Programme(event, sessions)


def concerns(
    difference: Difference, programme: Programme, standings: Mapping[Subject, Standing]
) -> bool:
    """Say whether somebody with these answers must hear of a difference.

    Of a session: who attends, waits, has an offer or may come. Of something new, or of the event
    itself: everybody but those who declined the event.
    """
    session = programme.find(difference.subject)
    if session is None or difference.before is None:
        return standings.get(programme.event.subject) not in SAYS_NO
    return standing_in(session, standings) in CONCERNED


def is_urgent(found: Iterable[Difference], *, now: datetime) -> bool:
    """Say whether something changes that begins, ends or would have begun within a day.

    What ends so soon is the time for answers.
    """
    return any(
        now <= at <= now + URGENT
        for difference in found
        for each in (difference.before, difference.after)
        if each is not None
        for at in (each.starts_at, each.answers_until)
        if at is not None
    )


class Misfit(StrEnum):
    """Why a session cannot be when somebody wants it."""

    PAST = "past"
    OUTSIDE = "outside"


def misfit(event: Event, session: Session, *, now: datetime) -> Misfit | None:
    """Say what is wrong with a session's time: it has begun already, or is on no day of the event.

    The first and the last day count by the event's wall clock.
    """
    if session.starts_at < now:
        return Misfit.PAST
    return None if is_within(event, session) else Misfit.OUTSIDE


def outside(before: Programme, after: Programme) -> Iterator[Session]:
    """Yield the sessions that would be on no day of the event any more, because its days change."""
    days = [(each.event.starts_at, each.event.ends_at) for each in (before, after)]
    if days[0] == days[1]:
        return
    for session in after.sessions:
        if not session.cancelled and not is_within(after.event, session):
            yield session


def is_within(event: Event, session: Session) -> bool:
    """Say whether a session is on the days of the event, by the event's wall clock."""
    zone = ZoneInfo(event.zone)
    first, last, starts, ends = (
        at.astimezone(zone).date()
        for at in (event.starts_at, event.ends_at, session.starts_at, session.ends_at)
    )
    return first <= starts <= ends <= last


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sessions at once; `guests` have a seat in both (0: they share a room)."""

    first: Words
    second: Words
    guests: int = 0


def clashes(
    after: Programme, changed: Iterable[Subject], holders: Mapping[Subject, frozenset[PersonId]]
) -> Iterator[Clash]:
    """Yield what does not fit together any more because of the sessions that have changed."""
    new = set(changed)
    running = [session for session in after.sessions if not session.cancelled]
    for one, two in combinations(running, 2):
        if not new & {one.subject, two.subject}:
            continue
        if one.starts_at >= two.ends_at or two.starts_at >= one.ends_at:
            continue
        if _same_room(one.place, two.place):
            yield Clash(one.title, two.title)
        both = holders.get(one.subject, frozenset()) & holders.get(two.subject, frozenset())
        if both:
            yield Clash(one.title, two.title, len(both))


def holders_of(
    sessions: Sequence[Session], standings: Mapping[PersonId, Mapping[Subject, Standing]]
) -> dict[Subject, frozenset[PersonId]]:
    """Return who attends each session, or has a seat of it offered, by its subject."""
    return {
        session.subject: frozenset(
            person
            for person, answers in standings.items()
            if standing_in(session, answers) in HOLDS_A_SEAT
        )
        for session in sessions
    }


def _same_room(one: Words, two: Words) -> bool:
    def names(words: Words) -> set[str]:
        return {text.strip().casefold() for text in (words.en, words.zh) if text.strip()}

    return bool(names(one) & names(two))


@dataclass(frozen=True, slots=True)
class Outlook:
    """What releasing a draft would do; `faults`, and sessions `outside` the event's days, forbid it."""

    before: Programme
    after: Programme
    differences: tuple[Difference, ...]
    told: int
    clashes: tuple[Clash, ...]
    urgent: bool
    faults: tuple[EventFault, ...] = ()
    outside: tuple[Session, ...] = ()
