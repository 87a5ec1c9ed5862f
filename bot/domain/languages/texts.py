"""Texts that are to be there in both languages: where they are kept, and what of them is lacking."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from hashlib import sha256

from bot.domain.events import Event
from bot.domain.ids import EventId, TextKey
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

_KEY = 16
_DIGEST = 32


class TextKind(StrEnum):
    """What a text is; also the order in which translators find what is equally urgent."""

    SESSION = "session"
    NORM = "norm"
    EVENT = "event"
    VENUE = "venue"
    ANSWER = "answer"
    CARD = "card"
    PROMPT = "prompt"
    STATEMENT = "statement"
    INTERVENTION = "intervention"
    GOAL = "goal"
    POINT = "point"
    TERM = "term"
    DEFINITION = "definition"


class Urgency(IntEnum):
    """How soon somebody has to read it."""

    NOW = 0
    SOON = 1
    LATER = 2


_NOW, _SOON = timedelta(days=1), timedelta(days=7)


def urgency_before(starts_at: datetime, now: datetime) -> Urgency:
    """Return how urgent a text is for something that begins then (aware): within a day, a week, or later."""
    left = starts_at - now
    return Urgency.NOW if left <= _NOW else Urgency.SOON if left <= _SOON else Urgency.LATER


def urgency_in(event: Event, now: datetime) -> Urgency:
    """Return how urgent a text is that everybody of an event needs."""
    return Urgency.LATER if now > event.ends_at else urgency_before(event.starts_at, now)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as a topic keeps it: its parts, with the characters that each may have in one language."""

    kind: TextKind
    id: str
    parts: tuple[Words, ...]
    longest: tuple[int, ...]
    urgency: Urgency

    def gap(self, language: Language) -> "Gap | None":
        """Return what is lacking of it in a language, None where nothing is."""
        lacking = tuple(
            place
            for place, words in enumerate(self.parts)
            if not getattr(words, language.value) and (words.en or words.zh)
        )
        return Gap(self, language, lacking) if lacking else None


@dataclass(frozen=True, slots=True)
class Gap:
    """What a text lacks in one language: the places of those of its parts."""

    text: Text
    language: Language
    lacking: tuple[int, ...]

    @property
    def original(self) -> tuple[str, ...]:
        """What the parts that are lacking say in the other language."""
        other = self.language.other
        return tuple(getattr(self.text.parts[place], other.value) for place in self.lacking)

    @property
    def digest(self) -> str:
        """What stands for the words to be translated: a translation of others fits no more."""
        said = repr((self.lacking, self.original))
        return sha256(said.encode()).hexdigest()[:_DIGEST]

    def longest(self, place: int) -> int:
        """Return how many characters what is said for a part that is lacking may have."""
        return self.text.longest[self.lacking[place]]

    def key_in(self, event_id: EventId) -> TextKey:
        """Return the name of this task: the same for the same text and language."""
        place = f"{event_id}|{self.text.kind}|{self.text.id}|{self.language}"
        return TextKey(sha256(place.encode()).hexdigest()[:_KEY])

    def filled(self, said: Sequence[str]) -> tuple[Words, ...]:
        """Return all parts of the text, with what was lacking as it is said now."""
        parts = list(self.text.parts)
        for place, words in zip(self.lacking, said, strict=True):
            parts[place] = replace(parts[place], **{self.language.value: words})
        return tuple(parts)


def gaps_in(texts: Iterable[Text]) -> Iterator[Gap]:
    """Go through what is lacking, text by text."""
    for text in texts:
        for language in Language:
            if gap := text.gap(language):
                yield gap


def by_urgency(gaps: Iterable[Gap]) -> list[Gap]:
    """Return gaps, the most urgent first; of equal ones in the order of the kinds, then by opaque id."""
    kinds = list(TextKind)
    return sorted(
        gaps,
        key=lambda gap: (gap.text.urgency, kinds.index(gap.text.kind), gap.text.id, gap.language),
    )
