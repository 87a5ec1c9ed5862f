"""What organizers want their guests to be reminded of."""

from bot.domain.people import Role
from bot.domain.refusals import StaleButton
from bot.usecases import ownreminders
from handlers.routes import Incoming, Route, command
from storage.work import Work


def remind(incoming: Incoming, work: Work) -> None:
    """/remind, a new one, or one to drop."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ("new",):
            ownreminders.start_own(work, person=person, screen=screen)
        case ("drop", own_id):
            ownreminders.drop_own(work, person=person, own_id=own_id, screen=screen)
        case _ if incoming.words and screen is not None:
            raise StaleButton
        case _:
            ownreminders.show_own(work, person=person, screen=screen)


ROUTES: tuple[Route, ...] = (command("remind", remind, who=Role.ORGANIZER),)
