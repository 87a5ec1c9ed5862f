"""Ranking entries for one question, and what speaks for and against the first of them."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.answers.columns import ArrayColumns, Column, Columns, ListColumns
from bot.answers.deciding.agreement import ALONE, Agreement, Standing, agreement_of
from bot.answers.deciding.around import Around
from bot.answers.deciding.head import Head
from bot.answers.deciding.rivals import Rival
from bot.answers.deciding.support import Support, support_of
from bot.answers.embedder import Embedder, encode_missing
from bot.answers.evidence import Evidence, weigh_words
from bot.answers.language.normaliser import plain
from bot.answers.lexical import Lexicon
from bot.answers.ranked import Candidate, Ranking, Scores, chosen_of, penalty_of, worth_weighing
from bot.answers.rules.exchanges import exchanged
from bot.answers.rules.guards import (
    Conflict,
    Facts,
    conflicts,
    facts_of,
    facts_of_ours,
    names_others,
)
from bot.answers.vectors import LentTable, VectorTable, arrays, as_rows

_LOOKED_AT = 8
_LEAST_BY_WORDS = 0.0167
"""The least where words alone count, and so say less."""
_HEAD_SHARE = 2.5
"""How much the head counts where candidates are put in order."""
_SAME_THING = 0.55
"""The least cosine of the words in which question and phrasing differ."""
_FEW = 4
"""So few other entries say nothing about how usual a cosine is."""


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
        around: Around | None = None,
    ) -> None:
        """`owners[i]` is the entry of text i, in growing order; `critical[n]` is entry n's.

        With `around`, the meanings of all encoders and a head count.
        """
        self._texts, self._owners, self._critical = texts, owners, critical
        self._spelled = [plain(text) for text in texts]
        self._around = around
        self._own: Container[int] = range(len(texts)) if around is None else around.own
        self._facts = [
            self._there(
                facts_of(each, self._spelled[at]) if at in self._own else facts_of_ours(each)
            )
            for at, each in enumerate(texts)
        ]
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
        self._table: VectorTable | LentTable | None = None
        self._head: Head | None = None
        self._columns: Columns = ListColumns(owners)
        if embedder is not None and texts:
            own = [text for at, text in enumerate(texts) if at in self._own]
            rows = as_rows(encode_missing(embedder, own, vectors))
            self._columns = ArrayColumns(owners)
            if around is None:
                self._table = VectorTable(rows, embedder.widths)
            else:
                self._table = around.joined(rows)
                self._head = around.head(rows, owners, len(critical))
        self._lexicon = Lexicon(self._spelled, owners, self._columns)

    def rank(self, question: str) -> Ranking:
        """Return the candidates for one question, best first."""
        spelled = plain(question)
        vector = self._vector(spelled)
        heads: Any = None if self._head is None else self._head.scores(vector)
        scores = self._scores(spelled, [] if vector is None else self._likeness(vector))
        facts = self._there(facts_of(question, spelled))
        beside = None if self._around is None else self._around.beside(vector, len(self._critical))
        candidates = self._candidates(facts, scores, heads, beside)
        is_moot = self._table is None and not self._lexicon.touches(spelled)
        if is_moot or not candidates:
            return Ranking((), None)
        evidence = self._evidence(spelled, facts, candidates, scores)
        if self._around is None:
            return Ranking(candidates, evidence)
        rival = self._around.rivals.nearest(vector, heads[len(self._critical) :])
        own = [self._facts[at] for at in self._own_of(candidates[0].owner)]
        support = support_of(facts, own, self._facts[candidates[0].at])
        first = replace(candidates[0], conflicts=candidates[0].conflicts | support.conflicts)
        agreement = self._agreement(facts, first, scores, heads, evidence, rival, support)
        return Ranking((first, *candidates[1:]), evidence, agreement, rival)

    def is_exchanged(self, question: str, at: int) -> bool:
        """Tell whether a question says something else where text `at` says something.

        The words that only one of them has must mean nearly the same.
        """
        found = exchanged(plain(question), self._spelled[at])
        if found is None or self._embedder is None:
            return False
        one, other = as_rows(self._embedder.encode(found))
        return VectorTable(one[None], self._embedder.widths).likeness(other)[0][0] < _SAME_THING

    def first_for(self, at: int) -> int:
        """Return the entry that text `at` finds first when it is asked; nothing is encoded."""
        columns = self._table.row_likeness(at) if self._table else []
        scores = self._scores(self._spelled[at], columns)
        return self._candidates(self._facts[at], scores, None, None)[0].owner

    def close_to(self, at: int, *, sense: float, wording: float) -> list[int]:
        """Return the texts after `at`, of other entries, that are alike and break no rule.

        `sense` is the least cosine of meanings, `wording` the least F1 of terms.
        """
        cosines = self._table.row_likeness(at)[0] if self._table else self._none
        overlaps = self._lexicon.overlaps(self._spelled[at])
        alike = set(self._columns.reaching(cosines, sense, at + 1))
        alike.update(self._columns.reaching(overlaps, wording, at + 1))
        return [
            other
            for other in sorted(alike)
            if self._owners[at] != self._owners[other]
            and not conflicts(self._facts[at], self._facts[other], critical=False)
        ]

    def _there(self, facts: Facts) -> Facts:
        return facts if self._around is None else self._around.host.unnamed_in(facts)

    def _vector(self, spelled: str) -> Any:
        return None if self._embedder is None else as_rows(self._embedder.encode([spelled]))[0]

    def _likeness(self, vector: Any) -> list[Column]:
        return [] if self._table is None else self._table.likeness(vector)

    @property
    def _none(self) -> Column:
        return [0.0] * len(self._texts)

    def _scores(self, spelled: str, likeness: Sequence[Column]) -> Scores:
        """`likeness` is per encoder; with a head, all of them count alike, without the first."""
        cosines = likeness[0] if likeness else self._none
        seconds = likeness[-1] if likeness and self._around is not None else cosines
        overlaps = self._lexicon.overlaps(spelled)
        resemblances = self._lexicon.resemblances(spelled)
        fused = self._columns.fuse(cosines, seconds, overlaps, resemblances)
        return Scores(cosines, seconds, overlaps, resemblances, fused)

    def _candidates(
        self, facts: Facts, scores: Scores, heads: Any, beside: Any
    ) -> tuple[Candidate, ...]:
        """`heads` and `beside` are per entry, where there is something around them."""
        tops: Any = self._columns.tops(scores.fused)
        shares: Any = self._none
        least: Any = [float("-inf")] * len(self._critical)
        if heads is not None:
            shares, least = _HEAD_SHARE * heads[: len(self._critical)], beside
            tops = arrays().maximum(tops, least) + shares
        found = [
            chosen_of(
                [
                    self._candidate(facts, at, scores.fused)
                    for at in worth_weighing(each, scores.fused)
                ]
            )
            for each in map(self._members.__getitem__, self._columns.order(tops, _LOOKED_AT))
        ]
        found.sort(
            key=lambda each: (-max(each.score, least[each.owner]) - shares[each.owner], each.owner)
        )
        return tuple(
            each if each.at in self._own else replace(each, own=self._nearest_own(each, scores))
            for each in found
        )

    def _nearest_own(self, candidate: Candidate, scores: Scores) -> int:
        return max(self._own_of(candidate.owner), key=lambda at: (scores.fused[at], -at))

    def _candidate(self, facts: Facts, at: int, fused: Column) -> Candidate:
        owner = self._owners[at]
        against = conflicts(facts, self._facts[at], critical=self._critical[owner])
        # The entry as a whole must ask when, where or how much where the question does.
        if facts.asked - self._asked[owner]:
            against |= {Conflict.QUESTION_WORD}
        # And it must somewhere name what the question names.
        if facts.subjects - self._subjects[owner]:
            against |= {Conflict.UNNAMED}
        penalty = penalty_of(against)
        if self._table is None and against:
            penalty = max(penalty / 3, _LEAST_BY_WORDS)  # a third, as the scores are
        return Candidate(owner, at, at, float(fused[at]) - penalty, against)

    def _own_of(self, owner: int) -> list[int]:
        return [at for at in self._members[owner] if at in self._own]

    def _evidence(
        self, spelled: str, facts: Facts, candidates: Sequence[Candidate], scores: Scores
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
            lead=first.score - second.score if second else ALONE,
            cosine_lead=cosine - float(max(others)) if len(others) else ALONE,
            spread=self._spread(cosine, others),
            words=weigh_words(self._lexicon, spelled, self._spelled[first.at], first.owner),
            other_form=all(self._facts[at].forms != facts.forms for at in mine),
            less_asked=not facts.asked and any(self._facts[at].asked for at in mine),
        )

    def _agreement(
        self,
        facts: Facts,
        first: Candidate,
        scores: Scores,
        heads: Any,
        evidence: Evidence,
        rival: Rival | None,
        support: Support,
    ) -> Agreement:
        measures = (
            self._columns.tops(scores.cosines),
            self._columns.tops(scores.seconds),
            heads[: len(self._critical)],
        )
        gone = [first.owner, *self._ruled_out(facts, first)]
        mine = self._members[first.owner]
        return agreement_of(
            Standing(first.owner, measures, gone),
            self._columns,
            evidence,
            rival,
            first.conflicts,
            support,
            likeness=max(scores.meaning(at) for at in mine),
            own_likeness=max(scores.meaning(at) for at in self._own_of(first.owner)),
            own_second=max(float(scores.seconds[at]) for at in self._own_of(first.owner)),
            tied=any(at not in self._own for at in mine),
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
