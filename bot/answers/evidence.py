"""How sure a match is: evidence, and the weights it was found to deserve.

The weights are fitted by tools/fit_evidence.py across public sets; deploy/ANSWERS.md has the
figures and the method.
"""

import math
import re
from dataclasses import dataclass

from bot.answers.language.normaliser import CJK, function_words, terms
from bot.answers.lexical import Lexicon

_CHINESE = re.compile(f"[{CJK}]")


@dataclass(frozen=True, slots=True)
class WordEvidence:
    """Shares by weight: terms no entry has, only other entries have, and ours not asked for."""

    unknown: float
    foreign: float
    unasked: float
    lengths: float
    brevity: float
    crosses: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against the first candidate."""

    cosine: float
    mean_cosine: float
    overlap: float
    resemblance: float
    lead: float
    cosine_lead: float
    spread: float
    words: WordEvidence
    other_form: bool
    less_asked: bool

    def features(self) -> tuple[float, ...]:
        """Return the numbers of the model, each bounded so that no set's habit runs away."""
        words = self.words
        return (
            self.cosine,
            self.mean_cosine,
            self.overlap,
            min(self.lead, 0.3),
            min(max(self.cosine_lead, -0.1), 0.25),
            min(self.spread, 6.0) / 6,
            min(words.unknown, 1.0),
            min(words.foreign, 1.0),
            words.unasked,
            min(words.lengths, 1.5),
            words.brevity,
            float(words.crosses),
            float(self.other_form),
            float(self.less_asked),
        )


FEATURES = (
    "cosine",
    "mean_cosine",
    "overlap",
    "lead",
    "cosine_lead",
    "spread",
    "unknown",
    "foreign",
    "unasked",
    "lengths",
    "brevity",
    "crosses",
    "other_form",
    "less_asked",
)
_INTERCEPT = -4.599
_WEIGHTS = (
    2.936,
    1.965,
    0.0,
    5.24,
    5.502,
    2.268,
    -0.549,
    -2.023,
    0.0,
    -0.163,
    -0.092,
    -0.138,
    0.0,
    -0.336,
)
SURE = 0.95
"""From here on an ordinary question is answered at once."""
SURE_CRITICAL = 0.955
"""The same for a critical entry, which must stand clear besides."""
_SAME_SENSE = 0.7
_SURELY_SAME_SENSE = 0.75
_HALF = 0.5
_CLEAR_LEAD = 0.35
_FEW_FOREIGN = 0.2
_SOME_UNKNOWN = 0.5


def confidence(evidence: Evidence) -> float:
    """Return from 0 to 1 how likely the first candidate answers the question."""
    pairs = zip(_WEIGHTS, evidence.features(), strict=True)
    total = _INTERCEPT + sum(weight * value for weight, value in pairs)
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def is_sure(evidence: Evidence, *, critical: bool) -> bool:
    """Tell whether the first candidate may be shown as the answer."""
    limit = SURE_CRITICAL if critical else SURE
    return confidence(evidence) >= limit and stands_clear(evidence, critical=critical)


def stands_clear(evidence: Evidence, *, critical: bool) -> bool:
    """Tell whether a high confidence may count.

    The meaning itself must be near, and nearer still where half of what the phrasing says was not
    asked for. Where a wrong answer does harm, no other entry may come near
    instead, and the question may hardly use words that only other entries have.
    """
    if not critical:
        is_partial = evidence.words.unasked >= _HALF and not evidence.words.crosses
        return evidence.cosine >= (_SURELY_SAME_SENSE if is_partial else _SAME_SENSE)
    return (
        evidence.lead >= _CLEAR_LEAD
        and evidence.words.foreign <= _FEW_FOREIGN
        and evidence.words.unknown <= _SOME_UNKNOWN
    )


def weigh_words(lexicon: Lexicon, question: str, phrasing: str, owner: int) -> WordEvidence:
    """Compare the words of a plain question with its best phrasing's and its entry's."""
    asked = set(terms(question)) - function_words()
    prepared = set(terms(phrasing)) - function_words()
    brevity = 1 / (1 + len(asked))
    if bool(_CHINESE.search(question)) != bool(_CHINESE.search(phrasing)):
        return WordEvidence(0.0, 0.0, 0.0, 0.0, brevity, crosses=True)
    own = lexicon.entry_terms[owner]
    unknown = {term for term in asked if not lexicon.knows(term)}
    return WordEvidence(
        unknown=_share(lexicon, unknown, asked),
        foreign=_share(lexicon, asked - unknown - own, asked),
        unasked=_share(lexicon, prepared - asked, prepared),
        lengths=abs(math.log((1 + len(asked)) / (1 + len(prepared)))),
        brevity=brevity,
        crosses=False,
    )


def _share(lexicon: Lexicon, some: set[str], of: set[str]) -> float:
    total = sum(map(lexicon.weight, sorted(of)))
    return sum(map(lexicon.weight, sorted(some))) / total if total else 0.0
