"""Norms before and after: which paragraphs are new, gone or reworded, and how much that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from bot.domain.events import Norms
from bot.domain.messages.texts import Words


class Weight(StrEnum):
    """Whether a change of the norms is only told, or everybody is asked to agree again."""

    MINOR = "minor"
    MAJOR = "major"


@dataclass(frozen=True, slots=True)
class PointChange:
    """One paragraph before and after; None before is new, None after is gone."""

    before: Words | None
    after: Words | None


def changed_norms(now: Norms, points: Sequence[Words], weight: Weight) -> Norms:
    """Return norms with other paragraphs, and the version they then have."""
    if weight is Weight.MAJOR:
        return Norms(now.version + 1, tuple(points))
    return Norms(now.version, tuple(points), now.wording + 1)


def weight_of(now: Norms, then: Norms) -> Weight:
    """Return how much a change of norms is."""
    return Weight.MAJOR if then.version > now.version else Weight.MINOR


def compared(before: Sequence[Words], after: Sequence[Words]) -> Iterator[PointChange]:
    """Yield the paragraphs that differ, in their order."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            for old, new in zip_longest(before[start:end], after[new_start:new_end]):
                yield PointChange(old, new)
