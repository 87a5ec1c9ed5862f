"""The agreed terms."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.glossary import editing as glossary_editing
from bot.usecases.glossary import terms as glossary_terms
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def term(incoming: Incoming, work: Work) -> None:
    """/term, /term with a word, or a tap on a term."""
    if not incoming.words:
        glossary_terms.show_terms(work, person=incoming.by, screen=incoming.screen)
    elif incoming.screen is None:
        glossary_terms.search(work, person=incoming.by, typed=" ".join(incoming.words)[:80])
    else:
        glossary_terms.show_term(
            work, person=incoming.by, term_id=incoming.word(), screen=incoming.screen
        )


def turn_page(incoming: Incoming, work: Work) -> None:
    """A tap that turns the page of the list."""
    page = incoming.word()
    if not page.isdecimal() or len(page) > 4:
        raise StaleButton
    glossary_terms.show_terms(work, person=incoming.by, page=int(page), screen=incoming.screen)


def start_search(incoming: Incoming, work: Work) -> None:
    """A tap that asks for a word."""
    glossary_terms.start_search(work, person=incoming.by, screen=incoming.screen)


def flag(incoming: Incoming, work: Work) -> None:
    """A tap on "misleading"."""
    glossary_terms.start_flag(
        work, person=incoming.by, term_id=incoming.word(), screen=incoming.screen
    )


def add(incoming: Incoming, work: Work) -> None:
    """A tap that adds a term."""
    glossary_editing.start_term(work, person=incoming.by, screen=incoming.screen)


def change(incoming: Incoming, work: Work) -> None:
    """What can be changed about a term, or a tap on one of it."""
    person, screen = incoming.by, incoming.screen
    if len(incoming.words) == 1:
        glossary_editing.show_items(work, person=person, term_id=incoming.word(), screen=screen)
    else:
        glossary_editing.start_item(
            work, person=person, term_id=incoming.word(), item=incoming.word(1), screen=screen
        )


def drop(incoming: Incoming, work: Work) -> None:
    """A tap that deletes a term, asked once more."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case (term_id,):
            glossary_editing.ask_to_drop(work, person=person, term_id=term_id, screen=screen)
        case (term_id, "yes"):
            glossary_editing.drop(work, person=person, term_id=term_id, screen=screen)
        case _:
            raise StaleButton


def start_import(incoming: Incoming, work: Work) -> None:
    """A tap that sends the terms as a file and asks for a changed one."""
    glossary_editing.start_import(work, person=incoming.by)


ROUTES: tuple[Route, ...] = (
    command("term", term, who=Role.GUEST, takes_words=True),
    button("terms", turn_page, who=Role.GUEST),
    button("termsearch", start_search, who=Role.GUEST),
    button("termflag", flag, who=Role.GUEST),
    button("termnew", add, who=Role.ORGANIZER),
    button("termedit", change, who=Role.ORGANIZER),
    button("termdrop", drop, who=Role.ORGANIZER),
    button("termfile", start_import, who=Role.ORGANIZER),
)
