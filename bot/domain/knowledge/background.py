"""What stands behind an event: who pays, who facilitates, why it takes place, why so confidentially."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.messages.texts import Words

MOST_CARDS = 12
"""Funders, facilitators or cards of the case for dialogue."""
CARD_TITLE = 120
CARD_TEXT = 600
"""Characters of a text on a card."""
MOST_CHANGES = 20
"""Changes of the funders that are kept, the newest."""


class Confidentiality(StrEnum):
    """What an event keeps to itself."""

    ALL = "all"
    """Who is there, and who said what."""
    WORDS = "words"
    """Who said what; who is there may be told."""
    OPEN = "open"
    """Observers and the press are admitted."""


class Share(StrEnum):
    """What part of the costs somebody pays, in thirds."""

    ALL = "all"
    TWO_THIRDS = "two-thirds"
    THIRD = "third"
    LESS = "less"


_UNSAID = Words("")


@dataclass(frozen=True, slots=True)
class Funder:
    """Who pays, which part, what they do not decide, what ties they have, and since which year."""

    name: Words
    share: Share
    decides_not: Words
    ties: Words
    since: int


@dataclass(frozen=True, slots=True)
class FacilitatorCard:
    """Why somebody facilitates, who pays them, and which views they hold."""

    name: Words
    why: Words
    paid_by: Words
    views: Words


@dataclass(frozen=True, slots=True)
class CaseCard:
    """A reason for dialogue, or a precedent, that guests may show to others."""

    title: Words
    text: Words
    source: Words = _UNSAID


@dataclass(frozen=True, slots=True)
class FundersChange:
    """When (aware UTC) the funders were changed, and who they were until then."""

    at: datetime
    before: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """All of it; anything may be left out."""

    confidentiality: Confidentiality | None = None
    reason: Words = _UNSAID
    embargo: Words = _UNSAID
    """What observers keep to, where it is not the usual sentence."""
    why: Words = _UNSAID
    funders: tuple[Funder, ...] = ()
    facilitators: tuple[FacilitatorCard, ...] = ()
    case: tuple[CaseCard, ...] = ()
    history: tuple[FundersChange, ...] = ()
