"""Reminders: what is coming, choices, and snoozing."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.reminders import screens as reminders_screens
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def reminders(incoming: Incoming, work: Work) -> None:
    """/reminders, or a tap on one of its buttons."""
    match incoming.words:
        case ():
            reminders_screens.show_reminders(work, incoming.here)
        case ("lead", lead):
            reminders_screens.toggle_lead(work, incoming.here, lead=lead)
        case ("maybes",):
            reminders_screens.toggle_maybes(work, incoming.here)
        case ("off" | "on" as switch,):
            reminders_screens.set_off(work, incoming.here, off=switch == "off")
        case ("quiet",):
            reminders_screens.show_quiet(work, incoming.here)
        case ("quiet", name):
            reminders_screens.set_quiet(work, incoming.here, name=name)
        case ("zone",):
            reminders_screens.start_zone(work, incoming.here)
        case _ if incoming.here.screen is None:
            reminders_screens.show_reminders(work, incoming.here.anew())
        case _:
            raise StaleButton


def fewer(incoming: Incoming, work: Work) -> None:
    """“Fewer reminders” below a reminder, which itself stays as it is."""
    reminders_screens.show_reminders(work, incoming.here.anew())


def snooze(incoming: Incoming, work: Work) -> None:
    """A tap that has a reminder come once more."""
    reminders_screens.snooze(
        work, incoming.here, reminder_id=incoming.word(), span=incoming.word(1)
    )


ROUTES: tuple[Route, ...] = (
    legacy("reminders", reminders, right=Right.TAKE_PART, typed=True),
    legacy("fewer", fewer, right=Right.TAKE_PART),
    legacy("snooze", snooze, right=Right.TAKE_PART),
)
