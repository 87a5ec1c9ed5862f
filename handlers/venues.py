"""The venue's page, and what organizers change about it."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.domain.travel.venues import VenueItem
from bot.usecases.travel import venues
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def venue(incoming: Incoming, work: Work) -> None:
    """/venue, or the page for a driver."""
    match incoming.words:
        case ("driver",):
            venues.show_driver(work, incoming.here)
        case ():
            venues.show_venue(work, incoming.here)
        case _:
            raise StaleButton


def change_venue(incoming: Incoming, work: Work) -> None:
    """What can be changed, or a tap on one of it."""
    if incoming.words:
        item = incoming.choice(VenueItem)
        venues.start_change(work, incoming.here, item=item)
    else:
        venues.show_items(work, incoming.here)


ROUTES: tuple[Route, ...] = (
    legacy("venue", venue, right=Right.TAKE_PART, typed=True),
    legacy("venueitem", change_venue, right=Right.CHANGE_EVENT),
)
