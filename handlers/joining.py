"""Arriving, and the first screen."""

from bot.domain.ids import EventId
from bot.domain.people.people import Role
from bot.usecases import current_event
from bot.usecases.home import start as home_start
from bot.usecases.people import joining
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def start(incoming: Incoming, work: Work) -> None:
    """/start CODE lets somebody in; /start alone shows the first screen."""
    if incoming.words:
        joining.arrive(work, person=incoming.by, code=incoming.word())
    elif incoming.by.role is Role.STRANGER:
        raise current_event.NotInvited
    elif joining.must_accept_norms(work, person=incoming.by):
        joining.ask_to_join(work, person=incoming.by)
    else:
        home_start.show_home(work, person=incoming.by)


def show_home(incoming: Incoming, work: Work) -> None:
    """The button that leads back to the first screen."""
    home_start.show_home(work, person=incoming.by, screen=incoming.screen)


def choose_event(incoming: Incoming, work: Work) -> None:
    """The list of a person's events, or a tap on one of them."""
    if incoming.words:
        event_id = EventId(incoming.word())
        home_start.enter_event(work, person=incoming.by, event_id=event_id, screen=incoming.screen)
    else:
        home_start.show_events(work, person=incoming.by, screen=incoming.screen)


ROUTES: tuple[Route, ...] = (
    command("start", start, who=Role.STRANGER, before_norms=True, takes_words=True),
    button("home", show_home, who=Role.GUEST),
    button("events", choose_event, who=Role.GUEST),
)
