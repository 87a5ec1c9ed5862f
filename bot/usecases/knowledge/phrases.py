"""How prepared answers are spoken of."""

from collections.abc import Iterable, Sequence

from bot.answers.topics.pack import Topic, topics
from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.events import Event
from bot.domain.ids import SessionId
from bot.domain.knowledge.entries import CATEGORIES, EMBASSY, NO_TOPIC, Check, KnowledgeEntry
from bot.domain.messages.marked import unmarked
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said, Words
from bot.domain.people.people import Language, Role
from bot.texts.lengths import cut_to
from storage.events import UnknownSession
from storage.work import Work

AUDIENCES = {
    "all": Audience(),
    "confirmed": Audience(AudienceKind.CONFIRMED),
    "organizers": Audience(AudienceKind.ROLE, Role.ORGANIZER.name.lower()),
}
"""For whom a prepared answer can be, besides those who are at a session."""
_SHOWN = 8
_SHORT = 200
"""Characters of an answer among suggestions; three of them and their questions fit one screen."""


def audience_said(work: Work, event: Event, audience: Audience) -> Said:
    """Say for whom an entry is."""
    if audience.kind is AudienceKind.SESSION:
        try:
            title = work.events.session(event.id, SessionId(audience.value)).title
        except UnknownSession:
            return Said("entry-for-nobody")
        return Said("entry-for-session", {"title": title})
    kind = next((name for name, each in AUDIENCES.items() if each == audience), "nobody")
    return Said(f"entry-for-{kind}")


def category_said(category: str) -> Said:
    """Say a category; one that an event file made up is said as it is written."""
    if category in CATEGORIES:
        return Said(f"category-{category}")
    return Said("category-own", {"category": category})


def check_said(work: Work, event: Event) -> Said:
    """Say when the self-check ran and what it found, in numbers."""
    checked = work.knowledge.checked(event.id)
    if checked.at is None:
        return Said("knowledge-never-checked")
    return Said(
        "knowledge-checked",
        {
            "checked-at": Moment(checked.at, event.zone),
            "lost-count": len(checked.found.lost),
            "alike-count": len(checked.found.alike),
        },
    )


def topic_words(topic: Topic) -> Words:
    """Return what a topic, or a screen of the pack, is called."""
    return Words(topic.titles[Language.EN], topic.titles[Language.ZH])


def topic_said(entry: KnowledgeEntry) -> Said:
    """Say which topic an entry is tied to."""
    if entry.topic == NO_TOPIC:
        return Said("entry-no-topic")
    if (topic := topics().get(entry.topic)) is None:
        return Said("entry-topic-undecided")
    return Said("entry-topic-is", {"topic": topic_words(topic), "id": topic.id})


def question_said(entry: KnowledgeEntry, matched: str, language: Language) -> str:
    """Return the wording that was found in a language, or else as it was found.

    Where it has no translation of its own, the entry's first question in that language stands in.
    """
    pair = next((each for each in entry.questions if matched in {each.en, each.zh}), None)
    others = (each.zh if language is Language.ZH else each.en for each in entry.questions)
    own = "" if pair is None else (pair.zh if language is Language.ZH else pair.en)
    return own or next((each for each in others if each), "") or matched


def numbered_lines(
    text: str, found: Sequence[tuple[KnowledgeEntry, str]], language: Language
) -> Lines:
    """Return entries that may be meant, numbered from 1, each with the wording that was found."""
    return Lines(
        tuple(
            Said(
                text,
                {
                    "number": number,
                    "question": question_said(entry, matched, language),
                    "answer": _short_answer(entry),
                },
            )
            for number, (entry, matched) in enumerate(found, start=1)
        )
    )


def _short_answer(entry: KnowledgeEntry) -> Words:
    return Words(*(cut_to(unmarked(text), _SHORT) for text in (entry.answer.en, entry.answer.zh)))


def other_language(entry: KnowledgeEntry, language: Language) -> Said | str:
    """Say that an answer is only there in the other language, "" where it is not so."""
    in_it = entry.answer.zh if language is Language.ZH else entry.answer.en
    if in_it:
        return ""
    return Said("ask-only-in-english" if language is Language.ZH else "ask-only-in-chinese")


def warning(entry: KnowledgeEntry) -> Said | str:
    """Say where an answer must be checked, "" where it need not be."""
    if entry.category in EMBASSY:
        return Said("ask-check-embassy")
    return Said("ask-check-critical") if entry.is_critical else ""


def approved_said(event: Event, entry: KnowledgeEntry) -> Said:
    """Say by whom an answer was approved, and when."""
    if entry.approved_at is None:
        return Said("ask-approved")
    by = "one" if entry.approved_by else "all"
    moment = Moment(entry.approved_at, event.zone, MomentStyle.DAY)
    return Said(f"ask-approved-by-{by}", {"approved-at": moment})


def expires_said(entry: KnowledgeEntry) -> Said:
    """Say until when an entry holds."""
    if entry.expires is None:
        return Said("entry-never-expires")
    return Said("entry-expires-on", {"day": entry.expires.isoformat()})


def wording_lines(entry: KnowledgeEntry) -> Lines:
    """Return the ways to ask an entry as lines."""
    return Lines(
        tuple(
            Said(
                "entry-wording-line",
                {
                    "number": number,
                    "wording": each.en or each.zh,
                    "other": each.zh if each.en else "",
                },
            )
            for number, each in enumerate(entry.questions, start=1)
        )
    )


def found_by_check(
    found: Check, known: Iterable[KnowledgeEntry]
) -> tuple[Lines, list[KnowledgeEntry]]:
    """Return the first findings of a self-check as lines, and the entries they are about."""
    entries: dict[str, KnowledgeEntry] = {entry.id: entry for entry in known}
    lost = [
        (entries[each], text, entries.get(other))
        for each, text, other in found.lost
        if each in entries
    ][:_SHOWN]
    alike = [
        (entries[one], entries[other])
        for one, other in found.alike
        if one in entries and other in entries
    ][:_SHOWN]
    lines = [
        *(
            Said("check-lost", {"wording": text, "question": each.questions[0]})
            if other is None
            else Said(
                "check-stolen",
                {"wording": text, "question": each.questions[0], "other": other.questions[0]},
            )
            for each, text, other in lost
        ),
        *(
            Said("check-alike", {"question": one.questions[0], "other": other.questions[0]})
            for one, other in alike
        ),
    ]
    listed = [
        *(each for entry, _, other in lost for each in (entry, other) if each),
        *(each for pair in alike for each in pair),
    ]
    return Lines(tuple(lines)), list({entry.id: entry for entry in listed}.values())
