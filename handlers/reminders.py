"""Reminders: what is coming, choices, and snoozing."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.reminders import screens as reminders_screens
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def reminders(incoming: Incoming, work: Work) -> None:
    """/reminders, or a tap on one of its buttons."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            reminders_screens.show_reminders(work, person=person, screen=screen)
        case ("lead", lead):
            reminders_screens.toggle_lead(work, person=person, lead=lead, screen=screen)
        case ("maybes",):
            reminders_screens.toggle_maybes(work, person=person, screen=screen)
        case ("off" | "on" as switch,):
            reminders_screens.set_off(work, person=person, off=switch == "off", screen=screen)
        case ("quiet",):
            reminders_screens.show_quiet(work, person=person, screen=screen)
        case ("quiet", name):
            reminders_screens.set_quiet(work, person=person, name=name, screen=screen)
        case ("zone",):
            reminders_screens.start_zone(work, person=person, screen=screen)
        case _ if screen is None:
            reminders_screens.show_reminders(work, person=person)
        case _:
            raise StaleButton


def fewer(incoming: Incoming, work: Work) -> None:
    """“Fewer reminders” below a reminder, which itself stays as it is."""
    reminders_screens.show_reminders(work, person=incoming.by)


def snooze(incoming: Incoming, work: Work) -> None:
    """A tap that has a reminder come once more."""
    reminders_screens.snooze(
        work,
        person=incoming.by,
        reminder_id=incoming.word(),
        span=incoming.word(1),
        screen=incoming.screen,
    )


ROUTES: tuple[Route, ...] = (
    command("reminders", reminders, who=Role.GUEST),
    button("fewer", fewer, who=Role.GUEST),
    button("snooze", snooze, who=Role.GUEST),
)
