"""What organizers need to look after guests."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.travel import logistics
from handlers.routes import Incoming, Route, legacy
from storage.work import Work

_SCREENS = {
    "in": logistics.show_arrivals,
    "out": logistics.show_leaving,
    "tight": logistics.show_tight,
    "rides": logistics.show_rides,
    "rooms": logistics.show_rooms,
    "needs": logistics.show_needs,
}


def show_logistics(incoming: Incoming, work: Work) -> None:
    """/logistics, or one of its screens."""
    match incoming.words:
        case ():
            logistics.show_logistics(work, incoming.here)
        case ("names",):
            logistics.send_names(work, incoming.here)
        case (name,) if name in _SCREENS:
            _SCREENS[name](work, incoming.here)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    legacy("logistics", show_logistics, right=Right.SEE_DETAILS, typed=True),
)
