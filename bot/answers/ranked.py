"""What ranking makes: scores of texts, candidates among entries, and what speaks for the first."""

from dataclasses import dataclass

from bot.answers.columns import Column
from bot.answers.deciding.agreement import Agreement
from bot.answers.deciding.rivals import Rival
from bot.answers.evidence import Evidence
from bot.answers.rules.guards import Conflict


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
