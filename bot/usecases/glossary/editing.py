"""What organizers change about the agreed terms by tapping."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.callback_words.glossary import TermItem
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import TermId
from bot.domain.knowledge.glossary import Term, doubled
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Words
from bot.domain.people.rights import Right
from bot.eventfile.glossary_file import TERM, TERMS
from bot.usecases import forms
from bot.usecases.glossary.screens import find_term, show_term, show_terms
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
    work.languages.definitions.drop_of(event.id, term_id)
    work.audit.note(event.id, actor=here.person.id, act="dropped-term", subject=term_id)
    show_terms(work, here)


def refuse_doubled(terms: Iterable[Term]) -> None:
    """Refuse terms of which two have the same English word.

    Raises:
        TermDoubled: naming the word.
    """
    for _, later in doubled(terms):
        raise TermDoubled(word=later.term.en)


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
        key = free_key(en, {each.term.key for each in listed})
        row_id, term = TermId(new_id()), Term(key, words, note)
    else:
        row_id, term = known.id, replace(known.term, term=words, note=note)
    refuse_doubled([*(each.term for each in listed if each.id != row_id), term])
    work.glossary.keep(event.id, row_id, term)
    work.audit.note(event.id, actor=here.person.id, act="set-term", subject=row_id)
    show_term(work, here, row_id)


def free_key(en: str, taken: set[str]) -> str:
    """Return a key made of the English word that no other term has."""
    plain = re.sub(r"[^a-z0-9]+", "-", en.lower()).strip("-")[:36].strip("-") or "term"
    keys = (plain, *(f"{plain}-{number}" for number in range(2, TERMS + 2)))
    return next(key for key in keys if key not in taken)


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
FORMS = (TERM_FORM,)
