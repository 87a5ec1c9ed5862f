"""An index over prepared answers: what to answer at once, what to suggest."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from bot.answers.banding import band_for, found_otherwise
from bot.answers.bands import Band, Entry, Finding, Match, Phrasing
from bot.answers.deciding.decider import Decider, decider_for
from bot.answers.deciding.laid_out import lay_out, lay_out_with_topics
from bot.answers.embedder import Embedder
from bot.answers.evidence import confidence, is_sure
from bot.answers.language.normaliser import plain
from bot.answers.ranked import Candidate, Ranking
from bot.answers.ranking import Ranker
from bot.answers.rules.noise import is_noise
from bot.answers.rules.wording import is_attack, parts_of
from bot.answers.topics.exact import said_exactly
from bot.answers.topics.table import topic_table
from bot.domain.knowledge.guards import asks_about_guests


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
        self._means = embedder is not None
        self._floor = _WORTH_SHOWING if self._means else _WORTH_SHOWING_LEXICAL
        self._decider: Decider | None = None
        laid = lay_out(self._entries, vectors)
        if embedder is not None and self._entries:
            table, decider = topic_table(embedder.name), decider_for(embedder.name)
            if table is not None and decider is not None:
                self._decider = decider
                laid = lay_out_with_topics(self._entries, embedder, vectors, table)
        self._owners, self._phrasings = laid.owners, laid.own
        self._ranker = Ranker(
            laid.texts,
            laid.owners,
            [entry.critical for entry in self._entries],
            embedder=embedder,
            vectors=laid.vectors,
            around=laid.around,
        )
        self._exact: dict[str, dict[int, int]] = {}
        for at, phrasing in self._phrasings.items():
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
        """Return what comes of a question; never raises on any text."""
        spelled = plain(question)
        same = self._exact.get(spelled, {})
        if not same and asks_about_guests(question):
            # Before any look at what is known: the words must not depend on who is invited.
            return Finding(Band.OTHER_GUESTS)
        if not same and is_noise(spelled):
            return Finding(Band.NOISE)
        if not same and (said := said_exactly(spelled)) is not None:
            return said
        if not self._entries:
            return _NOTHING
        parts = parts_of(question)
        rankings = [self._ranker.rank(part) for part in (parts if len(parts) > 1 else (question,))]
        if same:
            return self._exactly(same, rankings[0])
        matches = self._matches(rankings)
        if self._decider is not None:
            return self._decide(self._decider, question, rankings, matches)
        sure = (
            len(rankings) == 1 and not is_attack(question) and self._is_sure(question, rankings[0])
        )
        if not matches:
            return _NOTHING
        return Finding(Band.ANSWER if sure else Band.SUGGESTIONS, matches)

    def _decide(
        self,
        decider: Decider,
        question: str,
        rankings: Sequence[Ranking],
        matches: tuple[Match, ...],
    ) -> Finding:
        """Choose a band by what was learnt; several questions at once are never answered."""
        bands = [self._band(decider, question, ranking) for ranking in rankings]
        if len(bands) > 1 or is_attack(question):
            is_any = any(band is not Band.NO_PREPARED_ANSWER for band in bands)
            return Finding(Band.SUGGESTIONS if is_any else Band.NO_PREPARED_ANSWER, matches)
        return found_otherwise(bands[0], rankings[0], matches)

    def _band(self, decider: Decider, question: str, ranking: Ranking) -> Band:
        if not ranking.candidates:
            return Band.NO_PREPARED_ANSWER
        first = ranking.candidates[0]
        entry = self._entries[first.owner]
        return band_for(
            decider,
            ranking,
            critical=entry.critical,
            tied=entry.topic is not None,
            is_exchanged=lambda: self._ranker.is_exchanged(question, first.at),
        )

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
        sure = self._sureness(ranking)
        share = max(min(candidate.score / first.score, 1.0), 0.0) if first.score > 0 else 0.0
        entry = self._entries[candidate.owner]
        return Match(entry.id, self._phrasings[candidate.own], sure * share)

    def _sureness(self, ranking: Ranking) -> float:
        if self._decider is not None and ranking.agreement is not None:
            return self._decider.first.probability(ranking.agreement)
        return confidence(ranking.evidence) if ranking.evidence is not None and self._means else 0.5

    def near_duplicates(self, *, pause: Callable[[], None] = _go_on) -> tuple[tuple[str, str], ...]:
        """Return pairs of entry ids that are asked in nearly the same words or sense.

        Pairs that the hard rules keep apart (other country, other number…) are not duplicates.
        `pause` is called after each phrasing (a millisecond), for others to have their turn.
        """
        pairs: set[tuple[int, int]] = set()
        for at in self._phrasings:
            others = self._ranker.close_to(at, sense=_ALIKE, wording=_ALIKE_WORDING)
            own = [other for other in others if other in self._phrasings]
            pairs |= {(self._owners[at], self._owners[other]) for other in own}
            pause()
        return tuple((self._entries[a].id, self._entries[b].id) for a, b in sorted(pairs))

    def lost_phrasings(
        self, *, pause: Callable[[], None] = _go_on
    ) -> tuple[tuple[str, Phrasing], ...]:
        """Return entry ids with the phrasings that do not find their own entry first.

        `pause` is called after each phrasing (a millisecond or two), for others to have their turn.
        """
        lost: list[tuple[str, Phrasing]] = []
        for at, phrasing in self._phrasings.items():
            owner = self._owners[at]
            shared = len(self._exact.get(plain(phrasing.text), {})) > 1
            if shared or self._ranker.first_for(at) != owner:
                lost.append((self._entries[owner].id, phrasing))
            pause()
        return tuple(lost)
