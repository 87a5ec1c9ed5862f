"""Making a rota by the rules alone: the same for the same programme, and no rule is ever broken by it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations

from bot.domain.ids import PersonId
from bot.domain.interpreting.interpreters import Duty, Interpreter, Part
from bot.domain.interpreting.rules import Rota, broken_by, covers_both
from bot.domain.interpreting.turns import Turn, watches_of


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two who could take some turns, the one with less to do first."""

    one: Interpreter
    other: Interpreter


def planned(rota: Rota, now: datetime) -> Mapping[PersonId, Interpreter]:
    """Return everybody with the turns they are to have.

    What has begun, and what was put by hand, stays. Pairs take up to four turns in a row and change
    within them; those with the fewest turns go first. The turns for which fewest pairs could come are
    filled first. A turn that no pair can take stays open.
    """
    ahead = [turn for turn in rota.turns() if turn.starts_at > now]
    rota = _without(rota, ahead)
    open_turns = [turn for turn in ahead if not rota.of(turn)]
    by_session: dict[str, list[Turn]] = {}
    for turn in open_turns:
        by_session.setdefault(turn.session_id, []).append(turn)
    watches = [each for turns in by_session.values() for each in watches_of(turns)]
    chances = {watch: len(_pairs_for(rota, watch)) for watch in watches}
    for watch in sorted(
        watches, key=lambda each: (chances[each], each[0].starts_at, each[0].session_id)
    ):
        rota = _filled(rota, watch)
    return rota.interpreters


def _without(rota: Rota, ahead: Iterable[Turn]) -> Rota:
    """Return the rota without what it may plan anew, and without turns that are none any more."""
    turns, ahead = list(rota.turns()), set(ahead)
    return replace(
        rota,
        interpreters={
            who: _kept(each, [turn for turn in turns if turn not in ahead or _by_hand(each, turn)])
            for who, each in rota.interpreters.items()
        },
    )


def _kept(interpreter: Interpreter, turns: Iterable[Turn]) -> Interpreter:
    bare = replace(interpreter, duties={})
    for turn in turns:
        bare = bare.with_duty(turn, interpreter.duty(turn))
    return bare


def _by_hand(interpreter: Interpreter, turn: Turn) -> bool:
    duty = interpreter.duty(turn)
    return duty is not None and duty.by_hand


def _filled(rota: Rota, watch: Sequence[Turn]) -> Rota:
    """Return the rota with a pair for some turns in a row, or for parts of them where none can take all."""
    pairs = _pairs_for(rota, watch)
    if pairs:
        return _given(rota, watch, min(pairs, key=lambda each: _burden(rota, each)))
    if len(watch) == 1:
        return rota
    middle = len(watch) // 2
    return _filled(_filled(rota, watch[:middle]), watch[middle:])


def _pairs_for(rota: Rota, watch: Sequence[Turn]) -> list[_Pair]:
    free = [each for _, each in sorted(rota.interpreters.items()) if _can_take(rota, each, watch)]
    free.sort(key=lambda each: (_spoken(each), each.person_id))
    return [_Pair(one, other) for one, other in combinations(free, 2) if covers_both((one, other))]


def _can_take(rota: Rota, interpreter: Interpreter, watch: Sequence[Turn]) -> bool:
    """Say whether somebody can take all of the turns: each is looked at with the others as theirs."""
    for turn in watch:
        interpreter = interpreter.with_duty(turn, Duty(Part.BESIDE))
    return not any(broken_by(rota, interpreter, turn) for turn in watch)


def _given(rota: Rota, watch: Sequence[Turn], pair: _Pair) -> Rota:
    one, other = pair.one, pair.other
    for place, turn in enumerate(watch):
        parts = (Part.SPEAKS, Part.BESIDE) if place % 2 == 0 else (Part.BESIDE, Part.SPEAKS)
        one, other = one.with_duty(turn, Duty(parts[0])), other.with_duty(turn, Duty(parts[1]))
    both = {one.person_id: one, other.person_id: other}
    return replace(rota, interpreters={**rota.interpreters, **both})


def _burden(rota: Rota, pair: _Pair) -> tuple[int, int, PersonId, PersonId]:
    one, other = (len(rota.turns_by(each)) for each in (pair.one, pair.other))
    return one + other, max(one, other), pair.one.person_id, pair.other.person_id


def _spoken(interpreter: Interpreter) -> int:
    return sum(
        duty.part is Part.SPEAKS for turns in interpreter.duties.values() for duty in turns.values()
    )
