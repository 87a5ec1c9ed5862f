"""What organizers change about the agreed terms: by tapping, or with a file."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bot.crypto.codes import new_id
from bot.domain.callback_words.glossary import TermItem
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import EventId, PersonId, TermId
from bot.domain.knowledge.glossary import Term, doubled
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Words
from bot.domain.people.rights import Right
from bot.eventfile.glossary_file import TERM, TERMS, parse_terms, write_terms
from bot.eventfile.yaml_file import EventFileWrong
from bot.usecases import forms
from bot.usecases.file_errors import FileRefused
from bot.usecases.glossary.screens import find_term, send_file, show_taken, show_term, show_terms
from storage.work import Work

_ITEMS = tuple(TermItem)


class TooManyTerms(Refused):
    """More terms than an event may have."""

    text = "terms-too-many"


class TermDoubled(Refused):
    """Another term has the same English word."""

    text = "term-doubled"


def start_term(work: Work, here: Here) -> None:
    """Ask for a new term: both languages and notes on its use.

    Raises:
        TooManyTerms: the event has as many as it may.
    """
    if len(work.glossary.listed(here.event.id)) >= TERMS:
        raise TooManyTerms(number=TERMS)
    forms.begin(work, here, kind=TERM_FORM)


def start_item(work: Work, here: Here, term_id: TermId, item: TermItem) -> None:
    """Ask for one item of a term anew."""
    term = find_term(work, here, term_id).term
    said = (term.term.en, term.term.zh, term.note.en, term.note.zh)
    answers = {name.value: text or SKIPPED for name, text in zip(_ITEMS, said, strict=True)}
    place = _ITEMS.index(item)
    forms.begin(work, here, kind=TERM_FORM, about=term_id, answers=answers, only=place)


def drop(work: Work, here: Here, term_id: TermId) -> None:
    """Delete a term.

    Raises:
        StaleButton: the event has none of that id.
    """
    event = here.event
    if not work.glossary.remove(event.id, term_id):
        raise StaleButton
    work.audit.note(event.id, actor=here.person.id, act="dropped-term", subject=term_id)
    show_terms(work, here)


def start_import(work: Work, here: Here) -> None:
    """Send the terms as a file and ask for a changed one."""
    send_file(work, here, write_terms(work.glossary.of_event(here.event.id)))
    forms.begin(work, here.anew(), kind=TERM_FILE)


def import_terms(
    work: Work,
    *,
    event_id: EventId,
    by: PersonId,
    content: bytes,
    path: Path = Path("glossary.yaml"),
) -> int:
    """Take the terms of a file: known keys are changed, new ones added, none deleted.

    Returns how many were new or changed.

    Raises:
        bot.eventfile.yaml_file.EventFileWrong: with every fault that was found.
        TooManyTerms: the event would have more than it may.
        TermDoubled: two of them would have the same English word.
    """
    terms = parse_terms(content, path=path)
    known = {each.term.key: each for each in work.glossary.listed(event_id)}
    merged = {key: each.term for key, each in known.items()} | {term.key: term for term in terms}
    if len(merged) > TERMS:
        raise TooManyTerms(number=TERMS)
    _refuse_doubled(merged.values())
    changed = [term for term in terms if term.key not in known or known[term.key].term != term]
    for term in changed:
        row_id = known[term.key].id if term.key in known else TermId(new_id())
        work.glossary.keep(event_id, row_id, term)
    if changed:
        work.audit.note(event_id, actor=by, act="imported-terms")
    return len(changed)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    en, zh, note_en, note_zh = (
        "" if progress.answers[item] == SKIPPED else progress.answers[item] for item in _ITEMS
    )
    words, note = Words(en, zh), Words(note_en, note_zh)
    listed = work.glossary.listed(event.id)
    known = next((each for each in listed if each.id == progress.about), None)
    if known is None and progress.about:
        raise StaleButton
    if known is None:
        key = _free_key(en, {each.term.key for each in listed})
        row_id, term = TermId(new_id()), Term(key, words, note)
    else:
        row_id, term = known.id, replace(known.term, term=words, note=note)
    _refuse_doubled([*(each.term for each in listed if each.id != row_id), term])
    work.glossary.keep(event.id, row_id, term)
    work.audit.note(event.id, actor=here.person.id, act="set-term", subject=row_id)
    show_term(work, here, row_id)


def _refuse_doubled(terms: Iterable[Term]) -> None:
    for _, later in doubled(terms):
        raise TermDoubled(word=later.term.en)


def _free_key(en: str, taken: set[str]) -> str:
    """Return a key made of the English word that no other term has."""
    plain = re.sub(r"[^a-z0-9]+", "-", en.lower()).strip("-")[:36].strip("-") or "term"
    keys = (plain, *(f"{plain}-{number}" for number in range(2, TERMS + 2)))
    return next(key for key in keys if key not in taken)


def _finish_file(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    content = progress.answers["term-file"].encode()
    try:
        count = import_terms(work, event_id=event.id, by=here.person.id, content=content)
    except EventFileWrong as wrong:
        raise FileRefused(wrong) from None
    show_taken(work, here, count)


TERM_FORM = forms.FormKind(
    Form(
        "term",
        (
            Question("term-en", Kind.NAME, longest=TERM),
            Question("term-zh", Kind.NAME, longest=TERM),
            Question("term-note-en", optional=True, longest=ANSWER_LENGTH),
            Question("term-note-zh", optional=True, longest=ANSWER_LENGTH),
        ),
    ),
    _finish,
    right=Right.EDIT_GLOSSARY,
)
TERM_FILE = forms.FormKind(
    Form("term-file", (Question("term-file", Kind.ROWS),)), _finish_file, right=Right.EDIT_GLOSSARY
)
FORMS = (TERM_FORM, TERM_FILE)
