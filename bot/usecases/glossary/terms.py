"""/term: the event's agreed words in both languages; guests may flag one as misleading."""

from collections.abc import Sequence

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.knowledge.glossary import Term
from bot.domain.knowledge.term_search import is_exact, search_terms
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Said
from bot.domain.people.rights import Right
from bot.domain.tickets import Topic
from bot.usecases import forms
from bot.usecases.paging import turning_row
from bot.usecases.tickets.opening import open_ticket
from storage.glossary import ListedTerm
from storage.work import Work

_PAGE = 8


def show_terms(work: Work, here: Here, *, page: int = 0) -> None:
    """Show the agreed terms to tap, a page at a time, and the ways to search and to add."""
    event = here.event
    listed = work.glossary.listed(event.id)
    pages = max(1, -(-len(listed) // _PAGE))
    if not 0 <= page < pages:
        raise StaleButton
    rows = [*_buttons(listed[page * _PAGE : (page + 1) * _PAGE])]
    rows += turning_row("terms", page, more=page + 1 < pages)
    if listed:
        rows.append((Button("term-search", "termsearch", style=ButtonStyle.PRIMARY),))
    if here.may(Right.EDIT_GLOSSARY):
        rows.append((Button("term-add", "termnew"), Button("term-file", "termfile")))
    rows.append((Button("go-home", "home"),))
    details = {"count": len(listed), "number": page + 1, "pages-count": pages}
    work.reply(here, "terms" if listed else "terms-none", details if listed else {}, tuple(rows))


def start_search(work: Work, here: Here) -> None:
    """Ask which word is looked for."""
    event = here.event
    forms.begin(work, here, kind=SEARCH, about=event.id)


def search(work: Work, here: Here, *, typed: str) -> None:
    """Show the term that was typed, in either language, or those that are like it."""
    event = here.event
    listed = work.glossary.listed(event.id)
    found = search_terms(typed, [each.term for each in listed])
    rows = {each.term.key: each for each in listed}
    if found and (len(found) == 1 or is_exact(typed, found[0])):
        _show(work, here.anew(), rows[found[0].key])
        return
    keyboard = (
        *_buttons([rows[term.key] for term in found]),
        (Button("term-search", "termsearch"), Button("go-terms", "terms:0")),
    )
    text = "terms-alike" if found else "terms-not-found"
    work.send(here, text, {"typed": typed}, keyboard)


def show_term(work: Work, here: Here, *, term_id: str) -> None:
    """Show one term in both languages with the note on its use."""
    _show(work, here, find_term(work, here, term_id))


def start_flag(work: Work, here: Here, *, term_id: str) -> None:
    """Ask what is misleading about a term."""
    find_term(work, here, term_id)
    forms.begin(work, here, kind=FLAG, about=term_id)


def _show(work: Work, here: Here, listed: ListedTerm) -> None:
    rows: list[tuple[Button, ...]] = [(Button("term-flag", f"termflag:{listed.id}"),)]
    if here.may(Right.EDIT_GLOSSARY):
        rows.append(
            (
                Button("term-change", f"termedit:{listed.id}"),
                Button("term-delete", f"termdrop:{listed.id}", style=ButtonStyle.DANGER),
            )
        )
    rows.append((Button("go-terms", "terms:0"), Button("go-home", "home")))
    term = listed.term
    work.reply(
        here, "term", {"en": term.term.en, "zh": term.term.zh, "note": _note(term)}, tuple(rows)
    )


def _note(term: Term) -> Said | str:
    if not term.note.en and not term.note.zh:
        return ""
    return Said("term-note", {"note": term.note})


def find_term(work: Work, here: Here, term_id: str) -> ListedTerm:
    """Return a term of the event a person's chat is about. Raises StaleButton."""
    listed = work.glossary.find(here.event.id, term_id)
    if listed is None:
        raise StaleButton
    return listed


def _buttons(listed: Sequence[ListedTerm]) -> list[tuple[Button, ...]]:
    return [
        (
            Button(
                "term-choice", f"term:{each.id}", {"en": each.term.term.en, "zh": each.term.term.zh}
            ),
        )
        for each in listed
    ]


def _finish_search(work: Work, here: Here, progress: Progress) -> None:
    search(work, here, typed=progress.answers["term-search"])


def _finish_flag(work: Work, here: Here, progress: Progress) -> None:
    term = find_term(work, here, progress.about).term
    text = f"{term.term.en} / {term.term.zh}\n{progress.answers['term-flag']}"
    open_ticket(work, here, text=text, topic=Topic.TERM)


def _describe_flag(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    term = find_term(work, here, progress.about).term
    return {"en": term.term.en, "zh": term.term.zh}


SEARCH = forms.FormKind(
    Form("term-search", (Question("term-search", Kind.NAME, longest=80),)), _finish_search
)
FLAG = forms.FormKind(
    Form("term-flag", (Question("term-flag", longest=ANSWER_LENGTH),)),
    _finish_flag,
    _describe_flag,
)
