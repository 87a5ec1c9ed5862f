"""Answers to an invitation, seats and the waiting list."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import EventId, OutboxId, PersonId, Subject


class Wish(StrEnum):
    """What a guest answers."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


class Standing(StrEnum):
    """Where an answer has put the guest."""

    GOING = "going"
    WAITING = "waiting"
    OFFERED = "offered"
    UNDECIDED = "undecided"
    DECLINED = "declined"


HOLDS_A_SEAT = frozenset({Standing.GOING, Standing.OFFERED})
COMES = frozenset({Standing.GOING, Standing.WAITING})
"""Where a yes puts somebody."""


@dataclass(frozen=True, slots=True)
class Rsvp:
    """One guest's answer about one subject.

    `queue` orders the waiting list (smaller waits longer). `offer_until` is set while a freed seat
    is kept for this guest; `offer_message` then says so, for the `offer_tries`-th time.
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
    silent: int = 0
