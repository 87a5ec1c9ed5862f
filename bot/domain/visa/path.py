"""The way to a visa: its steps, the last safe day of each, and how much time is left.

Days are counted backwards from the event. What offices do is counted in working days, and offices
are taken to be closed on every weekend and on the long holidays of any country that matters here:
rather too early a day than one too late. Local holidays differ, so organizers may add days.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from zoneinfo import ZoneInfo


class Step(StrEnum):
    """A step; the values are the words of reminders, the order is the order of steps."""

    LETTER = "invitation"
    APPLICATION = "apply"
    INTERVIEW = "appointment"
    DECISION = "decision"
    TRAVEL = "travel"


class Mark(StrEnum):
    """What a guest says about a step."""

    DONE = "done"
    NOT_NEEDED = "skip"
    LATER = "later"
    """Seen, and still to be done."""
    REFUSED = "refused"
    """Of the decision alone: the visa was refused."""


@dataclass(frozen=True, slots=True)
class Times:
    """How long things take. The first three are working days, the others calendar days.

    `gather`: from the invitation letter to the application. `wait`: from the application to the
    appointment. `decide`: from there to the decision. `spare`: kept free between decision and
    journey. `journey`: from setting out to the event's first day.
    """

    gather: int = 5
    wait: int = 10
    decide: int = 15
    spare: int = 10
    journey: int = 2


LONGEST = 250
"""Days any of the times may be."""
FINISHED = frozenset({Mark.DONE, Mark.NOT_NEEDED})
EVERY_STEP = tuple(Step)
WITHOUT_CONSULATE = (Step.LETTER, Step.APPLICATION, Step.DECISION, Step.TRAVEL)
JOURNEY_ONLY = (Step.TRAVEL,)
SOON = 14
"""A deadline within so many days is told to organizers."""

_NEW_YEARS = {
    2026: date(2026, 2, 17), 2027: date(2027, 2, 6), 2028: date(2028, 1, 26),
    2029: date(2029, 2, 13), 2030: date(2030, 2, 3), 2031: date(2031, 1, 23),
    2032: date(2032, 2, 11), 2033: date(2033, 1, 31), 2034: date(2034, 2, 19),
    2035: date(2035, 2, 8), 2036: date(2036, 1, 28),
}  # fmt: skip
"""Lunar New Year; of other years every day on which it can fall is taken as a holiday."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where somebody stands: the last safe day of each step, and what they say about it."""

    latest: Mapping[Step, date]
    marks: Mapping[Step, Mark]
    today: date
    tentative: bool = False
    """Whether it is not even known what is asked; then nobody is hurried."""

    @property
    def overtaken(self) -> frozenset[Step]:
        """The steps nobody said anything about that come before one that is done."""
        steps = list(self.latest)
        done = [place for place, step in enumerate(steps) if self.marks.get(step) is Mark.DONE]
        before = steps[: max(done, default=0)]
        return frozenset(step for step in before if self.marks.get(step) not in FINISHED)

    @property
    def refused(self) -> bool:
        """Whether the visa was refused: then no step is left, and people must talk."""
        return Step.DECISION in self.latest and self.marks.get(Step.DECISION) is Mark.REFUSED

    @property
    def open(self) -> tuple[Step, ...]:
        """The steps still to be done, in order."""
        if self.refused:
            return ()
        gone = self.overtaken
        return tuple(
            step
            for step in self.latest
            if self.marks.get(step) not in FINISHED and step not in gone
        )

    @property
    def next(self) -> Step | None:
        """The first step still to be done."""
        return next(iter(self.open), None)

    @property
    def buffer(self) -> int | None:
        """Days left until the tightest step's last safe day; negative when it has passed."""
        return min(((self.latest[step] - self.today).days for step in self.open), default=None)

    @property
    def at_risk(self) -> bool:
        """Whether the last safe day of a step has passed."""
        return not self.tentative and self.buffer is not None and self.buffer < 0


def latest_days(
    starts_at: datetime, *, zones: Iterable[str], times: Times, steps: Iterable[Step]
) -> dict[Step, date]:
    """Return the last safe day of each step, in their order.

    `starts_at` is aware; the event's first day is the earliest it is in any of `zones` (IANA).
    """
    first = min(starts_at.astimezone(ZoneInfo(zone)).date() for zone in zones)
    return dict(_counted_back(first, times, frozenset(steps)))


@lru_cache(maxsize=256)
def _counted_back(
    first: date, times: Times, wanted: frozenset[Step]
) -> tuple[tuple[Step, date], ...]:
    """Count back from an event's first day; guests of one event share the result."""
    day = first - timedelta(days=times.journey)
    found = {Step.TRAVEL: day}
    day = _open_day(day - timedelta(days=times.spare))
    found[Step.DECISION] = day
    needed = times.decide
    if Step.INTERVIEW in wanted:
        # Without an appointment the application itself is what is decided about.
        day = found[Step.INTERVIEW] = working_days_before(day, times.decide)
        needed = times.wait
    day = found[Step.APPLICATION] = working_days_before(day, needed)
    found[Step.LETTER] = working_days_before(day, times.gather)
    return tuple((step, found[step]) for step in Step if step in wanted)


def working_days_before(day: date, count: int) -> date:
    """Return the last working day with at least `count` whole working days between it and `day`."""
    while True:
        day -= timedelta(days=1)
        if not is_working_day(day):
            continue
        if count <= 0:
            return day
        count -= 1


def is_working_day(day: date) -> bool:
    """Say whether offices can be counted on."""
    return day.weekday() < 5 and not _is_holiday(day)


def _open_day(day: date) -> date:
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def _is_holiday(day: date) -> bool:
    in_year = (day.month, day.day)
    if in_year >= (12, 24) or in_year <= (1, 3):
        return True
    if (5, 1) <= in_year <= (5, 5) or (10, 1) <= in_year <= (10, 7):
        return True
    first, last = _spring_festival(day.year)
    good_friday = _easter(day.year) - timedelta(days=2)
    return first <= day <= last or good_friday <= day <= good_friday + timedelta(days=3)


def _spring_festival(year: int) -> tuple[date, date]:
    if (new_year := _NEW_YEARS.get(year)) is not None:
        return new_year - timedelta(days=1), new_year + timedelta(days=7)
    return date(year, 1, 20), date(year, 2, 28)


@cache
def _easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (Meeus, Jones and Butcher's method)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leaps = century // 4
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)
