"""What a term means here: proposed without an author, accepted by two, several side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from bot.domain.ids import DefinitionId, EventId, PersonId, TermId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

MEANS = 300
"""Characters, as the two below."""
NOT_SAME = 120
USAGE = 200
MOST = 3
"""Definitions of one term."""
MOST_WAITING = 30
"""Proposals of an event that wait."""
_MARK = 8
_UNSAID = Words("")
_CHINESE = ("\u3400", "\u9fff")


class Band(StrEnum):
    """Who means it so: always so many that it is nobody's name."""

    TECHNICAL = "technical"
    POLICY = "policy"
    INDUSTRY = "industry"
    ENGLISH = "english"
    CHINESE = "chinese"
    EVERYDAY = "everyday"
    SOME = "some"


class DefinitionState(StrEnum):
    """How far a definition is."""

    PROPOSED = "proposed"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a band of people mean by a term, in the words of whoever proposed it and of translators.

    Without a `term_id` it proposes its `term`, too. `handle` is the hash of what its author alone
    holds; `accepted_by` the first who has accepted it, forgotten with the second.
    """

    id: DefinitionId
    event_id: EventId
    state: DefinitionState
    band: Band
    means: Words
    term_id: TermId | None = None
    term: Words = _UNSAID
    not_same: Words = _UNSAID
    usage: Words = _UNSAID
    handle: bytes = b""
    accepted_by: PersonId | None = None

    @property
    def texts(self) -> tuple[Words, ...]:
        """What is to be said in both languages where it is said at all."""
        return (self.term, self.means, self.not_same, self.usage)

    def lacks(self, language: Language) -> bool:
        """Say whether something is not said in a language."""
        said = (text for text in self.texts if text.en or text.zh)
        return not all(getattr(text, language.value) for text in said)

    @property
    def mark(self) -> str:
        """What stands for these very words, for whoever has read them."""
        return sha256(repr(self.texts).encode()).hexdigest()[:_MARK]

    def worded_anew(self, texts: Iterable[Words]) -> "Definition":
        """Return it with other words, which are to be accepted anew."""
        term, means, not_same, usage = texts
        return replace(
            self, term=term, means=means, not_same=not_same, usage=usage, accepted_by=None
        )

    def accepted_once(self, by: PersonId) -> "Definition":
        """Return it after the first of two accepted it."""
        return replace(self, accepted_by=by)

    def agreed_for(self, term_id: TermId) -> "Definition":
        """Return it as it is kept beside a term; neither its author nor who accepted it has a part in it."""
        agreed = DefinitionState.AGREED
        return replace(
            self, state=agreed, term_id=term_id, term=_UNSAID, handle=b"", accepted_by=None
        )


def hash_of(handle: str) -> bytes:
    """Return what is kept of an author's handle."""
    return sha256(b"colloquy definition|" + handle.encode()).digest()


def word_in(text: str, own: Language) -> Words:
    """Return a word in the language it is written in: a Chinese guest may propose an English word."""
    if any(_CHINESE[0] <= letter <= _CHINESE[1] for letter in text):
        return Words("", text)
    return Words(text) if text.isascii() else Words.of(own, text)


def waiting(definitions: Iterable[Definition]) -> list[Definition]:
    """Return what waits to be accepted."""
    return [each for each in definitions if each.state is DefinitionState.PROPOSED]


def agreed_of(definitions: Iterable[Definition], term_id: TermId) -> list[Definition]:
    """Return what is agreed of one term."""
    return [
        each
        for each in definitions
        if each.state is DefinitionState.AGREED and each.term_id == term_id
    ]
