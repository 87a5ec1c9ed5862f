"""Questions looked up beside the writer, who then need not encode them."""

from bot.domain.everyday import everyday_of
from bot.domain.messages.incoming import Incoming
from bot.domain.people.invitation_links import code_in
from bot.domain.people.people import Person, Role
from bot.domain.people.rights import Right
from bot.domain.people.second_factor import as_code, is_recovery_code
from bot.domain.screen_words import screen_called
from bot.usecases.current_event import here_of, must_accept_norms
from bot.usecases.knowledge.asking import asking
from handlers.asked import split_command
from handlers.knowledge import ROUTES
from storage.work import Work

_COMMAND = ROUTES[0].typed


def words_of(text: str) -> str:
    """Return the words of a message that may ask something, "" for none."""
    if text.startswith("/"):
        word, words = split_command(text)
        return " ".join(words) if word == _COMMAND else ""
    return "" if screen_called(text) else text


def look_up(work: Work, person: Person, incoming: Incoming, *, edited: bool) -> None:
    """Look up the question that a message asks, in a work that cannot write, if it is one.

    What it takes for one by mistake, or does not, costs time and nothing else. Raises Refused where
    this person may ask nothing.
    """
    if person.role is Role.STRANGER:
        return
    here = here_of(work, person)
    if must_accept_norms(here) or not here.may(Right.TAKE_PART) or incoming.may_go_on:
        return
    if incoming.text.startswith("/"):
        asking.look_ahead(work, here, words_of(incoming.text))
    elif not (
        _may_be_a_code(incoming.text)
        or everyday_of(incoming.text) is not None
        or (not edited and _answers_something_else(work, person))
    ):
        asking.look_ahead(work, here, incoming.marked)


def _may_be_a_code(text: str) -> bool:
    return bool(code_in(text, bot="", alone=True) or as_code(text) or is_recovery_code(text))


def _answers_something_else(work: Work, person: Person) -> bool:
    progress = work.forms.look(person.id)
    return progress is not None and progress.form != asking.ASK.form.name
