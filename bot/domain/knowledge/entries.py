"""Prepared answers: what an entry is, who may see it, and until when it holds."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeAlias

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.ids import AskedId, EntryId, PersonId, Subject, TopicId, WordingId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language, Role

ENTRIES = 500
"""Entries of one event."""
QUESTIONS = 20
"""Ways to ask one entry."""
QUESTION = 300
"""Characters of one phrasing."""
ANSWER = 1500
"""Characters of an answer in one language."""
ASKED = 1000
"""Characters of a question that somebody asks."""

CATEGORIES = (
    "logistics",
    "programme",
    "visa",
    "money",
    "medical",
    "security",
    "privacy",
    "other",
)
"""Categories offered in chat; an event file may use other keys."""
CRITICAL = frozenset(
    {"visa", "entry", "immigration", "money", "medical", "security", "legal", "emergency"}
)
"""Categories in which a wrong answer does harm."""
EMBASSY = frozenset({"visa", "entry", "immigration"})
"""Categories in which an embassy has the last word."""

_CJK = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
EVERYBODY = Audience()
NOT_STORED = EntryId("")
UNDECIDED = TopicId("")
TALK = frozenset({"thanks", "hello", "goodbye", "agreement", "who-are-you"})
"""Kinds of small talk that the bot has a sentence for."""
NO_TOPIC = TopicId("none")
"""What an organizer says of an entry that none of the topics is about."""


@dataclass(frozen=True, slots=True)
class KnowledgeEntry:
    """One prepared answer: phrasings of the question and the answer, per language.

    `key` is its name in files. `expires` is the last day (of the event's zone) on which it holds.
    `approved_by` is "" where it came with the event. A draft answers nobody. `id` is "" before the
    entry is stored. `topic` is what an organizer tied it to, NO_TOPIC, or UNDECIDED.
    """

    key: str
    questions: tuple[Words, ...]
    answer: Words
    category: str = "logistics"
    audience: Audience = EVERYBODY
    expires: date | None = None
    id: EntryId = NOT_STORED
    draft: bool = False
    approved_by: str = ""
    approved_at: datetime | None = None
    topic: TopicId = UNDECIDED

    @property
    def is_critical(self) -> bool:
        """Whether a wrong answer would do harm."""
        return self.category in CRITICAL

    def holds_on(self, day: date) -> bool:
        """Say whether the entry may be used on a day of the event's zone."""
        return not self.draft and (self.expires is None or day <= self.expires)

    def phrasings(self) -> Iterator[tuple[str, Language]]:
        """Go through every wording in every language."""
        for question in self.questions:
            if question.en:
                yield question.en, Language.EN
            if question.zh:
                yield question.zh, Language.ZH


@dataclass(frozen=True, slots=True)
class Wording:
    """How somebody asked, offered as one more phrasing; nobody has approved it yet."""

    id: WordingId
    entry_id: EntryId
    text: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that somebody asked and may still pass on; `shown` are entries, best first.

    `message_id` is the message they typed it in, if it is known; `topic` what it was about where
    nothing was prepared for that.
    """

    id: AskedId
    text: str
    shown: tuple[EntryId, ...]
    asked_at: datetime
    passed_on: bool = False
    message_id: int | None = None
    topic: TopicId = UNDECIDED


@dataclass(frozen=True, slots=True)
class Check:
    """What the self-check found: pairs of entries too alike, and wordings that got lost.

    A lost one is (entry, wording, the entry that takes it or "" for none).
    """

    alike: tuple[tuple[str, str], ...] = ()
    lost: tuple[tuple[str, str, str], ...] = ()


Encoded: TypeAlias = dict[str, bytes]
"""Vectors by the key of their phrasing."""


def language_of(text: str) -> Language:
    """Return the language a text is mostly written in, going by its script.

    A Chinese character counts as much as an English word.
    """
    characters = len(_CJK.findall(text))
    words = len(re.findall(r"[^\W\d_]+", _CJK.sub(" ", text)))
    return Language.ZH if characters > words else Language.EN


def in_its_language(text: str) -> Words:
    """Return a text as words in the language it is written in."""
    return Words.of(language_of(text), text)


def same_question(text: str) -> str:
    """Return what two spellings of the same question have in common."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"[^\w\s]", " ", plain).split())


def with_wording(entry: KnowledgeEntry, text: str) -> KnowledgeEntry:
    """Return an entry with one more way to ask, in the language it is written in."""
    known = {same_question(wording) for wording, _ in entry.phrasings()}
    if same_question(text) in known:
        return entry
    return replace(entry, questions=(*entry.questions, in_its_language(text)))


def may_see(
    audience: Audience,
    *,
    role: Role,
    language: Language,
    event: Subject,
    going: Collection[Subject],
) -> bool:
    """Say whether somebody belongs to an entry's audience; an unknown one is nobody's.

    `event` is its own subject; `going` are the event and the sessions that this person has a seat in. Organizers see all.
    """
    if role >= Role.ORGANIZER:
        return True
    match audience.kind:
        case AudienceKind.ALL:
            return True
        case AudienceKind.CONFIRMED:
            return event in going
        case AudienceKind.SESSION:
            return Subject(audience.value) in going
        case AudienceKind.LANGUAGE:
            return audience.value == language
        case AudienceKind.ROLE:
            return audience.value == Role.GUEST.name.lower()
        case _:
            return False


def approved(entry: KnowledgeEntry, *, by: PersonId | str, at: datetime) -> KnowledgeEntry:
    """Return the entry as approved by somebody at a moment."""
    return replace(entry, draft=False, approved_by=str(by), approved_at=at)
