"""Those who interpret: which subjects, in which direction, at which hours, and which turns they have."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from hashlib import sha256
from zoneinfo import ZoneInfo

from bot.domain.events import Session
from bot.domain.ids import PersonId, SessionId
from bot.domain.interpreting.turns import Turn

_MARK = 12


class Tag(StrEnum):
    """What a session is about, as far as it matters to interpreters."""

    TECHNICAL = "technical"
    POLICY = "policy"
    FREE = "free"
    """A session without a tag."""


class Direction(StrEnum):
    """From which language into which somebody interprets."""

    TO_ZH = "to-zh"
    TO_EN = "to-en"
    BOTH = "both"

    @property
    def ways(self) -> frozenset["Direction"]:
        """The single directions in it."""
        both = frozenset({Direction.TO_ZH, Direction.TO_EN})
        return both if self is Direction.BOTH else frozenset({self})


class DayPart(StrEnum):
    """Part of a day by the event's wall clock; the evening lasts until midnight."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


_ENDS = {DayPart.MORNING: time(13), DayPart.AFTERNOON: time(18)}


class Part(StrEnum):
    """What somebody does in a turn."""

    SPEAKS = "speaks"
    BESIDE = "beside"
    """Sits beside: numbers, names, terms; and rests the voice."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Somebody's part in one turn; what was put `by_hand` is not planned anew."""

    part: Part
    by_hand: bool = False


Duties = Mapping[SessionId, Mapping[int, Duty]]
"""Somebody's turns by session and number."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Somebody who interprets. `away` are the parts of days on which they cannot.

    `told` stands for the turns they were told last, "" for none.
    """

    person_id: PersonId
    tags: frozenset[Tag] = frozenset(Tag)
    direction: Direction = Direction.BOTH
    away: frozenset[tuple[date, DayPart]] = frozenset()
    duties: Duties = field(default_factory=dict[SessionId, Mapping[int, Duty]])
    told: str = ""

    def duty(self, turn: Turn) -> Duty | None:
        """Return their part in a turn, None where they have none."""
        return self.duties.get(turn.session_id, {}).get(turn.number)

    def can_at(self, turn: Turn, zone: ZoneInfo) -> bool:
        """Say whether they have time for all of a turn."""
        return not self.away & parts_of(turn, zone)

    def with_duty(self, turn: Turn, duty: Duty | None) -> "Interpreter":
        """Return them with another part in a turn, or none."""
        numbers = {each: at for each, at in self._numbers(turn).items() if each != turn.number}
        if duty is not None:
            numbers[turn.number] = duty
        others = {each: at for each, at in self.duties.items() if each != turn.session_id}
        return replace(self, duties={**others, turn.session_id: numbers} if numbers else others)

    def mark_of(self, turns: Iterable[Turn]) -> str:
        """Return what stands for their turns of these, "" for none."""
        mine = [
            (turn.session_id, turn.starts_at.isoformat(), duty.part.value)
            for turn in turns
            if (duty := self.duty(turn))
        ]
        return sha256(repr(sorted(mine)).encode()).hexdigest()[:_MARK] if mine else ""

    def _numbers(self, turn: Turn) -> Mapping[int, Duty]:
        return self.duties.get(turn.session_id, {})


def tag_of(session: Session) -> Tag:
    """Return what a session is about."""
    return Tag(session.strand.value) if session.strand else Tag.FREE


def parts_of(turn: Turn, zone: ZoneInfo) -> frozenset[tuple[date, DayPart]]:
    """Return the parts of days that a turn lies in."""
    ends = (turn.starts_at, turn.ends_at - timedelta(seconds=1))
    return frozenset(_part_at(each.astimezone(zone)) for each in ends)


def _part_at(wall: datetime) -> tuple[date, DayPart]:
    for part, end in _ENDS.items():
        if wall.time() < end:
            return wall.date(), part
    return wall.date(), DayPart.EVENING
