"""What organizers want their guests to be reminded of."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.reminders import custom as reminders_custom
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def remind(incoming: Incoming, work: Work) -> None:
    """/remind, a new one, or one to drop."""
    match incoming.words:
        case ("new",):
            reminders_custom.start_own(work, incoming.here)
        case ("drop", own_id):
            reminders_custom.drop_own(work, incoming.here, own_id=own_id)
        case _ if incoming.words and incoming.here.screen is not None:
            raise StaleButton
        case _:
            reminders_custom.show_own(work, incoming.here)


ROUTES: tuple[Route, ...] = (legacy("remind", remind, right=Right.BROADCAST, typed=True),)
