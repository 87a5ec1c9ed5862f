"""Likeness of wording: shared terms weighed by rarity, and shared runs of characters."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bot.answers.columns import Column, Columns, Posting
from bot.answers.language.normaliser import function_words, grams, stem, terms, words

_FUNCTION_WEIGHT = 0.2


class Lexicon:
    """The phrasings of all entries, as postings; positions are those of the given texts."""

    def __init__(self, texts: Sequence[str], owners: Sequence[int], columns: Columns) -> None:
        """Read plain texts; `owners[i]` is the number of the entry that text i belongs to."""
        self.size = len(texts)
        self._columns = columns
        sets = [dict.fromkeys(terms(text)) for text in texts]
        self._entries = max(owners, default=-1) + 1
        self.entry_terms: list[set[str]] = [set() for _ in range(self._entries)]
        for owner, found in zip(owners, sets, strict=True):
            self.entry_terms[owner] |= found.keys()
        self._holders = Counter(term for held in self.entry_terms for term in held)
        self._masses = [sum(map(self.weight, found)) for found in sets]
        self._postings = self._posted(dict.fromkeys(found, 1.0) for found in sets)
        counts = [Counter(grams(text)) for text in texts]
        spread = Counter(gram for count in counts for gram in count)
        self._gram_idf = {
            gram: math.log((1 + self.size) / (1 + seen)) + 0.1 for gram, seen in spread.items()
        }
        self._gram_postings = self._posted(map(self._gram_vector, counts))

    def _posted(self, texts: Iterable[dict[str, float]]) -> dict[str, Posting]:
        where: defaultdict[str, list[int]] = defaultdict(list)
        held: defaultdict[str, list[float]] = defaultdict(list)
        for at, values in enumerate(texts):
            for name, value in values.items():
                where[name].append(at)
                held[name].append(value)
        return {name: self._columns.posting(where[name], held[name]) for name in where}

    def knows(self, term: str) -> bool:
        """Tell whether any entry has the term."""
        return term in self._holders

    def touches(self, question: str) -> bool:
        """Tell whether any entry has a telling word of a plain question, or a third of one."""
        for word in words(question):
            if stem(word) not in function_words():
                pieces = grams(word)
                known = sum(gram in self._gram_idf for gram in pieces)
                if known * 3 >= len(pieces) or any(map(self.knows, terms(word))):
                    return True
        return False

    def weight(self, term: str) -> float:
        """Return a term's rarity among entries, function words lowered; unknown ones are rarest."""
        seen = self._holders.get(term, 0)
        rarity = math.log(1 + (self._entries - seen + 0.5) / (seen + 0.5))
        return rarity * (_FUNCTION_WEIGHT if term in function_words() else 1.0)

    def overlaps(self, question: str) -> Column:
        """Return per text the F1 of shared terms, by weight, from 0 to 1."""
        weights = {term: self.weight(term) for term in terms(question)}
        shared = self._tally(weights, self._postings)
        return self._columns.f1(shared, sum(weights.values()), self._masses)

    def resemblances(self, question: str) -> Column:
        """Return per text the cosine of character runs weighed by rarity, from 0 to 1."""
        return self._tally(self._gram_vector(Counter(grams(question))), self._gram_postings)

    def _tally(self, weights: dict[str, float], postings: dict[str, Posting]) -> Column:
        return self._columns.tally(
            [(weight, postings[name]) for name, weight in weights.items() if name in postings]
        )

    def _gram_vector(self, count: Counter[str]) -> dict[str, float]:
        unknown = math.log(1 + self.size) + 0.1
        raw = {
            gram: (1 + math.log(seen)) * self._gram_idf.get(gram, unknown)
            for gram, seen in count.items()
        }
        norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {gram: value / norm for gram, value in raw.items()}
