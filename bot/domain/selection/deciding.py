"""Who decides about a candidate: two readers, and whoever stands in where one of them is tied."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from bot.domain.ids import PersonId
from bot.domain.selection.candidates import Opinion, Reader, Reading

READERS = 2
MOST_STAND_INS = 2


class Verdict(StrEnum):
    """What the readers' opinions come to."""

    WAITS = "waits"
    """Fewer than two have said what they think."""
    YES = "yes"
    NO = "no"
    SPLIT = "split"
    """They do not agree: they talk, and one of them may think again."""


def deciders(readers: Iterable[Reader], readings: Iterable[Reading]) -> frozenset[PersonId]:
    """Return who may decide about the candidate of these readings."""
    tied = {each.person_id for each in readings if each.tied}
    every = list(readers)
    first = {each.person_id for each in every if not each.stands_in} - tied
    if len(first) >= READERS:
        return frozenset(first)
    return frozenset({each.person_id for each in every} - tied)


def verdict(readers: Sequence[Reader], readings: Sequence[Reading]) -> Verdict:
    """Return what readers make of a candidate; it takes two, whoever else has said what."""
    may = deciders(readers, readings)
    said = [each.opinion for each in readings if each.opinion and each.person_id in may]
    if len(said) < READERS:
        return Verdict.WAITS
    if len(set(said)) > 1:
        return Verdict.SPLIT
    return Verdict.YES if said[0] is Opinion.YES else Verdict.NO
