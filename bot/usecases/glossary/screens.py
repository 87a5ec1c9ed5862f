"""The agreed terms as guests and organizers see them."""

from collections.abc import Sequence

from bot.domain.callback_words import glossary as words
from bot.domain.callback_words import languages
from bot.domain.callback_words.glossary import TermItem
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.ids import TermId
from bot.domain.languages.definitions import Definition, agreed_of, waiting
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, TextFile, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.glossary.phrases import meaning_said
from bot.usecases.paging import turning_row
from bot.usecases.rows import HOME, allowed
from storage.glossary import ListedTerm
from storage.work import Work

_PAGE = 8
_TERMS = Button("go-terms", words.PAGE.to(0))
_PROPOSE = Gate(Right.TAKE_PART, Feature.LANGUAGES)


def show_terms(work: Work, here: Here) -> None:
    """Show the first page of the agreed terms."""
    show_page(work, here, 0)


def show_page(work: Work, here: Here, page: int) -> None:
    """Show the agreed terms to tap, a page at a time, and the ways to search and to add.

    Raises:
        StaleButton: there is no such page.
    """
    event = here.event
    listed = work.glossary.listed(event.id)
    pages = max(1, -(-len(listed) // _PAGE))
    if not 0 <= page < pages:
        raise StaleButton
    rows = [*_buttons(listed[page * _PAGE : (page + 1) * _PAGE])]
    rows += turning_row(words.PAGE.to, page, more=page + 1 < pages)
    if listed:
        rows.append((Button("term-search", words.SEARCH.to(), style=ButtonStyle.PRIMARY),))
    if here.may(Right.EDIT_GLOSSARY):
        rows.append((Button("term-add", words.ADD.to()), Button("term-file", words.IMPORT.to())))
    rows += [*_proposals(work, here), (HOME,)]
    details = {"count": len(listed), "number": page + 1, "pages-count": pages}
    work.reply(here, "terms" if listed else "terms-none", details if listed else {}, tuple(rows))


def _proposals(work: Work, here: Here) -> Keyboard:
    """Return the ways to propose a term, and to what was proposed."""
    if not here.has(Feature.LANGUAGES):
        return ()
    count = len(waiting(work.languages.definitions.of_event(here.event.id)))
    reading = Button("defined-open", languages.PROPOSALS.to(0), {"count": count})
    return allowed(
        here,
        (
            ((_PROPOSE, Button("define", languages.DEFINE.to())),),
            ((Right.TRANSLATE_TEXTS, reading),) if count else (),
        ),
    )


def show_found(work: Work, here: Here, *, typed: str, found: Sequence[ListedTerm]) -> None:
    """Show the terms that are like what was typed."""
    keyboard = (*_buttons(found), (Button("term-search", words.SEARCH.to()), _TERMS))
    text = "terms-alike" if found else "terms-not-found"
    work.send(here, text, {"typed": typed}, keyboard)


def show_chosen(work: Work, here: Here, found: Sequence[ListedTerm]) -> None:
    """Show the terms of a text to choose from."""
    work.reply(here, "words-in-text-which", {}, (*_buttons(found), (_TERMS, HOME)))


def show_term(work: Work, here: Here, term_id: TermId) -> None:
    """Show one term in both languages with the note on its use."""
    put_term(work, here, find_term(work, here, term_id))


def put_term(work: Work, here: Here, listed: ListedTerm) -> None:
    """Show a term with what can be done about it."""
    definitions = _definitions(work, here, listed.id)
    rows = list(
        allowed(here, (((Right.TAKE_PART, Button("term-flag", words.FLAG.to(listed.id))),),))
    )
    if here.may(Right.EDIT_GLOSSARY):
        rows.append(
            (
                Button("term-change", words.CHANGE.to(listed.id)),
                Button("term-delete", words.DROP.to(listed.id), style=ButtonStyle.DANGER),
            )
        )
    rows += [*_defining(here, definitions, listed), (_TERMS, HOME)]
    term = listed.term
    details = {
        "en": term.term.en,
        "zh": term.term.zh,
        "note": meaning_said(term, definitions),
    }
    work.reply(here, "term", details, tuple(rows))


def _definitions(work: Work, here: Here, term_id: TermId) -> list[Definition]:
    """Return what is agreed of a term where terms are proposed."""
    if not here.has(Feature.LANGUAGES):
        return []
    return agreed_of(work.languages.definitions.of_event(here.event.id), term_id)


def _defining(here: Here, definitions: Sequence[Definition], listed: ListedTerm) -> Keyboard:
    """Return the ways to propose one more definition, and to delete one."""
    proposing = Button("define-also", languages.DEFINE_TERM.to(listed.id))
    dropping = [
        (
            Gate(Right.EDIT_GLOSSARY, Feature.LANGUAGES),
            Button("define-delete", languages.DELETE.to(each.id), {"number": number}),
        )
        for number, each in enumerate(definitions, start=1)
    ]
    return allowed(here, (((_PROPOSE, proposing),), dropping))


def find_term(work: Work, here: Here, term_id: TermId) -> ListedTerm:
    """Return a term of the event.

    Raises:
        StaleButton: it has none of that id.
    """
    listed = work.glossary.find(here.event.id, term_id)
    if listed is None:
        raise StaleButton
    return listed


def show_items(work: Work, here: Here, term_id: TermId) -> None:
    """Show what can be changed about a term."""
    term = find_term(work, here, term_id).term
    buttons = [Button(f"{item}-change", words.CHANGE_ITEM.to(term_id, item)) for item in TermItem]
    rows = (
        *in_rows(buttons),
        (Button("go-term", words.TERM.to(term_id)),),
    )
    details = {
        "en": term.term.en,
        "zh": term.term.zh,
        "note-en": term.note.en or "—",
        "note-zh": term.note.zh or "—",
    }
    work.reply(here, "term-items", details, rows)


def ask_to_drop(work: Work, here: Here, term_id: TermId) -> None:
    """Ask once more before a term is deleted."""
    term = find_term(work, here, term_id).term
    rows = (
        (Button("term-drop-yes", words.DROP_NOW.to(term_id), style=ButtonStyle.DANGER),),
        (Button("go-term", words.TERM.to(term_id)),),
    )
    details = {"en": term.term.en, "zh": term.term.zh}
    work.reply(here, "term-drop", details, rows)


def send_files(work: Work, here: Here, content: str, table: str) -> None:
    """Send the terms to change, as a text and as a table."""
    work.send(here, "term-file-sent", {}, attachment=TextFile("glossary.yaml", content))
    work.send(here, "term-table-sent", {}, attachment=TextFile("glossary.csv", table))


def show_taken(work: Work, here: Here, count: int) -> None:
    """Say how many terms of a file were new or changed."""
    work.reply(here, "term-file-taken", {"count": count}, ((_TERMS, HOME),))


def _buttons(listed: Sequence[ListedTerm]) -> list[tuple[Button, ...]]:
    return [
        (
            Button(
                "term-choice",
                words.TERM.to(each.id),
                {"en": each.term.term.en, "zh": each.term.term.zh},
            ),
        )
        for each in listed
    ]
