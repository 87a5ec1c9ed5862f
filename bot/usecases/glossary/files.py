"""The agreed terms as a file: sent to organizers, and taken back once they have confirmed."""

from dataclasses import dataclass
from pathlib import Path

from bot.crypto.codes import new_id
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import EventId, PersonId, TermId
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.rights import Right
from bot.eventfile.glossary_file import TERMS, parse_terms, write_terms
from bot.eventfile.yaml_file import EventFileWrong
from bot.usecases import forms
from bot.usecases.file_errors import FileRefused
from bot.usecases.glossary.editing import TooManyTerms, refuse_doubled
from bot.usecases.glossary.screens import send_files, show_taken
from storage.work import Work

_LISTED = 15


@dataclass(frozen=True, slots=True)
class Import:
    """What a file comes to; terms that it does not mention stay as they are."""

    added: tuple[Term, ...]
    changed: tuple[Term, ...]
    same: int

    @property
    def count(self) -> int:
        """How many terms are new or changed."""
        return len(self.added) + len(self.changed)


def start_import(work: Work, here: Here) -> None:
    """Send the terms as files and ask for a changed one."""
    terms = work.glossary.of_event(here.event.id)
    send_files(work, here, write_terms(terms), write_terms(terms, as_csv=True))
    forms.begin(work, here.anew(), kind=TERM_FILE)


def read_file(
    work: Work, event_id: EventId, content: bytes, *, path: Path = Path("glossary")
) -> Import:
    """Say what a file would change: terms of known keys, and new ones; none are deleted.

    Raises:
        bot.eventfile.yaml_file.EventFileWrong: with every fault that was found.
        TooManyTerms: the event would have more than it may.
        TermDoubled: two of them would have the same English word.
    """
    terms = parse_terms(content, path=path)
    known = {each.term.key: each.term for each in work.glossary.listed(event_id)}
    merged = known | {term.key: term for term in terms}
    if len(merged) > TERMS:
        raise TooManyTerms(number=TERMS)
    refuse_doubled(merged.values())
    added = tuple(term for term in terms if term.key not in known)
    changed = tuple(term for term in terms if term.key in known and known[term.key] != term)
    return Import(added, changed, len(terms) - len(added) - len(changed))


def take(work: Work, event_id: EventId, found: Import, *, by: PersonId) -> None:
    """Make a file's terms the event's."""
    ids = {each.term.key: each.id for each in work.glossary.listed(event_id)}
    for term in (*found.added, *found.changed):
        work.glossary.keep(event_id, ids.get(term.key) or TermId(new_id()), term)
    if found.count:
        work.audit.note(event_id, actor=by, act="imported-terms")


def _read_or_refuse(work: Work, here: Here, progress: Progress) -> Import:
    try:
        return read_file(work, here.event.id, progress.answers["term-file"].encode())
    except EventFileWrong as wrong:
        raise FileRefused(wrong) from None


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "term-confirm":
        return {}
    found = _read_or_refuse(work, here, progress)
    remarks = [Said("term-letters")] if forms.is_guessed(progress) else []
    return {
        "lines": Lines((*remarks, *_listed(found))),
        "added-count": len(found.added),
        "changed-count": len(found.changed),
        "same-count": found.same,
    }


def _listed(found: Import) -> list[Said]:
    """Name the first terms a file would change."""
    lines = [
        Said(f"term-file-{what}", {"en": term.term.en, "zh": term.term.zh})
        for what, terms in (("added", found.added), ("changed", found.changed))
        for term in terms
    ]
    return lines[:_LISTED]


def _finish(work: Work, here: Here, progress: Progress) -> None:
    found = _read_or_refuse(work, here, progress)
    take(work, here.event.id, found, by=here.person.id)
    show_taken(work, here, found.count)


TERM_FILE = forms.FormKind(
    Form(
        "term-file",
        (Question("term-file", Kind.ROWS), Question("term-confirm", Kind.CHOICE, ("yes",))),
    ),
    _finish,
    _describe,
    right=Right.EDIT_GLOSSARY,
)
FORMS = (TERM_FILE,)
