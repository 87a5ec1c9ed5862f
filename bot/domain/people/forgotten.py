"""What is left of somebody who was forgotten: of which kinds there was how much, and no person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Held(StrEnum):
    """A kind of thing that is kept about somebody in an event; the text is `held-<value>`."""

    PROFILE = "profile"
    ANSWERS = "answers"
    TRAVEL = "travel"
    PASSPORT = "passport"
    LETTERS = "letters"
    QUESTIONS = "questions"
    MESSAGES = "messages"
    """What was sent to them: of each only that it was sent stays, as a number of the event's."""
    OTHER = "other"


LASTING = tuple(kind for kind in Held if kind not in {Held.MESSAGES, Held.OTHER})
"""What does not become more or less by itself: a preview of it holds until somebody acts."""


class Cause(StrEnum):
    """Why somebody was forgotten; the text is `forgotten-<value>`."""

    THEMSELVES = "themselves"
    ORGANIZERS = "organizers"
    DECLINED = "declined"
    """They did not agree to the norms, and the deadline for answers has passed."""
    PUT_BACK = "put-back"
    """They had been forgotten, and stood in a copy of the database that was put back."""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That somebody was forgotten, on which day (UTC), why, and how many things of each kind."""

    day: date
    cause: Cause
    counts: Mapping[Held, int]
