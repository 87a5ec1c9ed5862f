"""Travel details and the calendar, as a guest meets them in chat."""

from bot.domain.callback_words import travel as words
from bot.domain.people.rights import Right
from bot.usecases.travel import calendar
from bot.usecases.travel import details as travel_details
from handlers.routes import Incoming, Route, command, legacy
from storage.work import Work


def details(incoming: Incoming, work: Work) -> None:
    """The travel details, or a tap that starts or changes them."""
    if incoming.words:
        travel_details.start_form(work, incoming.here, item=incoming.word())
    else:
        travel_details.show_details(work, incoming.here)


ROUTES: tuple[Route, ...] = (
    legacy("details", details, right=Right.TAKE_PART, typed=True),
    command("calendar", calendar.send_calendar, button=words.CALENDAR),
)
