"""Points of a readout: what they say in both languages, in versions; and the document they make."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import EventId, PersonId, PointId, RoundId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

TEXT, BECAUSE, ADDRESSEE = 500, 300, 80
"""Characters of a point, of the reasons for it, of whom a recommendation is for."""
MOST_POINTS = 30
MOST_VERSIONS = 3
OVERRULED_BY = 2
"""How many people it takes to let stand what the guard marks red."""
_UNSAID = Words("")


class PointKind(StrEnum):
    """What a point is."""

    CONCERN = "concern"
    AGREEMENT = "agreement"
    RECOMMENDATION = "recommendation"
    QUESTION = "question"
    """Where more research is needed."""
    DISAGREEMENT = "disagreement"


class PointState(StrEnum):
    """How far a version of a point is."""

    DRAFTED = "drafted"
    SHOWN = "shown"
    """Guests have seen it; other words make another version."""
    DROPPED = "dropped"


class ObjectionRule(StrEnum):
    """What becomes of a point to which somebody objects; fixed before guests see the first one."""

    DROP = "drop"
    MAJORITY_NOTED = "majority-noted"
    """It stays if most support it, and the readout says that not all do."""


@dataclass(frozen=True, slots=True)
class Point:
    """One version of a point; versions count from 1.

    `because` are reasons that guests may hold apart from each other, a line each. `overruled_by` are
    those who let stand what the guard marked red in these very words.
    """

    id: PointId
    event_id: EventId
    kind: PointKind
    version: int
    state: PointState
    text: Words
    because: Words = _UNSAID
    addressee: Words = _UNSAID
    overruled_by: tuple[PersonId, ...] = ()

    @property
    def texts(self) -> tuple[Words, ...]:
        """What has to be there in both languages: what is said in one."""
        return tuple(
            each for each in (self.text, self.because, self.addressee) if each.en or each.zh
        )

    def lacks(self, language: Language) -> bool:
        """Say whether something is not said in a language."""
        return not self.text.in_both or not all(
            getattr(each, language.value) for each in self.texts
        )

    @property
    def is_overruled(self) -> bool:
        """Whether enough people let its red words stand."""
        return len(self.overruled_by) >= OVERRULED_BY

    def overruled(self, by: PersonId) -> "Point":
        """Return it after somebody let its red words stand."""
        return replace(self, overruled_by=(*self.overruled_by, by))

    def reworded(self, text: Words, because: Words, addressee: Words) -> "Point":
        """Return it with other words: another version where guests have seen this one."""
        shown = self.state is PointState.SHOWN
        return replace(
            self,
            version=self.version + shown,
            state=PointState.DRAFTED,
            text=text,
            because=because,
            addressee=addressee,
            overruled_by=(),
        )


@dataclass(frozen=True, slots=True)
class PointRound:
    """A round of votes: the version of a point that each of its ballots asks about, in their order."""

    round_id: RoundId
    asked: tuple[tuple[PointId, int], ...]


@dataclass(frozen=True, slots=True)
class Readout:
    """The document of an event: its rule, once chosen; which versions were published, and when (aware UTC)."""

    event_id: EventId
    rule: ObjectionRule | None = None
    published: tuple[tuple[PointId, int], ...] = ()
    published_at: datetime | None = None
    aliases: tuple[str, ...] = ()
    """Words that find somebody, typed by organizers; only the guard reads them."""
    rounds: tuple[PointRound, ...] = ()
    """The votes that were opened, the oldest first."""


def newest(versions: Iterable[Point]) -> Iterator[Point]:
    """Yield the newest version of each point that is not dropped, by kind and then by opaque id."""
    found: dict[PointId, Point] = {}
    for each in sorted(versions, key=lambda each: each.version):
        found[each.id] = each
    order = list(PointKind)
    kept = (each for each in found.values() if each.state is not PointState.DROPPED)
    yield from sorted(kept, key=lambda each: (order.index(each.kind), each.id))


def shown(versions: Iterable[Point]) -> Iterator[Point]:
    """Yield of each point that is not dropped the newest version that guests have seen."""
    versions = tuple(versions)
    alive = {each.id for each in newest(versions)}
    seen = (each for each in versions if each.state is PointState.SHOWN and each.id in alive)
    yield from newest(seen)


def digest_of(points: Iterable[Point]) -> str:
    """Return what stands for a text in a consent: other letters are another text, other marks are not."""
    said = sorted(
        (each.id, each.kind.value, *(_letters(words) for words in _words_of(each)))
        for each in points
    )
    return hashlib.sha256(repr(said).encode()).hexdigest()[:32]


def _words_of(point: Point) -> tuple[str, ...]:
    return tuple(
        words
        for each in (point.text, point.because, point.addressee)
        for words in (each.en, each.zh)
    )


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().casefold()
