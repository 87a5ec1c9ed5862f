"""What organizers want their guests to be reminded of."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.reminders import custom as reminders_custom
from handlers.routes import Incoming, Route, command
from storage.work import Work


def remind(incoming: Incoming, work: Work) -> None:
    """/remind, a new one, or one to drop."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ("new",):
            reminders_custom.start_own(work, person=person, screen=screen)
        case ("drop", own_id):
            reminders_custom.drop_own(work, person=person, own_id=own_id, screen=screen)
        case _ if incoming.words and screen is not None:
            raise StaleButton
        case _:
            reminders_custom.show_own(work, person=person, screen=screen)


ROUTES: tuple[Route, ...] = (command("remind", remind, who=Role.ORGANIZER),)
