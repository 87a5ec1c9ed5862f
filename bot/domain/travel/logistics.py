"""Who arrives when, how many rooms and transfers that takes, and what the kitchen must know."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.ids import PersonId

LEAST_BUFFER = timedelta(hours=3)
"""Between an arrival and the guest's first session; with less, one delay makes them miss it."""
SHARED_RIDE = timedelta(hours=1)
"""How long the first of a group waits for the last."""


@dataclass(frozen=True, slots=True)
class Trip:
    """One guest's journey; moments are aware UTC, None where they have not said.

    `begins` is the start of the first session they attend; `needs` are their words on diet and
    access, where they gave some.
    """

    person_id: PersonId
    arrives: datetime | None
    departs: datetime | None
    begins: datetime
    needs: tuple[str, ...] = ()

    @property
    def buffer(self) -> timedelta | None:
        """The time between arrival and first session; negative when it begins without them."""
        return None if self.arrives is None else self.begins - self.arrives


@dataclass(frozen=True, slots=True)
class HourCount:
    """How many people arrive or leave within an hour of the event's wall clock.

    `starts` is the first moment of that hour (aware UTC).
    """

    starts: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Ride:
    """People who can share a transfer: the first and the last moment (aware UTC), how many."""

    first: datetime
    last: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Nights:
    """Rooms needed in each night, by the day it begins; `unknown` guests gave no full dates."""

    rooms: Mapping[date, int]
    unknown: int


class Need(StrEnum):
    """What guests mention under diet and access needs; OTHER is read by a person."""

    VEGETARIAN = "vegetarian"
    VEGAN = "vegan"
    HALAL = "halal"
    KOSHER = "kosher"
    ALLERGY = "allergy"
    GLUTEN = "gluten"
    WHEELCHAIR = "wheelchair"
    HEARING = "hearing"
    SIGHT = "sight"
    OTHER = "other"


_NOTHING = re.compile(
    r"(?:no(?:ne|thing)?|n/?a|no (?:special )?(?:needs|requirements?|restrictions?|allerg\w+)"
    r"|-+|无|没有|無|沒有|无特殊(?:要求|需要)?|没有(?:特殊)?(?:要求|需要))[.!。！]?"
)
_SIGNS: tuple[tuple[Need, re.Pattern[str]], ...] = (
    (Need.VEGAN, re.compile(r"vegan|纯素|全素|純素|严格素食")),
    (Need.VEGETARIAN, re.compile(r"vegetarian|veggie|no meat|素食|吃素|不吃肉")),
    (Need.HALAL, re.compile(r"halal|no pork|muslim|清真|穆斯林|不吃猪肉")),
    (Need.KOSHER, re.compile(r"kosher|犹太|猶太|洁食")),
    (Need.ALLERGY, re.compile(r"allerg|anaphyla|intoleran|过敏|過敏|不耐受|忌口")),
    (Need.GLUTEN, re.compile(r"gluten|coeliac|celiac|麸质|無麩質|无麸质|乳糜泻")),
    (
        Need.WHEELCHAIR,
        re.compile(r"wheel ?chair|walk|stair|crutch|step-free|轮椅|輪椅|台阶|楼梯|行动不便"),
    ),
    (Need.HEARING, re.compile(r"hearing|deaf|听力|聽力|助听|耳聋|听障")),
    (Need.SIGHT, re.compile(r"blind|sight|vision|large print|视力|視力|盲|大字")),
)


def count_hours(moments: Iterable[datetime], zone: str) -> tuple[HourCount, ...]:
    """Count moments by the hour of a zone's wall clock (IANA name), in order of time."""
    place = ZoneInfo(zone)
    counts: Counter[datetime] = Counter()
    for moment in moments:
        wall = moment.astimezone(place)
        into = timedelta(minutes=wall.minute, seconds=wall.second, microseconds=wall.microsecond)
        counts[moment - into] += 1
    return tuple(HourCount(starts, counts[starts]) for starts in sorted(counts))


def share_rides(moments: Iterable[datetime]) -> tuple[Ride, ...]:
    """Group moments so that nobody waits for longer than SHARED_RIDE, in order of time."""
    rides: list[Ride] = []
    for moment in sorted(moments):
        if rides and moment - rides[-1].first <= SHARED_RIDE:
            rides[-1] = Ride(rides[-1].first, moment, rides[-1].count + 1)
        else:
            rides.append(Ride(moment, moment, 1))
    return tuple(rides)


def count_nights(trips: Iterable[Trip], zone: str) -> Nights:
    """Count the rooms needed in each night between arrival and departure, by the wall clock."""
    place = ZoneInfo(zone)
    rooms: Counter[date] = Counter()
    unknown = 0
    for trip in trips:
        if trip.arrives is None or trip.departs is None or trip.departs < trip.arrives:
            unknown += 1
            continue
        night, last = trip.arrives.astimezone(place).date(), trip.departs.astimezone(place).date()
        if last - night > timedelta(days=60):
            unknown += 1
            continue
        while night < last:
            rooms[night] += 1
            night += timedelta(days=1)
    return Nights({night: rooms[night] for night in sorted(rooms)}, unknown)


def tight_ones(trips: Iterable[Trip]) -> tuple[Trip, ...]:
    """Return the trips with less than LEAST_BUFFER before the first session, tightest first."""
    tight = (
        (trip.buffer, trip.person_id, trip)
        for trip in trips
        if trip.buffer is not None and trip.buffer < LEAST_BUFFER
    )
    return tuple(trip for _, _, trip in sorted(tight, key=lambda each: each[:2]))


def needs_of(text: str) -> frozenset[Need]:
    """Return what a guest's words about diet or access mention; empty if they need nothing."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    if not plain or _NOTHING.fullmatch(plain):
        return frozenset()
    found = frozenset(need for need, sign in _SIGNS if sign.search(plain))
    return found or frozenset({Need.OTHER})


def count_needs(texts: Iterable[str]) -> Mapping[Need, int]:
    """Count the guests who mention each need, in the order of Need."""
    counts = Counter(need for text in texts for need in needs_of(text))
    return {need: counts[need] for need in Need if counts[need]}
