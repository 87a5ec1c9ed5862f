"""An index over prepared answers: what to answer at once, what to suggest."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bot.answers.bands import Band, Finding, Match, Phrasing
from bot.answers.embedder import Embedder
from bot.answers.evidence import confidence, is_sure
from bot.answers.language.normaliser import plain
from bot.answers.ranking import Candidate, Ranker, Ranking
from bot.answers.rules.wording import is_attack, parts_of
from bot.domain.ids import TopicId
from bot.domain.knowledge.guards import asks_about_guests


@dataclass(frozen=True, slots=True)
class Entry:
    """One prepared answer; a critical one (visa, money, medicine…) needs more certainty.

    `topic` is what an organizer tied it to.
    """

    id: str
    phrasings: tuple[Phrasing, ...]
    critical: bool = False
    topic: TopicId | None = None


def _go_on() -> None:
    pass


_NONE: Mapping[str, bytes] = MappingProxyType({})
_NOTHING = Finding(Band.NO_PREPARED_ANSWER)
_SHOWN = 3
_WORTH_SHOWING = 0.1
"""Below this score (1.5 at most) an entry is not even suggested."""
_WORTH_SHOWING_LEXICAL = 0.01
"""The same without an encoder, where the most is 0.5."""
_TOO_CLOSE = 0.03
"""Two entries nearer than this are both suggested, however sure the first one looks."""
_ALIKE = 0.9
_ALIKE_WORDING = 0.8


class Index:
    """Built once per revision and audience; finding changes nothing and may run in threads."""

    def __init__(
        self, entries: Sequence[Entry], *, embedder: Embedder | None, vectors: Mapping[str, bytes]
    ) -> None:
        """See `build`."""
        self._entries = tuple(entry for entry in entries if entry.phrasings)
        self._phrasings = [p for entry in self._entries for p in entry.phrasings]
        self._owners = [at for at, entry in enumerate(self._entries) for _ in entry.phrasings]
        self._means = embedder is not None
        self._floor = _WORTH_SHOWING if self._means else _WORTH_SHOWING_LEXICAL
        self._ranker = Ranker(
            [phrasing.text for phrasing in self._phrasings],
            self._owners,
            [entry.critical for entry in self._entries],
            embedder=embedder,
            vectors=vectors,
        )
        self._exact: dict[str, dict[int, int]] = {}
        for at, phrasing in enumerate(self._phrasings):
            self._exact.setdefault(plain(phrasing.text), {}).setdefault(self._owners[at], at)

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
        spelled = plain(question)
        same = self._exact.get(spelled, {})
        if not same and asks_about_guests(question):
            # Before any look at what is known: the words must not depend on who is invited.
            return Finding(Band.OTHER_GUESTS)
        if not spelled or not self._entries:
            return _NOTHING
        parts = parts_of(question)
        rankings = [self._ranker.rank(part) for part in (parts if len(parts) > 1 else (question,))]
        if same:
            return self._exactly(same, rankings[0])
        matches = self._matches(rankings)
        if not matches:
            return _NOTHING
        sure = (
            len(rankings) == 1 and not is_attack(question) and self._is_sure(question, rankings[0])
        )
        return Finding(Band.ANSWER if sure else Band.SUGGESTIONS, matches)

    def _exactly(self, same: Mapping[int, int], ranking: Ranking) -> Finding:
        """Answer a prepared wording, unless several entries have it."""
        first = [
            Match(self._entries[owner].id, self._phrasings[at], 1.0) for owner, at in same.items()
        ]
        rest = [
            m for m in self._matches([ranking]) if m.entry_id not in {f.entry_id for f in first}
        ]
        band = Band.ANSWER if len(first) == 1 else Band.SUGGESTIONS
        return Finding(band, tuple([*first, *rest][:_SHOWN]))

    def _is_sure(self, question: str, ranking: Ranking) -> bool:
        """Tell whether the first may be shown as the answer; wording alone never suffices."""
        if not self._means or ranking.evidence is None or not ranking.candidates:
            return False
        first = ranking.candidates[0]
        return (
            not first.conflicts
            and ranking.evidence.lead >= _TOO_CLOSE
            and is_sure(ranking.evidence, critical=self._entries[first.owner].critical)
            and not self._ranker.is_exchanged(question, first.at)
        )

    def _matches(self, rankings: Sequence[Ranking]) -> tuple[Match, ...]:
        """Return the best of each question in turn: first ones first."""
        found: dict[int, Match] = {}
        for place in range(_SHOWN):
            for ranking in rankings:
                for candidate in ranking.candidates[place : place + 1]:
                    if candidate.score >= self._floor:
                        match = self._match(candidate, ranking)
                        found.setdefault(candidate.owner, match)
        return tuple(found.values())[:_SHOWN]

    def _match(self, candidate: Candidate, ranking: Ranking) -> Match:
        first = ranking.candidates[0]
        sure = confidence(ranking.evidence) if ranking.evidence is not None and self._means else 0.5
        share = max(min(candidate.score / first.score, 1.0), 0.0) if first.score > 0 else 0.0
        entry = self._entries[candidate.owner]
        return Match(entry.id, self._phrasings[candidate.at], sure * share)

    def near_duplicates(self, *, pause: Callable[[], None] = _go_on) -> tuple[tuple[str, str], ...]:
        """Return pairs of entry ids that are asked in nearly the same words or sense.

        Pairs that the hard rules keep apart (other country, other number…) are not duplicates.
        `pause` is called after each phrasing (a millisecond), for others to have their turn.
        """
        pairs: set[tuple[int, int]] = set()
        for at, owner in enumerate(self._owners):
            others = self._ranker.close_to(at, sense=_ALIKE, wording=_ALIKE_WORDING)
            pairs |= {(owner, self._owners[other]) for other in others}
            pause()
        return tuple((self._entries[a].id, self._entries[b].id) for a, b in sorted(pairs))

    def lost_phrasings(
        self, *, pause: Callable[[], None] = _go_on
    ) -> tuple[tuple[str, Phrasing], ...]:
        """Return entry ids with the phrasings that do not find their own entry first.

        `pause` is called after each phrasing (a millisecond or two), for others to have their turn.
        """
        lost: list[tuple[str, Phrasing]] = []
        for at, (owner, phrasing) in enumerate(zip(self._owners, self._phrasings, strict=True)):
            shared = len(self._exact.get(plain(phrasing.text), {})) > 1
            if shared or self._ranker.first_for(at) != owner:
                lost.append((self._entries[owner].id, phrasing))
            pause()
        return tuple(lost)
