"""Proposing what a term means, without a name: a new term, or one more definition of an agreed one."""

from bot.crypto.codes import new_code, new_id
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import DefinitionId, TermId
from bot.domain.languages.definitions import (
    MEANS,
    MOST_WAITING,
    NOT_SAME,
    USAGE,
    Band,
    Definition,
    DefinitionState,
    hash_of,
    waiting,
    word_in,
)
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Said, Words
from bot.domain.people.people import Language
from bot.eventfile.glossary_file import TERM
from bot.usecases import forms
from bot.usecases.glossary.screens import find_term
from bot.usecases.languages.definition_screens import show_proposed, show_taken_back
from bot.usecases.languages.definitions_finding import find_held
from storage.work import Work


class ProposalsFull(Refused):
    """As much waits to be accepted as may."""

    text = "define-full"


def start_term(work: Work, here: Here) -> None:
    """Ask for a new term and what it means. Raises ProposalsFull."""
    _refuse_full(work, here)
    forms.begin(work, here, kind=NEW_TERM)


def start_definition(work: Work, here: Here, term_id: TermId) -> None:
    """Ask what else an agreed term means. Raises StaleButton, ProposalsFull."""
    find_term(work, here, term_id)
    _refuse_full(work, here)
    forms.begin(work, here, kind=DEFINITION, about=term_id)


def take_back(work: Work, here: Here, handle: str) -> None:
    """Delete a proposal for its author. Raises DefinitionGone. No act is noted: it would name them."""
    work.languages.definitions.drop(find_held(work, here.event, handle))
    show_taken_back(work, here)


def _refuse_full(work: Work, here: Here) -> None:
    if len(waiting(work.languages.definitions.of_event(here.event.id))) >= MOST_WAITING:
        raise ProposalsFull(number=MOST_WAITING)


def _propose(work: Work, here: Here, progress: Progress) -> None:
    """Keep a proposal. No act is noted: that would name who proposed."""
    _refuse_full(work, here)
    term_id = TermId(progress.about) if progress.about else None
    if term_id is not None:
        find_term(work, here, term_id)
    said, own = progress.answers, here.person.language
    handle = new_code()
    definition = Definition(
        DefinitionId(new_id()),
        here.event.id,
        DefinitionState.PROPOSED,
        Band(said["define-band"]),
        _in(own, said["define-means"]),
        term_id,
        word_in(said.get("define-word", ""), own),
        _in(own, said["define-not-same"]),
        _in(own, said["define-usage"]),
        hash_of(handle),
    )
    work.languages.definitions.keep(definition)
    show_proposed(work, here, definition, handle)


def _in(language: Language, text: str) -> Words:
    return Words.of(language, "" if text == SKIPPED else text)


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    details: Details = {"longest-count": question.longest}
    if question.name != "define-means":
        return details
    if not progress.about:
        return {**details, "about": Said("define-about", {"word": progress.answers["define-word"]})}
    term = find_term(work, here, TermId(progress.about)).term.term
    return {**details, "about": Said("define-about-term", {"en": term.en, "zh": term.zh})}


_WORD = Question("define-word", Kind.NAME, longest=TERM)
_MEANT = (
    Question("define-means", Kind.NAME, longest=MEANS),
    Question("define-band", Kind.CHOICE, tuple(Band)),
    Question("define-not-same", Kind.NAME, optional=True, longest=NOT_SAME),
    Question("define-usage", Kind.NAME, optional=True, longest=USAGE),
)
NEW_TERM = forms.FormKind(
    Form("define-term", (_WORD, *_MEANT), can_go_back=True), _propose, _describe, for_questions=True
)
DEFINITION = forms.FormKind(
    Form("define", _MEANT, can_go_back=True), _propose, _describe, for_questions=True
)
FORMS = (NEW_TERM, DEFINITION)
