"""Likeness of wording: shared terms weighed by rarity, and shared runs of characters."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from bot.answers.normaliser import FUNCTION_WORDS, grams, terms

_FUNCTION_WEIGHT = 0.2


class Lexicon:
    """The phrasings of all entries, as postings; positions are those of the given texts."""

    def __init__(self, texts: Sequence[str], owners: Sequence[int]) -> None:
        """Read plain texts; `owners[i]` is the number of the entry that text i belongs to."""
        self.size = len(texts)
        self._owners = owners
        sets = [frozenset(terms(text)) for text in texts]
        self._entries = max(owners, default=-1) + 1
        self.entry_terms: list[set[str]] = [set() for _ in range(self._entries)]
        for owner, found in zip(owners, sets, strict=True):
            self.entry_terms[owner] |= found
        self._holders = Counter(term for held in self.entry_terms for term in held)
        self._mass = [sum(map(self.weight, found)) for found in sets]
        self._postings: dict[str, list[int]] = defaultdict(list)
        for at, found in enumerate(sets):
            for term in found:
                self._postings[term].append(at)
        self._index_grams(texts)

    def _index_grams(self, texts: Sequence[str]) -> None:
        counts = [Counter(grams(text)) for text in texts]
        spread = Counter(gram for count in counts for gram in count)
        self._gram_idf = {
            gram: math.log((1 + self.size) / (1 + seen)) + 0.1 for gram, seen in spread.items()
        }
        self._gram_postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, count in enumerate(counts):
            vector = self._gram_vector(count)
            for gram, value in vector.items():
                self._gram_postings[gram].append((at, value))

    def knows(self, term: str) -> bool:
        """Tell whether any entry has the term."""
        return term in self._holders

    def weight(self, term: str) -> float:
        """Return a term's rarity among entries, function words lowered; unknown ones are rarest."""
        seen = self._holders.get(term, 0)
        rarity = math.log(1 + (self._entries - seen + 0.5) / (seen + 0.5))
        return rarity * (_FUNCTION_WEIGHT if term in FUNCTION_WORDS else 1.0)

    def overlaps(self, question: str) -> list[float]:
        """Return per text the F1 of shared terms, by weight, from 0 to 1."""
        asked = frozenset(terms(question))
        shared = [0.0] * self.size
        for term in asked:
            weight = self.weight(term)
            for at in self._postings.get(term, ()):
                shared[at] += weight
        own = sum(map(self.weight, asked))
        return [
            2 * value / (own + mass) if value else 0.0
            for value, mass in zip(shared, self._mass, strict=True)
        ]

    def resemblances(self, question: str) -> list[float]:
        """Return per text the cosine of character runs weighed by rarity, from 0 to 1."""
        scores = [0.0] * self.size
        for gram, value in self._gram_vector(Counter(grams(question))).items():
            for at, other in self._gram_postings.get(gram, ()):
                scores[at] += value * other
        return scores

    def _gram_vector(self, count: Counter[str]) -> dict[str, float]:
        unknown = math.log(1 + self.size) + 0.1
        raw = {
            gram: (1 + math.log(seen)) * self._gram_idf.get(gram, unknown)
            for gram, seen in count.items()
        }
        norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {gram: value / norm for gram, value in raw.items()}
