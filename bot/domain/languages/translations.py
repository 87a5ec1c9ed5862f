"""A translation on its way: claimed, written, read by somebody else, and then part of the text."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from bot.domain.ids import EventId, PersonId, TextKey
from bot.domain.languages.texts import Gap

CLAIM_LASTS = timedelta(minutes=30)
"""How long nobody else can write what somebody has taken, counted from their last words for it."""
_MARK = 8
NOTE = 300
"""Characters of what a second reader says against a translation."""


class Stage(StrEnum):
    """How far a translation is."""

    OPEN = "open"
    TAKEN = "taken"
    """Somebody writes it."""
    WRITTEN = "written"
    """It waits for a second reader."""
    RETURNED = "returned"
    """A second reader has said what is to be written otherwise."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who writes, or has written, a translation; and when (aware UTC) they last did something for it."""

    key: TextKey
    person_id: PersonId
    at: datetime

    def holds(self, now: datetime) -> bool:
        """Say whether nobody else can take it."""
        return now < self.at + CLAIM_LASTS


@dataclass(frozen=True, slots=True)
class Translation:
    """What was written so far for a gap: a text for each part that is lacking, in their order.

    Nobody's name is in it. `digest` stands for the words that were translated; `note` is what a second
    reader wants otherwise.
    """

    key: TextKey
    event_id: EventId
    digest: str
    said: tuple[str, ...] = ()
    note: str = ""

    def fits(self, gap: Gap) -> bool:
        """Say whether it translates the words as they are now."""
        return self.digest == gap.digest

    def is_whole(self, gap: Gap) -> bool:
        """Say whether each part is written, for the words as they are now."""
        return self.fits(gap) and len(self.said) == len(gap.lacking)

    @property
    def mark(self) -> str:
        """What stands for these very words, for whoever has read them."""
        return sha256(repr((self.digest, self.said)).encode()).hexdigest()[:_MARK]

    def with_part(self, place: int, words: str) -> "Translation":
        """Return it with one more part, or with another text for it; what comes after it stays."""
        said = (*self.said[:place], words, *self.said[place + 1 :])
        return replace(self, said=said, note="")


def stage_of(
    gap: Gap, translation: Translation | None, claim: Claim | None, now: datetime
) -> Stage:
    """Return how far the translation of a gap is."""
    if translation is not None and translation.is_whole(gap) and not translation.note:
        return Stage.WRITTEN
    if claim is not None and claim.holds(now):
        return Stage.TAKEN
    is_returned = translation is not None and translation.fits(gap) and translation.note
    return Stage.RETURNED if is_returned else Stage.OPEN
