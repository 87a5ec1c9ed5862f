"""An index over prepared answers: what to answer at once, what to suggest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.answers.embedder import Embedder, phrasing_key
from bot.answers.lexical import Lexicon
from bot.answers.normaliser import plain
from bot.answers.vectors import VectorTable
from bot.domain.people import Language


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to ask a question."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Entry:
    """One prepared answer; a critical one (visa, money, medicine…) needs more certainty."""

    id: str
    phrasings: tuple[Phrasing, ...]
    critical: bool = False


class Tier(StrEnum):
    """What may be done with a finding."""

    ANSWER = "answer"
    SUGGEST = "suggest"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Match:
    """An entry, the phrasing of it that came closest, and how sure that is (0 to 1)."""

    entry_id: str
    phrasing: Phrasing
    confidence: float


@dataclass(frozen=True, slots=True)
class Finding:
    """Best first, at most three distinct entries; with ANSWER the first one is the answer."""

    tier: Tier
    matches: tuple[Match, ...]


_NONE: Mapping[str, bytes] = MappingProxyType({})
_NOTHING = Finding(Tier.NOTHING, ())


class Index:
    """Built once per revision and audience; finding changes nothing and may run in threads."""

    def __init__(
        self, entries: Sequence[Entry], *, embedder: Embedder | None, vectors: Mapping[str, bytes]
    ) -> None:
        self._entries = tuple(entry for entry in entries if entry.phrasings)
        self._phrasings = [p for entry in self._entries for p in entry.phrasings]
        self._owners = [at for at, entry in enumerate(self._entries) for _ in entry.phrasings]
        texts = [phrasing.text for phrasing in self._phrasings]
        self._lexicon = Lexicon(texts, self._owners)
        self._embedder = embedder
        self._table: VectorTable | None = None
        if embedder is not None and texts:
            self._table = VectorTable(_complete(embedder, texts, vectors))
        self._exact: dict[str, set[int]] = {}
        for owner, text in zip(self._owners, texts, strict=True):
            self._exact.setdefault(plain(text), set()).add(owner)

    @classmethod
    def build(
        cls,
        entries: Sequence[Entry],
        *,
        embedder: Embedder | None,
        vectors: Mapping[str, bytes] = _NONE,
    ) -> "Index":
        """Index the entries somebody may see.

        `vectors` are stored ones, `phrasing_key` -> float32 blob made by this embedder; missing
        ones are computed.
        """
        return cls(entries, embedder=embedder, vectors=vectors)

    def find(self, question: str) -> Finding:
        """Return the answer, up to three suggestions, or nothing; never raises on any text."""
        if not plain(question) or not self._entries:
            return _NOTHING
        overlaps = self._lexicon.overlaps(question)
        resemblances = self._lexicon.resemblances(question)
        scores = [(a + b) / 4 for a, b in zip(overlaps, resemblances, strict=True)]
        if self._table is not None and self._embedder is not None:
            cosines = self._table.cosines(self._embedder.encode([question])[0])
            scores = [a + b for a, b in zip(scores, cosines, strict=True)]
        best: dict[int, tuple[float, int]] = {}
        for at, score in enumerate(scores):
            owner = self._owners[at]
            if owner not in best or score > best[owner][0]:
                best[owner] = (score, at)
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:3]
        matches = tuple(
            Match(self._entries[owner].id, self._phrasings[at], min(max(score / 1.5, 0.0), 1.0))
            for owner, (score, at) in ranked
            if score > 0.05
        )
        if not matches:
            return _NOTHING
        same = self._exact.get(plain(question), set())
        if len(same) == 1:
            return Finding(Tier.ANSWER, matches)
        return Finding(Tier.SUGGEST, matches)

    def near_duplicates(self) -> tuple[tuple[str, str], ...]:
        """Return pairs of entry ids that are asked in nearly the same words or sense."""
        return ()

    def lost_phrasings(self) -> tuple[tuple[str, Phrasing], ...]:
        """Return entry ids with the phrasings that do not find their own entry first."""
        return ()


def _complete(
    embedder: Embedder, texts: Sequence[str], vectors: Mapping[str, bytes]
) -> list[bytes]:
    """Return a vector per text, computing those that are not stored."""
    keys = [phrasing_key(text) for text in texts]
    missing = {
        key: text for key, text in zip(keys, texts, strict=True) if key not in vectors
    }
    made = dict(zip(missing, embedder.encode(list(missing.values())), strict=True))
    return [vectors.get(key) or made[key] for key in keys]
