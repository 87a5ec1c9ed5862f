"""Answers to an invitation, seats and the waiting list."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.events import Session
from bot.domain.ids import EventId, OutboxId, PersonId, Subject


class Wish(StrEnum):
    """What a guest answers."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


class Standing(StrEnum):
    """Where an answer has put the guest.

    LEAVING is a no whose seat can still be taken back; LAPSED a wish that came to nothing: a seat
    was offered and not taken, or the waiting list has ended.
    """

    GOING = "going"
    WAITING = "waiting"
    OFFERED = "offered"
    UNDECIDED = "undecided"
    DECLINED = "declined"
    LEAVING = "leaving"
    LAPSED = "lapsed"


HOLDS_A_SEAT = frozenset({Standing.GOING, Standing.OFFERED, Standing.LEAVING})
COMES = frozenset({Standing.GOING, Standing.WAITING})
"""Where a yes puts somebody."""
SAYS_NO = frozenset({Standing.DECLINED, Standing.LEAVING})
WANTS_A_SEAT = frozenset({Standing.GOING, Standing.OFFERED, Standing.WAITING})


@dataclass(frozen=True, slots=True)
class Rsvp:
    """One guest's answer about one subject.

    `queue` orders the waiting list (smaller waits longer); after a no to the event it is the place
    that was given up. `offer_until` is set while a freed seat is kept for this guest, or one they
    gave back; `offer_message` says the former, for the `offer_tries`-th time.
    """

    event_id: EventId
    subject: Subject
    person_id: PersonId
    standing: Standing
    answered_at: datetime
    queue: int | None = None
    offer_until: datetime | None = None
    offer_message: OutboxId | None = None
    offer_tries: int = 0

    def without_offer(self, standing: Standing) -> "Rsvp":
        """Return where the guest stands once the seat is no longer kept for them."""
        return replace(
            self,
            standing=standing,
            queue=None,
            offer_until=None,
            offer_message=None,
            offer_tries=0,
        )


def standing_in(session: Session, answers: Mapping[Subject, Standing]) -> Standing | None:
    """Say where a guest stands in a session; None: they have not said, and need not come.

    This is the one rule of what a yes means. With a seat at the event one attends every session
    that has no seats of its own, also those that come later, until one says otherwise about it; a
    no to the event is a no to all. Whatever depends on who attends asks here.
    """
    of_event = answers.get(Subject(session.event_id))
    if of_event in SAYS_NO:
        return Standing.DECLINED
    own = answers.get(session.subject)
    if own is None and of_event is Standing.GOING and session.seats is None:
        return Standing.GOING
    return own


def attends(session: Session, answers: Mapping[Subject, Standing]) -> bool:
    """Say whether a guest attends a session."""
    return standing_in(session, answers) is Standing.GOING


def overlap(one: Session, other: Session) -> bool:
    """Say whether nobody can attend both of two sessions whole."""
    return (
        one.id != other.id
        and not (one.cancelled or other.cancelled)
        and one.starts_at < other.ends_at
        and other.starts_at < one.ends_at
    )


def standings_of(answers: Mapping[Subject, Rsvp]) -> dict[Subject, Standing]:
    """Return where somebody's own answers have put them."""
    return {subject: answer.standing for subject, answer in answers.items()}


def settle(wish: Wish, *, before: Standing | None, taken: int, seats: int | None) -> Standing:
    """Say where a wish puts a guest.

    `taken` counts the seats held by others (going or offered). A guest who already holds a seat
    keeps it; nobody is put beyond the last seat.
    """
    if wish is Wish.NO:
        return Standing.DECLINED
    if wish is Wish.MAYBE:
        return Standing.UNDECIDED
    if before in HOLDS_A_SEAT or seats is None or taken < seats:
        return Standing.GOING
    return Standing.WAITING


def offer_ends(
    *,
    now: datetime,
    lasts: timedelta,
    starts_at: datetime,
    night: Callable[[datetime], datetime | None],
) -> datetime:
    """Return until when a freed seat is kept: not beyond the start, and not into somebody's night.

    `night` returns when the night that a moment falls into ends for whom it is offered to, None by
    day. An offer that would lapse then waits until MORNING after it.
    """
    until = now + lasts
    ends = night(until)
    return min(until if ends is None else ends + MORNING, starts_at)


MORNING = timedelta(hours=2)
"""How long after somebody's night an offer still stands."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many guests stand where for one subject; `silent` have not answered."""

    going: int = 0
    undecided: int = 0
    declined: int = 0
    waiting: int = 0
    offered: int = 0
    lapsed: int = 0
    silent: int = 0


def tally(counts: Mapping[Standing, int], everybody: int) -> Tally:
    """Return counts of standings as organizers read them, of so many people in all."""
    return Tally(
        going=counts.get(Standing.GOING, 0),
        undecided=counts.get(Standing.UNDECIDED, 0),
        declined=sum(counts.get(each, 0) for each in SAYS_NO),
        waiting=counts.get(Standing.WAITING, 0),
        offered=counts.get(Standing.OFFERED, 0),
        lapsed=counts.get(Standing.LAPSED, 0),
        silent=everybody - sum(counts.values()),
    )


def standings_counted(
    session: Session,
    own: Mapping[tuple[Standing, Standing | None], int],
    at_event: Mapping[Standing, int],
) -> Counter[Standing]:
    """Return how many guests stand where in a session.

    `own` counts answers about it by their standing and that at the event, None for none there;
    `at_event` counts the answers about the event.
    """
    event = Subject(session.event_id)
    counted: Counter[Standing] = Counter()
    silent = Counter(at_event)
    for (standing, of_event), people in own.items():
        answers = {session.subject: standing}
        if of_event is not None:
            answers[event] = of_event
            silent[of_event] -= people
        counted[standing_in(session, answers) or standing] += people
    for of_event, people in silent.items():
        if stands := standing_in(session, {event: of_event}):
            counted[stands] += people
    return counted
