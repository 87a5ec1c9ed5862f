"""The venue's page, and what organizers change about it."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.domain.venues import VenueItem
from bot.usecases.travel import venues
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def venue(incoming: Incoming, work: Work) -> None:
    """/venue, or the page for a driver."""
    match incoming.words:
        case ("driver",):
            venues.show_driver(work, person=incoming.by, screen=incoming.screen)
        case ():
            venues.show_venue(work, person=incoming.by, screen=incoming.screen)
        case _:
            raise StaleButton


def change_venue(incoming: Incoming, work: Work) -> None:
    """What can be changed, or a tap on one of it."""
    if incoming.words:
        item = incoming.choice(VenueItem)
        venues.start_change(work, person=incoming.by, item=item, screen=incoming.screen)
    else:
        venues.show_items(work, person=incoming.by, screen=incoming.screen)


ROUTES: tuple[Route, ...] = (
    command("venue", venue, who=Role.GUEST),
    button("venueitem", change_venue, who=Role.ORGANIZER),
)
