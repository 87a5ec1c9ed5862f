"""The rules of a rota, each by a name: what stands against somebody taking a turn."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.domain.events import Session, SessionKind
from bot.domain.ids import PersonId, SessionId
from bot.domain.interpreting.interpreters import Direction, Interpreter, Part, Tag
from bot.domain.interpreting.turns import Turn

REST = timedelta(minutes=15)
"""A pause shorter than this is none."""
MOST = timedelta(hours=2)
"""How long somebody is in the booth without a pause, speaking or beside."""
Span: TypeAlias = tuple[datetime, datetime]
"""From when until when, aware UTC."""
_SOCIAL = frozenset({SessionKind.DINNER, SessionKind.EXCURSION})


class RotaRule(StrEnum):
    """What can stand against somebody in a turn; `rota-rule-<value>` says it in words."""

    PLACE = "place"
    """They interpret elsewhere at that time, or lead a desk."""
    SEAT = "seat"
    """They have a place in a working group at that time."""
    SUBJECT = "subject"
    HOURS = "hours"
    BREAK = "break"
    """They would be in the booth for more than two hours without a pause."""
    PAIR = "pair"
    """No two of those who could are left who cover both directions."""


@dataclass(frozen=True, slots=True)
class Rota:
    """All that a rota is made of.

    `tags` are those of the sessions that are interpreted, `turns_in` their turns, in the order of the
    programme. `seats` say when somebody has a place in a working group, `desks` when they lead one.
    """

    zone: ZoneInfo
    tags: Mapping[SessionId, Tag]
    turns_in: Mapping[SessionId, tuple[Turn, ...]]
    interpreters: Mapping[PersonId, Interpreter]
    seats: Mapping[PersonId, tuple[Span, ...]] = field(
        default_factory=dict[PersonId, tuple[Span, ...]]
    )
    desks: Mapping[PersonId, tuple[Span, ...]] = field(
        default_factory=dict[PersonId, tuple[Span, ...]]
    )

    def turns(self) -> Iterator[Turn]:
        """Go through all turns, in the order of the programme."""
        for turns in self.turns_in.values():
            yield from turns

    def of(self, turn: Turn) -> list[Interpreter]:
        """Return who has a part in a turn: whoever speaks first."""
        return in_turn(self.interpreters, turn)

    def turns_by(self, interpreter: Interpreter) -> list[Turn]:
        """Return somebody's turns, in the order of time."""
        found = [
            turn
            for session_id, numbers in interpreter.duties.items()
            for turn in self.turns_in.get(session_id, ())
            if turn.number in numbers
        ]
        return sorted(found, key=lambda each: (each.starts_at, each.session_id))


def in_turn(interpreters: Mapping[PersonId, Interpreter], turn: Turn) -> list[Interpreter]:
    """Return who of some has a part in a turn: whoever speaks first."""
    found = [(duty.part, who) for who, each in interpreters.items() if (duty := each.duty(turn))]
    found.sort(key=lambda each: (each[0] is not Part.SPEAKS, each[1]))
    return [interpreters[who] for _, who in found]


def usually_interpreted(session: Session) -> bool:
    """Say whether a session is interpreted unless somebody says otherwise."""
    return session.kind not in _SOCIAL


def covers_both(pair: Iterable[Interpreter]) -> bool:
    """Say whether between them they interpret in both directions."""
    ways = frozenset(way for each in pair for way in each.direction.ways)
    return ways == Direction.BOTH.ways


def broken_by(rota: Rota, interpreter: Interpreter, turn: Turn) -> frozenset[RotaRule]:
    """Return the rules that stand against somebody in a turn, whatever part they have in it now."""
    others = [each for each in rota.turns_by(interpreter) if each != turn]
    elsewhere = [each for each in others if turn.meets(each.starts_at, each.ends_at)]
    checks = {
        RotaRule.PLACE: not elsewhere and not _is_taken(rota.desks, interpreter, turn),
        RotaRule.SEAT: not _is_taken(rota.seats, interpreter, turn),
        RotaRule.SUBJECT: rota.tags[turn.session_id] in interpreter.tags,
        RotaRule.HOURS: interpreter.can_at(turn, rota.zone),
        RotaRule.BREAK: _longest_with(others, turn) <= MOST,
    }
    return frozenset(rule for rule, kept in checks.items() if not kept)


def why_open(rota: Rota, turn: Turn) -> frozenset[RotaRule]:
    """Return what stands against those who interpret; PAIR where some could and make no pair."""
    against = [broken_by(rota, each, turn) for each in rota.interpreters.values()]
    rules = frozenset(rule for each in against for rule in each)
    return rules if against and all(against) else rules | {RotaRule.PAIR}


def _is_taken(
    taken: Mapping[PersonId, tuple[Span, ...]], interpreter: Interpreter, turn: Turn
) -> bool:
    return any(turn.meets(*span) for span in taken.get(interpreter.person_id, ()))


def _longest_with(others: Iterable[Turn], turn: Turn) -> timedelta:
    """Return how long the row of turns is that this one belongs to, pauses that are none included."""
    spans = sorted((each.starts_at, each.ends_at) for each in (*others, turn))
    start, end = spans[0]
    for starts_at, ends_at in spans[1:]:
        if starts_at - end >= REST:
            if _holds(start, end, turn):
                break
            start, end = starts_at, ends_at
        else:
            end = max(end, ends_at)
    return end - start


def _holds(start: datetime, end: datetime, turn: Turn) -> bool:
    return start <= turn.starts_at and turn.ends_at <= end
