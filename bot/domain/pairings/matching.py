"""Who can meet whom, how much speaks for it, and what becomes of those who are left over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from bot.domain.ids import PersonId
from bot.domain.pairings.choices import PairChoices

_USUAL, _TOPIC, _ELSEWHERE, _MISSED = 10, 2, 6, 8
"""What speaks for a pair: that it is one, each shared topic, two origins that are known, and each day
on which nobody was found for one of them."""
_ALIKE = 0.85
"""From which likeness on two names are taken for the same one, so that a slip does not put together."""
_LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who wants to meet somebody on a day. `band` is an origin of no name, None unknown."""

    choices: PairChoices
    name: str
    band: int | None
    met: frozenset[PersonId]
    missed: int = 0

    @property
    def person_id(self) -> PersonId:
        """Who it is."""
        return self.choices.person_id


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """Two candidates, by number, who can meet; the more `weight`, the better."""

    one: int
    other: int
    weight: int


def edges_between(candidates: Sequence[Candidate]) -> list[Edge]:
    """Return every two who can meet: never of one origin, never again, never where one does not want."""
    numbered = list(enumerate(candidates))
    return [
        Edge(one, other, _weight(first, second))
        for (one, first), (other, second) in combinations(numbered, 2)
        if not _same_origin(first, second) and _can_meet(first, second)
    ]


def groups_of(
    candidates: Sequence[Candidate], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, ...]]:
    """Return the pairs, each with one of those left over as a third where that is possible.

    A third may have the origin of one of the two, never of both; all three can talk with each other.
    """
    groups: list[tuple[int, ...]] = [tuple(sorted(pair)) for pair in pairs]
    paired = {each for pair in pairs for each in pair}
    left = sorted(set(range(len(candidates))) - paired, key=lambda each: -candidates[each].missed)
    for third in left:
        if (best := _best_for(candidates, groups, third)) is not None:
            groups[best] = (*groups[best], third)
    return groups


def can_be_together(group: Sequence[Candidate]) -> bool:
    """Say whether two or three can meet, or one is alone; asked once more before they are told."""
    pairs = list(combinations(group, 2))
    tongues = group[0].choices.tongues.intersection(*(each.choices.tongues for each in group))
    return (
        bool(tongues)
        and all(_can_meet(*pair) for pair in pairs)
        and not (pairs and all(_same_origin(*pair) for pair in pairs))
    )


def _best_for(
    candidates: Sequence[Candidate], groups: Sequence[tuple[int, ...]], third: int
) -> int | None:
    wanting = candidates[third]

    def fits(group: tuple[int, ...]) -> bool:
        # Nobody joins three.
        return len(group) == 2 and can_be_together([*(candidates[each] for each in group), wanting])

    weights = {
        number: sum(_weight(wanting, candidates[each]) for each in group)
        for number, group in enumerate(groups)
        if fits(group)
    }
    return max(weights, key=lambda number: (weights[number], -number)) if weights else None


def _can_meet(one: Candidate, other: Candidate) -> bool:
    return (
        bool(one.choices.tongues & other.choices.tongues)
        and other.person_id not in one.met
        and one.person_id not in other.met
        and not _is_named(other.name, one.choices.not_with)
        and not _is_named(one.name, other.choices.not_with)
    )


def _same_origin(one: Candidate, other: Candidate) -> bool:
    return one.band is not None and one.band == other.band


def _weight(one: Candidate, other: Candidate) -> int:
    known = one.band is not None and other.band is not None
    return (
        _USUAL
        + _TOPIC * len(one.choices.topics & other.choices.topics)
        + (_ELSEWHERE if known and not _same_origin(one, other) else 0)
        + _MISSED * (one.missed + other.missed)
    )


def _is_named(name: str, typed: Sequence[str]) -> bool:
    """Say whether somebody may be meant by what was typed; rather once too often."""
    return any(_may_mean(each, name) for each in typed)


def _may_mean(typed: str, name: str) -> bool:
    ours, theirs = set(_words(name)), set(_words(typed))
    if not ours or not theirs:
        return False
    if ours <= theirs or theirs <= ours:
        return True
    one, other = "".join(sorted(ours)), "".join(sorted(theirs))
    within = one in other or other in one
    # Names in Chinese have no blanks: one may stand within what was typed.
    if within and min(len(one), len(other)) >= _LEAST_LETTERS and not one.isascii():
        return True
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _words(name: str) -> Iterator[str]:
    yield from name.casefold().replace(".", " ").replace(",", " ").replace("-", " ").split()
