"""The agreed terms."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.glossary import editing as glossary_editing
from bot.usecases.glossary import terms as glossary_terms
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def term(incoming: Incoming, work: Work) -> None:
    """/term, /term with a word, or a tap on a term."""
    if not incoming.words:
        glossary_terms.show_terms(work, incoming.here)
    elif incoming.here.screen is None:
        glossary_terms.search(work, incoming.here, typed=" ".join(incoming.words)[:80])
    else:
        glossary_terms.show_term(work, incoming.here, term_id=incoming.word())


def turn_page(incoming: Incoming, work: Work) -> None:
    """A tap that turns the page of the list."""
    page = incoming.word()
    if not page.isdecimal() or len(page) > 4:
        raise StaleButton
    glossary_terms.show_terms(work, incoming.here, page=int(page))


def start_search(incoming: Incoming, work: Work) -> None:
    """A tap that asks for a word."""
    glossary_terms.start_search(work, incoming.here)


def flag(incoming: Incoming, work: Work) -> None:
    """A tap on "misleading"."""
    glossary_terms.start_flag(work, incoming.here, term_id=incoming.word())


def add(incoming: Incoming, work: Work) -> None:
    """A tap that adds a term."""
    glossary_editing.start_term(work, incoming.here)


def change(incoming: Incoming, work: Work) -> None:
    """What can be changed about a term, or a tap on one of it."""
    if len(incoming.words) == 1:
        glossary_editing.show_items(work, incoming.here, term_id=incoming.word())
    else:
        glossary_editing.start_item(
            work, incoming.here, term_id=incoming.word(), item=incoming.word(1)
        )


def drop(incoming: Incoming, work: Work) -> None:
    """A tap that deletes a term, asked once more."""
    match incoming.words:
        case (term_id,):
            glossary_editing.ask_to_drop(work, incoming.here, term_id=term_id)
        case (term_id, "yes"):
            glossary_editing.drop(work, incoming.here, term_id=term_id)
        case _:
            raise StaleButton


def start_import(incoming: Incoming, work: Work) -> None:
    """A tap that sends the terms as a file and asks for a changed one."""
    glossary_editing.start_import(work, incoming.here)


ROUTES: tuple[Route, ...] = (
    legacy("term", term, right=Right.TAKE_PART, typed=True, takes_words=True),
    legacy("terms", turn_page, right=Right.TAKE_PART),
    legacy("termsearch", start_search, right=Right.TAKE_PART),
    legacy("termflag", flag, right=Right.TAKE_PART),
    legacy("termnew", add, right=Right.EDIT_GLOSSARY),
    legacy("termedit", change, right=Right.EDIT_GLOSSARY),
    legacy("termdrop", drop, right=Right.EDIT_GLOSSARY),
    legacy("termfile", start_import, right=Right.EDIT_GLOSSARY),
)
