"""What organizers weigh before an event: its risks, the words of our own texts, and where it may be held."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from bot.domain.messages.texts import Words

RISK_TEXT = 300
"""Characters of a risk, and of what is done about it."""
MOST_RISKS = 30
REASON = 300
MOST_PLACES = 12
REVIEW_BEFORE = 7 * 24 * 60
"""Minutes before an event that organizers are reminded of risks nobody has reviewed."""
REVIEW_LASTS = 60
"""Days for which a review counts."""


class StandardRisk(StrEnum):
    """A risk to begin the list with; its words are on the sheets."""

    LEAK = "leak"
    PRESSURE = "pressure"
    CAPABILITY = "capability"
    ADVANTAGE = "advantage"
    OVERREACH = "overreach"
    LEGITIMACY = "legitimacy"
    MISREADING = "misreading"
    EXCLUSION = "exclusion"


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk, what we do about it, and when it was last reviewed.

    `id` is opaque, or a StandardRisk whose words are left empty.
    """

    id: str
    words: Words = field(default_factory=lambda: Words(""))
    we_do: Words = field(default_factory=lambda: Words(""))
    reviewed_on: date | None = None

    @property
    def standard(self) -> StandardRisk | None:
        """Which of the risks to begin with it is, None for one's own."""
        return StandardRisk(self.id) if self.id in set(StandardRisk) else None

    def is_due(self, on: date) -> bool:
        """Say whether it has to be reviewed, looked at from a day."""
        return self.reviewed_on is None or (on - self.reviewed_on).days > REVIEW_LASTS


class PlaceMatter(StrEnum):
    """What is asked about a place besides its visas."""

    NEUTRAL = "neutral"
    COMFORT = "comfort"
    REACH = "reach"
    ACCESS = "access"


class PlaceMark(StrEnum):
    """How a place does in one matter."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """How a place does in one matter, and the reason."""

    mark: PlaceMark
    reason: Words


@dataclass(frozen=True, slots=True)
class Place:
    """A place where the event may be held: its country (ISO 3166-1 alpha-2) and what is found of it."""

    country: str
    name: Words
    findings: Mapping[PlaceMatter, Finding]


@dataclass(frozen=True, slots=True)
class Care:
    """All of it. `wording` is None where our own list of words is used."""

    risks: tuple[Risk, ...] = ()
    wording: tuple[str, ...] | None = None
    places: tuple[Place, ...] = ()

    def not_reviewed(self) -> "Care":
        """Return the same with no risk reviewed: each event reviews them anew."""
        return replace(self, risks=tuple(replace(each, reviewed_on=None) for each in self.risks))

    def due(self, on: date) -> tuple[Risk, ...]:
        """Return the risks that have to be reviewed, looked at from a day."""
        return tuple(each for each in self.risks if each.is_due(on))
