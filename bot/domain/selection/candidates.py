"""Candidates, who have no account, and what was seen of them. There is nothing here to add up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import CandidateId, EventId, PersonId, WaveId

MOST_CANDIDATES = 300
MOST_IN_WAVE = 30
NOTE = 600
"""Characters of what is noted of a candidate."""
EVIDENCE = 200
SAID_BY = 60
KEPT_AFTER_NO = timedelta(days=30)
"""How long the key of whoever is not invited is kept, if the event does not start before."""


class Criterion(StrEnum):
    """What is looked for; the seven, and how somebody deals with detail, stand side by side unweighed."""

    DIFFICULTY = "difficulty"
    NORMS = "norms"
    CONNECTED = "connected"
    LINES = "lines"
    SOLUTION = "solution"
    PEOPLE = "people"
    TRUSTED = "trusted"
    CONCEPTS = "concepts"
    """Keeps to concepts: vetted apart from the seven, under the rule against capability detail."""


class Finding(StrEnum):
    """Whether something was seen; unknown is no fault of the candidate's."""

    SEEN = "seen"
    NOT_SEEN = "not-seen"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was seen or not, in one line, and who says so."""

    finding: Finding = Finding.UNKNOWN
    line: str = ""
    said_by: str = ""

    def __post_init__(self) -> None:
        """Refuse a finding without evidence, and evidence for nothing."""
        is_known = self.finding is not Finding.UNKNOWN
        if is_known != bool(self.line and self.said_by):
            raise ValueError(self.finding)


class Need(StrEnum):
    """How much help with the event's languages somebody needs."""

    NOTHING = "nothing"
    SOME = "some"
    INTERPRETER = "interpreter"


class CandidateState(StrEnum):
    """How far it is with a candidate; whoever is invited is a candidate no more."""

    OPEN = "open"
    NOT_INVITED = "not-invited"


class Opinion(StrEnum):
    """What a reader thinks; whoever has not made up their mind gives none."""

    YES = "yes"
    NO = "no"


class Why(StrEnum):
    """Why a reader would not invite somebody. A passport is none of the reasons."""

    SEEN_TOO_LITTLE = "seen-too-little"
    NOT_THE_TOPIC = "not-the-topic"
    DETAIL = "detail"
    """Might have to speak of capabilities in detail."""
    LATER = "later"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be invited. `country` is ISO 3166-1 alpha-2, `area` a place among the event's.

    `decided_at` (aware UTC) is when two readers said no; `wave` the one they are to be invited with.
    """

    id: CandidateId
    event_id: EventId
    name: str
    note: str = ""
    country: str = ""
    area: int | None = None
    need: Need | None = None
    evidence: Mapping[Criterion, Evidence] = field(default_factory=dict[Criterion, Evidence])
    state: CandidateState = CandidateState.OPEN
    decided_at: datetime | None = None
    wave: WaveId | None = None
    again: str = ""
    """By which consent to be invited again they are here, if by one: they go with it."""

    def seen(self, criterion: Criterion) -> Evidence:
        """Return what is known by a criterion."""
        return self.evidence.get(criterion, Evidence())


@dataclass(frozen=True, slots=True)
class Stance:
    """The organizers' own band for a candidate's views, and why they think so."""

    band: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody appointed to read. One who stands in decides only where one of the two is tied."""

    person_id: PersonId
    stands_in: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader made of one candidate; whoever is tied to them decides nothing."""

    candidate_id: CandidateId
    person_id: PersonId
    tied: bool = False
    opinion: Opinion | None = None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Wave:
    """Candidates that are invited together. One that was `shown` to all organizers is closed."""

    id: WaveId
    event_id: EventId
    number: int
    invited: bool = False
    shown: Mapping[str, tuple[tuple[str, str, str], ...]] | None = None
    """What was told, by side: the band's key, the word before and the word after."""


@dataclass(frozen=True, slots=True)
class Tombstones:
    """What is left once candidates have gone: how many, and of whoever was invited the bands.

    `told` are the cells that were told last, by side and band; no reader needs them.
    """

    invited: int = 0
    not_invited: int = 0
    withdrawn: int = 0
    cells: Mapping[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    told: Mapping[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])


def kept_until(candidate: Candidate, starts_at: datetime) -> datetime:
    """Return when a candidate's key is destroyed at the latest."""
    if candidate.decided_at is None:
        return starts_at
    return min(starts_at, candidate.decided_at + KEPT_AFTER_NO)
