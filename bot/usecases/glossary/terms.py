"""Looking a term up, and flagging one as misleading."""

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import TermId
from bot.domain.knowledge.term_search import is_exact, search_terms
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.texts import Details
from bot.domain.people.rights import Right
from bot.domain.tickets import Topic
from bot.usecases import forms
from bot.usecases.glossary.screens import find_term, put_term, show_found, show_terms
from bot.usecases.tickets.opening import open_ticket
from storage.work import Work

LONGEST = 80


def start_search(work: Work, here: Here) -> None:
    """Ask which word is looked for."""
    forms.begin(work, here, kind=SEARCH)


def look_up(work: Work, here: Here, typed: str) -> None:
    """/term shows the terms; /term with a word looks it up."""
    if typed:
        search(work, here, typed=typed[:LONGEST])
    else:
        show_terms(work, here)


def search(work: Work, here: Here, *, typed: str) -> None:
    """Show the term that was typed, in either language, or those that are like it."""
    listed = work.glossary.listed(here.event.id)
    found = search_terms(typed, [each.term for each in listed])
    rows = {each.term.key: each for each in listed}
    if found and (len(found) == 1 or is_exact(typed, found[0])):
        put_term(work, here.anew(), rows[found[0].key])
    else:
        show_found(work, here, typed=typed, found=[rows[term.key] for term in found])


def start_flag(work: Work, here: Here, term_id: TermId) -> None:
    """Ask what is misleading about a term."""
    find_term(work, here, term_id)
    forms.begin(work, here, kind=FLAG, about=term_id)


def _finish_search(work: Work, here: Here, progress: Progress) -> None:
    search(work, here, typed=progress.answers["term-search"])


def _finish_flag(work: Work, here: Here, progress: Progress) -> None:
    term = find_term(work, here, TermId(progress.about)).term
    text = f"{term.term.en} / {term.term.zh}\n{progress.answers['term-flag']}"
    open_ticket(work, here, text=text, topic=Topic.TERM)


def _describe_flag(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    term = find_term(work, here, TermId(progress.about)).term
    return {"en": term.term.en, "zh": term.term.zh}


SEARCH = forms.FormKind(
    Form("term-search", (Question("term-search", Kind.NAME, longest=LONGEST),)),
    _finish_search,
    right=Right.LOOK,
)
FLAG = forms.FormKind(
    Form("term-flag", (Question("term-flag", longest=ANSWER_LENGTH),)),
    _finish_flag,
    _describe_flag,
    for_questions=True,
)
FORMS = (SEARCH, FLAG)
