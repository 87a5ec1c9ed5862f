"""Prepared answers in a file: read from the event file's shape, and written back in it.

The format is documented in deploy/EVENTFILE.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.events import Session
from bot.domain.forms.days import DayAmbiguous, DayUnclear, read_day
from bot.domain.ids import SessionId, TopicId
from bot.domain.knowledge.entries import (
    ENTRIES,
    EVERYBODY,
    NO_TOPIC,
    QUESTION,
    QUESTIONS,
    UNDECIDED,
    KnowledgeEntry,
    same_question,
)
from bot.domain.knowledge.topics import TOPICS
from bot.domain.messages.marked import unmarked
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import TEXT, complain, keyed, read_key, read_words
from bot.eventfile.parts import both_tongues, opened_part, write_part

ORGANIZERS = Audience(AudienceKind.ROLE, Role.ORGANIZER.name.lower())
CONFIRMED = Audience(AudienceKind.CONFIRMED)
_NAMED = {"all": EVERYBODY, "confirmed": CONFIRMED, "organizers": ORGANIZERS}
_SESSION = "session:"


class Complain(Protocol):
    """Adds a fault where something stands; see `bot.eventfile.yaml_file.Fault`."""

    def __call__(self, sentence: str, code: str, /, **details: str | int | Words) -> None:
        """Add it."""
        ...


def read_knowledge(top: Branch, sessions: Mapping[str, SessionId]) -> list[KnowledgeEntry]:
    """Return the entries below `knowledge`; `sessions` are ids by key (or by id itself)."""
    entries = [_entry(key, item, sessions) for key, item in keyed(top, "knowledge", ENTRIES)]
    _ask_each_question_once(top, entries)
    return entries


def parse_knowledge(
    content: bytes, *, sessions: Sequence[Session], path: Path = Path("knowledge.yaml")
) -> list[KnowledgeEntry]:
    """Check a file of prepared answers; a whole event file will do, too.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    with opened_part(content, field="knowledge", path=path) as top:
        return read_knowledge(top, ids_by_name(sessions))


def write_knowledge(entries: Iterable[KnowledgeEntry], *, sessions: Sequence[Session]) -> str:
    """Return entries as YAML that `parse_knowledge` reads back."""
    names = names_by_id(sessions)
    return write_part("knowledge", (written_entry(entry, names) for entry in entries))


def ids_by_name(sessions: Iterable[Session]) -> dict[str, SessionId]:
    """Return sessions' ids by their keys and by the ids themselves."""
    found = {str(session.id): session.id for session in sessions}
    return found | {session.key: session.id for session in sessions if session.key}


def names_by_id(sessions: Iterable[Session]) -> dict[str, str]:
    """Return what a file calls each session: its key, or its id where it has none."""
    return {session.id: session.key or session.id for session in sessions}


def audience_name(audience: Audience, names: Mapping[str, str]) -> str:
    """Return what a file calls an audience; "" for everybody."""
    if audience.kind is AudienceKind.SESSION:
        return _SESSION + names.get(audience.value, audience.value)
    return next((name for name, each in _NAMED.items() if each == audience and name != "all"), "")


def read_audience(name: str, sessions: Mapping[str, SessionId]) -> Audience | None:
    """Return the audience a file means, or None where it means none."""
    if name.startswith(_SESSION):
        session = sessions.get(name.removeprefix(_SESSION))
        return None if session is None else Audience(AudienceKind.SESSION, session)
    return _NAMED.get(name)


def read_expiry(text: str, complain: Complain) -> date | None:
    """Return the day that a text names; complain and return None where it is none, or two."""
    try:
        return read_day(text)
    except DayAmbiguous as ambiguous:
        first, second = (day.isoformat() for day in ambiguous.either)
        sentence = f"may be {first} or {second}; write it in this way."
        complain(sentence, "day-twice", one=first, other=second)
    except DayUnclear:
        complain("must be a day like 2027-03-05.", "day")
    return None


def read_topic(name: str, complain: Complain) -> TopicId:
    """Return the topic that a file ties an entry to; complain about one that there is not."""
    if name == NO_TOPIC or name in TOPICS:
        return TopicId(name)
    complain("must be a topic that the bot knows, like lunch or visa-time, or none.", "topic")
    return UNDECIDED


def _entry(key: str, branch: Branch, sessions: Mapping[str, SessionId]) -> KnowledgeEntry:
    listed = branch.need("questions")
    questions = tuple(item.words(QUESTION) for item in listed.items(QUESTIONS)) if listed else ()
    if listed and not questions:
        listed.complain("needs at least one question.", "no-question")
    category = branch.find("category")
    entry = KnowledgeEntry(
        key=key,
        questions=questions,
        answer=read_words(branch, "answer", TEXT, lines=True),
        category=read_key(category) if category else "logistics",
        audience=_audience(branch, sessions),
        expires=_expires(branch),
        topic=_topic(branch),
    )
    branch.close()
    return entry


def _audience(branch: Branch, sessions: Mapping[str, SessionId]) -> Audience:
    spot = branch.find("audience")
    if spot is None:
        return EVERYBODY
    audience = read_audience(spot.text(60), sessions)
    if audience is None:
        spot.complain(
            "must be all, confirmed, organizers, or session: and the key of a session.", "audience"
        )
    # Never wider than was meant, whatever that was.
    return audience or ORGANIZERS


def _expires(branch: Branch) -> date | None:
    spot = branch.find("expires")
    if spot is None:
        return None
    return read_expiry(spot.text(40), spot.complain)


def _topic(branch: Branch) -> TopicId:
    spot = branch.find("topic")
    return UNDECIDED if spot is None else read_topic(spot.text(40), spot.complain)


def _ask_each_question_once(top: Branch, entries: Sequence[KnowledgeEntry]) -> None:
    """Two answers to one question would leave the bot to choose."""
    asked: dict[str, str] = {}
    for entry in entries:
        for question in {text for text, _ in entry.phrasings()}:
            other = asked.setdefault(same_question(question), entry.key)
            if other != entry.key:
                sentence = f"has a question of {entry.key} that {other} answers too; keep one."
                complain(top, "knowledge", sentence, "question-twice", one=entry.key, other=other)


def written_entry(entry: KnowledgeEntry, names: Mapping[str, str]) -> dict[str, Any]:
    """Return an entry as a file has it, with empty values; `names` are sessions' by id."""
    return {
        "key": entry.key,
        "category": entry.category,
        "questions": [both_tongues(question) for question in entry.questions],
        "answer": both_tongues(Words(unmarked(entry.answer.en), unmarked(entry.answer.zh))),
        "audience": audience_name(entry.audience, names),
        "expires": entry.expires.isoformat() if entry.expires else "",
        "topic": entry.topic,
    }
