"""What ranking makes: scores of texts, candidates among entries, and what speaks for the first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.answers.columns import Column
from bot.answers.deciding.agreement import Agreement
from bot.answers.deciding.rivals import Rival
from bot.answers.evidence import Evidence
from bot.answers.rules.guards import Conflict

_ASKED_OTHERWISE = 0.3
"""How much nearer a text with another question word must be to stand for its entry."""
_PENALTIES = {Conflict.PLACES: 0.2, Conflict.DIRECTION: 0.15, Conflict.OPPOSITE: 0.15}
_SLIGHT = 0.02
"""How far each conflict, and any other, lowers a suggestion."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry's number, the score, and what forbids it.

    `at` is the position of its closest text, `own` of the closest that is its own.
    """

    owner: int
    at: int
    own: int
    score: float
    conflicts: frozenset[Conflict]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates best first, at most 8; `evidence` is about the first one, if there is any."""

    candidates: tuple[Candidate, ...]
    evidence: Evidence | None
    agreement: Agreement | None = None
    rival: Rival | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """Per text: likeness of meaning, of terms, of characters, and all together.

    `cosines` are the first encoder's, `seconds` the second's, or the first's again.
    """

    cosines: Column
    seconds: Column
    overlaps: Column
    resemblances: Column
    fused: Column

    def meaning(self, at: int) -> float:
        """Return the likeness of meaning of one text, by both encoders."""
        return (float(self.cosines[at]) + float(self.seconds[at])) / 2


def penalty_of(against: Collection[Conflict]) -> float:
    """Return how far conflicts lower a suggestion."""
    return max((_PENALTIES.get(each, _SLIGHT) for each in against), default=0.0)


def worth_weighing(members: Sequence[int], fused: Column) -> list[int]:
    """Return the texts of an entry that `chosen_of` may choose, whatever forbids them.

    A text that is farther than the most that is taken off the nearest one cannot be.
    """
    least = max(fused[at] for at in members) - max(_PENALTIES.values()) - _ASKED_OTHERWISE
    return [at for at in members if fused[at] >= least]


def chosen_of(candidates: Sequence[Candidate]) -> Candidate:
    """Return the entry's nearest text, or one a little farther that asks when the question does.

    What else forbids the nearest text is not evaded by that.
    """
    nearest = max(candidates, key=lambda each: (each.score, -each.at))
    if Conflict.QUESTION_WORD not in nearest.conflicts:
        return nearest
    chosen = max(
        candidates,
        key=lambda each: (
            each.score - _ASKED_OTHERWISE * (Conflict.QUESTION_WORD in each.conflicts),
            -each.at,
        ),
    )
    kept = nearest.conflicts - {Conflict.QUESTION_WORD}
    return replace(chosen, conflicts=chosen.conflicts | kept)
