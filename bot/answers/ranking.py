"""Ranking entries for one question, and what speaks for and against the first of them."""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answers.embedder import Embedder, phrasing_key
from bot.answers.guards import Conflict, conflicts
from bot.answers.lexical import Lexicon
from bot.answers.normaliser import CJK, FUNCTION_WORDS, plain, stem, terms, words
from bot.answers.vectors import VectorTable
from bot.answers.wording import asked_in

import re

_CHINESE = re.compile(f"[{CJK}]")
_PENALTY = 0.15
_LOOKED_AT = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry's number, its closest phrasing's position, the scores, and what forbids it."""

    owner: int
    at: int
    score: float
    conflicts: frozenset[Conflict]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates best first; `evidence` is about the first one, by name of the feature."""

    candidates: tuple[Candidate, ...]
    evidence: Mapping[str, float]


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
        """`owners[i]` is the entry of text i; `critical[n]` belongs to entry n."""
        self._texts, self._owners, self._critical = texts, owners, critical
        self._count = len(critical)
        self.lexicon = Lexicon(texts, owners)
        self._embedder = embedder
        self.table: VectorTable | None = None
        self._words: VectorTable | None = None
        if embedder is not None and texts:
            self.table = VectorTable(_complete(embedder, texts, vectors))
            self._index_words(embedder)
        self._asked = [frozenset[str]()] * self._count
        for owner, text in zip(owners, texts, strict=True):
            self._asked[owner] |= asked_in(text)

    def _index_words(self, embedder: Embedder) -> None:
        units = [_units(text) for text in self._texts]
        self._vocabulary = {u: at for at, u in enumerate(dict.fromkeys(x for us in units for x in us))}
        self._units = [sorted({self._vocabulary[u] for u in us}) for us in units]
        if self._vocabulary:
            self._words = VectorTable(embedder.encode(list(self._vocabulary)))

    def rank(self, question: str) -> Ranking:
        """Return the candidates for one question, best first."""
        overlaps = self.lexicon.overlaps(question)
        resemblances = self.lexicon.resemblances(question)
        wordings = [(a + b) / 4 for a, b in zip(overlaps, resemblances, strict=True)]
        cosines = [0.0] * len(wordings)
        if self.table is not None and self._embedder is not None:
            cosines = self.table.cosines(self._embedder.encode([question])[0])
        fused = [a + b for a, b in zip(wordings, cosines, strict=True)]
        candidates = self._candidates(question, fused)
        if not candidates:
            return Ranking((), {})
        evidence = self._evidence(question, candidates, cosines, overlaps, resemblances)
        return Ranking(candidates, evidence)

    def _candidates(self, question: str, fused: Sequence[float]) -> tuple[Candidate, ...]:
        bests = sorted(_best_per(self._owners, fused).items(), key=lambda item: (-item[1], item[0]))
        found: list[Candidate] = []
        for owner, _ in bests[:_LOOKED_AT]:
            options = [at for at, whose in enumerate(self._owners) if whose == owner]
            found.append(max((self._candidate(question, at, fused[at]) for at in options),
                             key=lambda option: (option.score, -option.at)))
        return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.owner)))

    def _candidate(self, question: str, at: int, score: float) -> Candidate:
        owner = self._owners[at]
        against = conflicts(question, self._texts[at], critical=self._critical[owner])
        return Candidate(owner, at, score - _PENALTY * bool(against), against)

    def _evidence(self, question, candidates, cosines, overlaps, resemblances) -> dict[str, float]:
        first = candidates[0]
        mine = [at for at, whose in enumerate(self._owners) if whose == first.owner]
        by_cos, by_lex = _best_per(self._owners, cosines), _best_per(self._owners, [a + b for a, b in zip(overlaps, resemblances)])
        others_cos = [v for o, v in by_cos.items() if o != first.owner]
        others_lex = [v for o, v in by_lex.items() if o != first.owner]
        cross = bool(_CHINESE.search(question)) != bool(_CHINESE.search(self._texts[first.at]))
        asked = set(terms(question)) - FUNCTION_WORDS
        total = sum(map(self.lexicon.weight, asked)) or 1.0
        own = self.lexicon.entry_terms[first.owner]
        share = lambda some: sum(map(self.lexicon.weight, some)) / total
        wh, entry_wh = asked_in(question), self._asked[first.owner]
        cos = by_cos[first.owner]
        ev = {
            "cos": cos,
            "f1": max(overlaps[at] for at in mine),
            "gram": max(resemblances[at] for at in mine),
            "margin": first.score - candidates[1].score if len(candidates) > 1 else 0.3,
            "cosmargin": cos - max(others_cos, default=0.0),
            "lexmargin": by_lex[first.owner] - max(others_lex, default=0.0),
            "agree": float(by_lex[first.owner] >= max(others_lex, default=0.0)),
            "z": (cos - statistics.fmean(others_cos)) / (statistics.pstdev(others_cos) + 0.03) if len(others_cos) > 3 else 3.0,
            "meancos": statistics.fmean(cosines[at] for at in mine),
            "k": math.log(len(mine)),
            "unknown": 0.0 if cross else share(t for t in asked if not self.lexicon.knows(t)),
            "foreign": 0.0 if cross else share(t for t in asked if self.lexicon.knows(t) and t not in own),
            "cross": float(cross),
            "crosscos": float(cross) * cos,
            "short": 1.0 / (1 + len(asked)),
            "wh": float(bool(wh - entry_wh)),
            "whother": float(bool(entry_wh - wh) and not wh),
        }
        if self._words is not None:
            ev |= self._alignment(question, mine, first.at)
        return ev

    def _alignment(self, question, mine, at):
        units = list(dict.fromkeys(_units(question)))
        if not units:
            return {"softmin": 0.5, "softmean": 0.5, "backmean": 0.5, "backmin": 0.5}
        rows = [self._words.cosines(blob) for blob in self._embedder.encode(units)]
        targets = sorted({u for m in mine for u in self._units[m]})
        if not targets:
            return {"softmin": 0.5, "softmean": 0.5, "backmean": 0.5, "backmin": 0.5}
        forward = _tiled(question, {u: max(row[t] for t in targets) for u, row in zip(units, rows)})
        names = list(self._vocabulary)
        back = _tiled(self._texts[at], {names[t]: max(row[t] for row in rows) for t in self._units[at]})
        f, b = forward or [0.5], back or [0.5]
        return {"softmin": min(f), "softmean": statistics.fmean(f), "backmean": statistics.fmean(b), "backmin": min(b)}


def _tiled(text: str, value: Mapping[str, float]) -> list[float]:
    """Return one value per word: a Chinese character counts with the better of its two pairs."""
    found = []
    for word in words(plain(text)):
        if _CHINESE.match(word):
            pairs = [word[i:i+2] for i in range(len(word)-1)] or [word]
            for i, ch in enumerate(word):
                if ch in FUNCTION_WORDS: continue
                near = [value.get(p, 0.0) for p in pairs[max(0, i-1):i+1]]
                found.append(max(near, default=0.0))
        elif word in value:
            found.append(value[word])
    return found


def _units(text: str) -> list[str]:
    found = []
    for word in words(plain(text)):
        if _CHINESE.match(word):
            found.extend([word[i:i+2] for i in range(len(word)-1)] or [word])
        elif stem(word) not in FUNCTION_WORDS:
            found.append(word)
    return found


def _best_per(owners: Sequence[int], values: Sequence[float]) -> dict[int, float]:
    best: dict[int, float] = {}
    for owner, value in zip(owners, values, strict=True):
        if value > best.get(owner, -2.0):
            best[owner] = value
    return best


def _complete(
    embedder: Embedder, texts: Sequence[str], vectors: Mapping[str, bytes]
) -> list[bytes]:
    """Return a vector per text, computing those that are not stored."""
    keys = [phrasing_key(text) for text in texts]
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in vectors}
    made = dict(zip(missing, embedder.encode(list(missing.values())), strict=True))
    return [vectors.get(key) or made[key] for key in keys]
