"""Ranking entries for one question, and what speaks for and against the first of them."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answers.embedder import Embedder, phrasing_key
from bot.answers.evidence import Evidence, weigh_words
from bot.answers.guards import Conflict, Facts, conflicts, facts_of, names_others
from bot.answers.lexical import Lexicon
from bot.answers.normaliser import plain
from bot.answers.vectors import VectorTable

_LOOKED_AT = 8
_PENALTIES = {
    Conflict.PLACES: 0.2,
    Conflict.DIRECTION: 0.15,
    Conflict.OPPOSITE: 0.15,
    Conflict.FIGURES: 0.05,
    Conflict.NEGATION: 0.05,
    Conflict.QUESTION_WORD: 0.05,
}
"""How far each conflict lowers a suggestion; none of them can be answered anyway."""
_ALONE = 0.35
"""The lead of an entry that has no rival."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry's number, its closest phrasing's position, the score, and what forbids it."""

    owner: int
    at: int
    score: float
    conflicts: frozenset[Conflict]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates best first, at most 8; `evidence` is about the first one, if there is any."""

    candidates: tuple[Candidate, ...]
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class _Scores:
    """Per text: likeness of meaning, of terms, of characters, and all together."""

    cosines: Sequence[float]
    overlaps: Sequence[float]
    resemblances: Sequence[float]
    fused: Sequence[float]


class Ranker:
    """Ranks by meaning (where there is an embedder) and wording together."""

    def __init__(
        self,
        texts: Sequence[str],
        owners: Sequence[int],
        critical: Sequence[bool],
        *,
        embedder: Embedder | None,
        vectors: Mapping[str, bytes],
    ) -> None:
        """`owners[i]` is the entry of text i, in growing order; `critical[n]` is entry n's."""
        self._texts, self._owners, self._critical = texts, owners, critical
        self._spelled = [plain(text) for text in texts]
        self._lexicon = Lexicon(self._spelled, owners)
        self._facts = list(map(facts_of, texts, self._spelled))
        self._members: list[list[int]] = [[] for _ in critical]
        for at, owner in enumerate(owners):
            self._members[owner].append(at)
        self._embedder = embedder
        self.table: VectorTable | None = None
        if embedder is not None and texts:
            self.table = VectorTable(_complete(embedder, texts, vectors))

    def rank(self, question: str) -> Ranking:
        """Return the candidates for one question, best first."""
        spelled = plain(question)
        scores = self._scores(spelled)
        facts = facts_of(question, spelled)
        candidates = self._candidates(facts, scores)
        if not candidates:
            return Ranking((), None)
        return Ranking(candidates, self._evidence(spelled, facts, candidates, scores))

    def close_pairs(self, *, sense: float, wording: float) -> list[tuple[int, int]]:
        """Return pairs of texts of different entries that are alike and break no rule.

        `sense` is the least cosine of meanings, `wording` the least F1 of terms.
        """
        found: list[tuple[int, int]] = []
        for one, text in enumerate(self._spelled):
            overlaps = self._lexicon.overlaps(text)
            cosines = self.table.row_cosines(one) if self.table else [0.0] * len(overlaps)
            found.extend(
                (one, other)
                for other in range(one + 1, len(self._texts))
                if (cosines[other] >= sense or overlaps[other] >= wording)
                and self._owners[one] != self._owners[other]
                and not conflicts(self._facts[one], self._facts[other], critical=False)
            )
        return found

    def _scores(self, spelled: str) -> _Scores:
        overlaps = self._lexicon.overlaps(spelled)
        resemblances = self._lexicon.resemblances(spelled)
        cosines = [0.0] * len(self._texts)
        if self.table is not None and self._embedder is not None:
            cosines = self.table.cosines(self._embedder.encode([spelled])[0])
        fused = [
            cosine + (overlap + resemblance) / 4
            for cosine, overlap, resemblance in zip(cosines, overlaps, resemblances, strict=True)
        ]
        return _Scores(cosines, overlaps, resemblances, fused)

    def _candidates(self, facts: Facts, scores: _Scores) -> tuple[Candidate, ...]:
        bests = [max(scores.fused[at] for at in members) for members in self._members]
        order = sorted(range(len(bests)), key=lambda owner: (-bests[owner], owner))
        found = [
            max(
                (self._candidate(facts, at, scores.fused[at]) for at in self._members[owner]),
                key=lambda candidate: (candidate.score, -candidate.at),
            )
            for owner in order[:_LOOKED_AT]
        ]
        return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.owner)))

    def _candidate(self, facts: Facts, at: int, score: float) -> Candidate:
        owner = self._owners[at]
        against = conflicts(facts, self._facts[at], critical=self._critical[owner])
        # The entry as a whole must ask when, where or how much where the question does.
        asked = frozenset[str]().union(*(self._facts[mate].asked for mate in self._members[owner]))
        if facts.asked - asked:
            against |= {Conflict.QUESTION_WORD}
        penalty = max((_PENALTIES[conflict] for conflict in against), default=0.0)
        if self.table is None:
            penalty /= 3  # as the scores are
        return Candidate(owner, at, score - penalty, against)

    def _evidence(
        self, spelled: str, facts: Facts, candidates: Sequence[Candidate], scores: _Scores
    ) -> Evidence:
        first = candidates[0]
        mine = self._members[first.owner]
        tops = [max(scores.cosines[at] for at in members) for members in self._members]
        rivals = self._rivals(facts, first)
        others = [tops[owner] for owner in rivals]
        second = next((each for each in candidates[1:] if each.owner in rivals), None)
        lead = first.score - second.score if second else _ALONE
        cosine = tops[first.owner]
        return Evidence(
            cosine=cosine,
            mean_cosine=statistics.fmean(scores.cosines[at] for at in mine),
            overlap=max(scores.overlaps[at] for at in mine),
            resemblance=max(scores.resemblances[at] for at in mine),
            lead=lead,
            cosine_lead=cosine - max(others, default=cosine - _ALONE),
            spread=_spread(cosine, others),
            words=weigh_words(self._lexicon, spelled, self._spelled[first.at], first.owner),
            other_form=all(self._facts[at].forms != facts.forms for at in mine),
            less_asked=not facts.asked and any(self._facts[at].asked for at in mine),
        )

    def _rivals(self, facts: Facts, first: Candidate) -> Sequence[int]:
        """Return the entries that could be meant instead.

        Where question and first entry name the same places, one that names others cannot.
        """
        every = range(len(self._members))
        if not facts.places or Conflict.PLACES in first.conflicts:
            return [owner for owner in every if owner != first.owner]
        return [
            owner
            for owner in every
            if owner != first.owner
            and any(not names_others(facts, self._facts[at]) for at in self._members[owner])
        ]


def _spread(cosine: float, others: Sequence[float]) -> float:
    """Return how many deviations the first one stands above the rest; half the scale if few."""
    if len(others) < 4:
        return 3.0
    return (cosine - statistics.fmean(others)) / (statistics.pstdev(others) + 0.03)


def _complete(
    embedder: Embedder, texts: Sequence[str], vectors: Mapping[str, bytes]
) -> list[bytes]:
    """Return a vector per text, computing those that are not stored."""
    keys = [phrasing_key(text) for text in texts]
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in vectors}
    made = dict(zip(missing, embedder.encode(list(missing.values())), strict=True))
    return [vectors.get(key) or made[key] for key in keys]
