"""Ranking entries for one question, and what speaks for and against the first of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answers.columns import ArrayColumns, Column, Columns, ListColumns
from bot.answers.embedder import Embedder, encode_missing
from bot.answers.evidence import Evidence, weigh_words
from bot.answers.language.normaliser import plain
from bot.answers.lexical import Lexicon
from bot.answers.rules.exchanges import exchanged
from bot.answers.rules.guards import Conflict, Facts, conflicts, facts_of, names_others
from bot.answers.vectors import VectorTable

_LOOKED_AT = 8
_PENALTIES = {
    Conflict.PLACES: 0.2,
    Conflict.DIRECTION: 0.15,
    Conflict.OPPOSITE: 0.15,
    Conflict.FIGURES: 0.05,
    Conflict.NEGATION: 0.05,
    Conflict.QUESTION_WORD: 0.05,
    Conflict.SUBJECT: 0.05,
}
"""How far each conflict lowers a suggestion; none of them can be answered anyway."""
_ALONE = 0.35
"""The lead of an entry that has no rival."""
_SAME_THING = 0.55
"""The least cosine of the words in which question and phrasing differ."""
_FEW = 4
"""So few other entries say nothing about how usual a cosine is."""


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

    cosines: Column
    overlaps: Column
    resemblances: Column
    fused: Column


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
        self._facts = list(map(facts_of, texts, self._spelled))
        self._members: list[list[int]] = [[] for _ in critical]
        for at, owner in enumerate(owners):
            self._members[owner].append(at)
        self._placed = [
            owner
            for owner, members in enumerate(self._members)
            if all(self._facts[at].places for at in members)
        ]
        self._asked, self._subjects = (
            [
                frozenset[str]().union(*(getattr(self._facts[at], field) for at in members))
                for members in self._members
            ]
            for field in ("asked", "subjects")
        )
        self._embedder = embedder
        self._table: VectorTable | None = None
        self._columns: Columns = ListColumns(owners)
        if embedder is not None and texts:
            self._table = VectorTable(encode_missing(embedder, texts, vectors))
            self._columns = ArrayColumns(owners)
        self._lexicon = Lexicon(self._spelled, owners, self._columns)

    def rank(self, question: str) -> Ranking:
        """Return the candidates for one question, best first."""
        spelled = plain(question)
        scores = self._scores(spelled, self._cosines(spelled))
        facts = facts_of(question, spelled)
        candidates = self._candidates(facts, scores)
        is_moot = self._table is None and not self._lexicon.touches(spelled)
        if is_moot or not candidates:
            return Ranking((), None)
        return Ranking(candidates, self._evidence(spelled, facts, candidates, scores))

    def is_exchanged(self, question: str, at: int) -> bool:
        """Tell whether a question says something else where text `at` says something.

        The words that only one of them has must mean nearly the same.
        """
        found = exchanged(plain(question), self._spelled[at])
        if found is None or self._embedder is None:
            return False
        one, other = self._embedder.encode(found)
        return VectorTable([one]).cosines(other)[0] < _SAME_THING

    def first_for(self, at: int) -> int:
        """Return the entry that text `at` finds first when it is asked; nothing is encoded."""
        cosines = self._table.row_cosines(at) if self._table else self._none
        scores = self._scores(self._spelled[at], cosines)
        return self._candidates(self._facts[at], scores)[0].owner

    def close_to(self, at: int, *, sense: float, wording: float) -> list[int]:
        """Return the texts after `at`, of other entries, that are alike and break no rule.

        `sense` is the least cosine of meanings, `wording` the least F1 of terms.
        """
        cosines = self._table.row_cosines(at) if self._table else self._none
        overlaps = self._lexicon.overlaps(self._spelled[at])
        alike = set(self._columns.reaching(cosines, sense, at + 1))
        alike.update(self._columns.reaching(overlaps, wording, at + 1))
        return [
            other
            for other in sorted(alike)
            if self._owners[at] != self._owners[other]
            and not conflicts(self._facts[at], self._facts[other], critical=False)
        ]

    def _cosines(self, spelled: str) -> Column:
        if self._table is None or self._embedder is None:
            return self._none
        return self._table.cosines(self._embedder.encode([spelled])[0])

    @property
    def _none(self) -> Column:
        return [0.0] * len(self._texts)

    def _scores(self, spelled: str, cosines: Column) -> _Scores:
        overlaps = self._lexicon.overlaps(spelled)
        resemblances = self._lexicon.resemblances(spelled)
        fused = self._columns.fuse(cosines, overlaps, resemblances)
        return _Scores(cosines, overlaps, resemblances, fused)

    def _candidates(self, facts: Facts, scores: _Scores) -> tuple[Candidate, ...]:
        found = [
            max(
                (
                    self._candidate(facts, at, float(scores.fused[at]))
                    for at in self._members[owner]
                ),
                key=lambda candidate: (candidate.score, -candidate.at),
            )
            for owner in self._columns.order(self._columns.tops(scores.fused), _LOOKED_AT)
        ]
        return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.owner)))

    def _candidate(self, facts: Facts, at: int, score: float) -> Candidate:
        owner = self._owners[at]
        against = conflicts(facts, self._facts[at], critical=self._critical[owner])
        # The entry as a whole must ask when, where or how much where the question does.
        if facts.asked - self._asked[owner]:
            against |= {Conflict.QUESTION_WORD}
        # And it must somewhere name what the question names.
        if facts.subjects - self._subjects[owner]:
            against |= {Conflict.SUBJECT}
        penalty = max((_PENALTIES[conflict] for conflict in against), default=0.0)
        if self._table is None:
            penalty /= 3  # as the scores are
        return Candidate(owner, at, score - penalty, against)

    def _evidence(
        self, spelled: str, facts: Facts, candidates: Sequence[Candidate], scores: _Scores
    ) -> Evidence:
        first = candidates[0]
        mine = self._members[first.owner]
        ruled_out = self._ruled_out(facts, first)
        tops = self._columns.tops(scores.cosines)
        others = self._columns.but(tops, [first.owner, *ruled_out])
        second = next((each for each in candidates[1:] if each.owner not in ruled_out), None)
        cosine = float(tops[first.owner])
        return Evidence(
            cosine=cosine,
            mean_cosine=sum(float(scores.cosines[at]) for at in mine) / len(mine),
            overlap=float(max(scores.overlaps[at] for at in mine)),
            resemblance=float(max(scores.resemblances[at] for at in mine)),
            lead=first.score - second.score if second else _ALONE,
            cosine_lead=cosine - float(max(others)) if len(others) else _ALONE,
            spread=self._spread(cosine, others),
            words=weigh_words(self._lexicon, spelled, self._spelled[first.at], first.owner),
            other_form=all(self._facts[at].forms != facts.forms for at in mine),
            less_asked=not facts.asked and any(self._facts[at].asked for at in mine),
        )

    def _ruled_out(self, facts: Facts, first: Candidate) -> frozenset[int]:
        """Return the entries that cannot be meant instead of the first.

        Where question and first entry name the same places, one that names others cannot.
        """
        if not facts.places or Conflict.PLACES in first.conflicts:
            return frozenset()
        return frozenset(
            owner
            for owner in self._placed
            if owner != first.owner
            and all(names_others(facts, self._facts[at]) for at in self._members[owner])
        )

    def _spread(self, cosine: float, others: Column) -> float:
        """Return how many deviations the first one stands above the rest; half the scale if few."""
        if len(others) < _FEW:
            return 3.0
        mean, deviation = self._columns.middle(others)
        return (cosine - mean) / (deviation + 0.03)
