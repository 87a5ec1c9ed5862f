"""One prepared answer: shown to organizers with everything that can be changed by tapping."""

from collections.abc import Sequence

from bot.domain.callback_words import knowledge as words
from bot.domain.callback_words.knowledge import Then
from bot.domain.here import Here
from bot.domain.ids import EntryId
from bot.domain.knowledge.entries import CATEGORIES, KnowledgeEntry
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Said
from bot.domain.people.people import Language
from bot.usecases.care.phrases import wording_hint
from bot.usecases.knowledge.finding import entries_of, find_entry
from bot.usecases.knowledge.phrases import (
    AUDIENCES,
    approved_said,
    audience_said,
    category_said,
    expires_said,
    topic_said,
    wording_lines,
)
from bot.usecases.knowledge.screens import BACK, entry_button
from bot.usecases.paging import turning_row
from storage.work import Work

_ALIKE = 3
_ABREAST = 5
_SESSIONS = 8


def show_entry(work: Work, here: Here, entry_id: EntryId) -> None:
    """Show an entry, and what the last self-check found it too much like."""
    entry = find_entry(work, here, entry_id)
    put_entry(work, here, entry, pairs=work.knowledge.checked(here.event.id).found.alike)


def put_entry(
    work: Work, here: Here, entry: KnowledgeEntry, *, pairs: Sequence[tuple[str, str]]
) -> None:
    """Show an entry; `pairs` are the entries (ids) that are too much like each other."""
    alike = _alike(work, here, entry, pairs)
    publish = Button("entry-publish", words.PUBLISH.to(entry.id), style=ButtonStyle.SUCCESS)
    rows: Keyboard = (
        *([(publish,)] if entry.draft else []),
        *_wordings(entry),
        tuple(
            Button(f"entry-answer-{each}", words.WRITE_ANSWER.to(entry.id, each))
            for each in Language
        ),
        (
            Button("entry-topic", words.TOPIC.to(entry.id, Then.ENTRY)),
            Button("entry-category", words.CATEGORIES.to(entry.id)),
        ),
        (
            Button("entry-audience", words.AUDIENCES.to(entry.id, 0)),
            Button("entry-expires", words.EXPIRES.to(entry.id)),
        ),
        *((entry_button(other),) for other in alike),
        (Button("entry-delete", words.DELETE.to(entry.id), style=ButtonStyle.DANGER),),
        BACK,
    )
    details: dict[str, Detail] = {
        "state": Said("entry-draft") if entry.draft else approved_said(here.event, entry),
        "wordings": wording_lines(entry),
        "answer-en": entry.answer.en or Said("entry-no-answer"),
        "answer-zh": entry.answer.zh or Said("entry-no-answer"),
        "topic": topic_said(entry),
        "category": category_said(entry.category),
        "audience": audience_said(work, here.event, entry.audience),
        "expires": expires_said(entry),
        "alike": Said("entry-alike") if alike else "",
        "wording": wording_hint(here.event, entry.answer),
    }
    work.reply(here, "entry", details, rows)


def show_entry_wording(work: Work, here: Here, entry_id: EntryId, place: int) -> None:
    """Show one way to ask, in both languages, to change or remove.

    Raises:
        StaleButton: the entry or this wording is gone.
    """
    entry = find_entry(work, here, entry_id)
    if not 0 <= place < len(entry.questions):
        raise StaleButton
    wording = entry.questions[place]
    drop = words.DROP_WORDING.to(entry.id, place)
    rows = (
        tuple(
            Button(f"entry-wording-{each}", words.TRANSLATE_WORDING.to(entry.id, place, each))
            for each in Language
        ),
        (Button("entry-wording-drop", drop, style=ButtonStyle.DANGER),),
        (_back(entry), BACK[0]),
    )
    details: dict[str, Detail] = {
        "number": place + 1,
        "en": wording.en or Said("entry-no-answer"),
        "zh": wording.zh or Said("entry-no-answer"),
    }
    work.reply(here, "entry-wording", details, rows)


def show_categories(work: Work, here: Here, entry_id: EntryId) -> None:
    """Show the categories to choose from."""
    entry = find_entry(work, here, entry_id)
    rows = (
        *(
            (Button(f"q-entry-category-{each}", words.SET_CATEGORY.to(entry.id, each)),)
            for each in CATEGORIES
        ),
        (_back(entry),),
    )
    work.reply(here, "entry-categories", {}, rows)


def show_audiences(work: Work, here: Here, entry_id: EntryId, page: int) -> None:
    """Show for whom an entry can be: everybody, those who come, organizers, or a session's."""
    event = here.event
    entry = find_entry(work, here, entry_id)
    sessions = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    first = page * _SESSIONS
    rows = (
        *(
            (Button(f"entry-for-{kind}", words.SET_AUDIENCE.to(entry.id, kind)),)
            for kind in AUDIENCES
        ),
        *(
            (
                Button(
                    "entry-for-session",
                    words.SET_AUDIENCE.to(entry.id, each.id),
                    {"title": each.title},
                ),
            )
            for each in sessions[first : first + _SESSIONS]
        ),
        *turning_row(
            lambda number: words.AUDIENCES.to(entry.id, number),
            page,
            more=len(sessions) > first + _SESSIONS,
        ),
        (_back(entry),),
    )
    details = {"audience": audience_said(work, event, entry.audience)}
    work.reply(here, "entry-audiences", details, rows)


def ask_to_delete(work: Work, here: Here, entry_id: EntryId) -> None:
    """Ask once more before an entry is deleted."""
    entry = find_entry(work, here, entry_id)
    delete = words.DELETE_NOW.to(entry.id)
    rows = (
        (Button("entry-delete-yes", delete, style=ButtonStyle.DANGER),),
        (Button("entry-delete-no", words.ENTRY.to(entry.id)),),
    )
    work.reply(here, "entry-delete-ask", {"question": entry.questions[0]}, rows)


def _back(entry: KnowledgeEntry) -> Button:
    return Button("go-entry", words.ENTRY.to(entry.id))


def _wordings(entry: KnowledgeEntry) -> list[tuple[Button, ...]]:
    numbers = [
        Button("entry-wording-number", words.WORDING.to(entry.id, place), {"number": place + 1})
        for place in range(len(entry.questions))
    ]
    return [
        *in_rows(numbers, _ABREAST),
        (Button("entry-wording-add", words.ADD_WORDING.to(entry.id)),),
    ]


def _alike(
    work: Work, here: Here, entry: KnowledgeEntry, pairs: Sequence[tuple[str, str]]
) -> list[KnowledgeEntry]:
    others = {
        one if other == entry.id else other for one, other in pairs if entry.id in (one, other)
    }
    return [each for each in entries_of(work, here.event.id) if each.id in others][:_ALIKE]
