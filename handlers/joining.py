"""Arriving, and the first screen."""

from bot.domain.ids import EventId
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.usecases.current_event import here_of, must_accept_norms
from bot.usecases.home import start as home_start
from bot.usecases.people import joining
from handlers.routes import Incoming, Route, legacy
from storage.work import Work

START = "start"
"""The one command that everybody may type."""


def start(work: Work, person: Person, code: str) -> None:
    """/start CODE lets somebody in; /start alone shows the first screen.

    Raises:
        Refused: there is nothing for this person here.
    """
    if code:
        joining.arrive(work, person=person, code=code)
        return
    here = here_of(work, person)
    if must_accept_norms(here):
        joining.ask_to_join(work, here)
    else:
        home_start.show_home(work, here)


def show_home(incoming: Incoming, work: Work) -> None:
    """The button that leads back to the first screen."""
    home_start.show_home(work, incoming.here)


def choose_event(incoming: Incoming, work: Work) -> None:
    """The list of a person's events, or a tap on one of them."""
    if incoming.words:
        home_start.enter_event(work, incoming.here, EventId(incoming.word()))
    else:
        home_start.show_events(work, incoming.here)


ROUTES: tuple[Route, ...] = (
    legacy("home", show_home, right=Right.TAKE_PART),
    legacy("events", choose_event, right=Right.TAKE_PART),
)
