"""What comes of a question: one answer, one to be confirmed, some to choose from, or none."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import ScreenId, TopicId
from bot.domain.people.people import Language


class Band(StrEnum):
    """What may be done with a finding."""

    ANSWER = "answer"
    """The first match is the answer."""
    PROBABLY = "probably"
    """The first match is likely the answer; whoever asked confirms it by one tap."""
    SUGGESTIONS = "suggestions"
    """Up to three matches to choose from, most probable first."""
    NO_PREPARED_ANSWER = "no-prepared-answer"
    """Nothing prepared fits; with a topic, it is a gap in what was prepared."""
    OTHER_GUESTS = "other-guests"
    """Who takes part is not told; nothing was looked up."""
    SCREEN = "screen"
    """One of the bot's own screens is asked for."""
    SMALL_TALK = "small-talk"
    """A greeting, thanks…; `topic` says which."""
    NOISE = "noise"
    """No words."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to ask a question."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Entry:
    """One prepared answer; a critical one (visa, money, medicine…) needs more certainty.

    `topic` is what an organizer tied it to.
    """

    id: str
    phrasings: tuple[Phrasing, ...]
    critical: bool = False
    topic: TopicId | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An entry, the phrasing that came closest, and how sure that is (0 to 1).

    The phrasing is one of the entry's own, also where one of its topic's came closer.
    """

    entry_id: str
    phrasing: Phrasing
    confidence: float


@dataclass(frozen=True, slots=True)
class Finding:
    """A band and what belongs to it.

    `matches`: best first, at most three distinct entries; with NO_PREPARED_ANSWER those that came
    nearest, none of them likely. `topic`: with NO_PREPARED_ANSWER the topic that was recognised
    and has no entry, with SMALL_TALK its kind. `screen`: with SCREEN that screen,
    with `topic` one of the bot's own that may know.
    """

    band: Band
    matches: tuple[Match, ...] = ()
    topic: TopicId | None = None
    screen: ScreenId | None = None
