"""Every route in one place; /help and the command menu are derived from it."""

from bot.domain.people import Role
from bot.usecases import helping
from handlers import (
    asking,
    broadcasts,
    feedback,
    feeds,
    forms,
    glossary,
    knowledge,
    logistics,
    organizers,
    ownreminders,
    privacy,
    reminders,
    rescheduling,
    rsvps,
    start,
    tickets,
    venues,
    visa,
    visaletters,
)
from handlers.routes import Incoming, Route, command
from storage.work import Work


def show_help(incoming: Incoming, work: Work) -> None:
    """/help."""
    helping.show_help(work, person=incoming.by, commands=COMMANDS, screen=incoming.screen)


ROUTES: tuple[Route, ...] = (
    *start.ROUTES,
    *rsvps.ROUTES,
    *feeds.ROUTES,
    *asking.ROUTES,
    *visa.ROUTES,
    *venues.ROUTES,
    *glossary.ROUTES,
    *feedback.ROUTES,
    *reminders.ROUTES,
    *privacy.ROUTES,
    *forms.ROUTES,
    *organizers.ROUTES,
    *rescheduling.ROUTES,
    *tickets.ROUTES,
    *logistics.ROUTES,
    *visa.DESK_ROUTES,
    *knowledge.ROUTES,
    *broadcasts.ROUTES,
    *ownreminders.ROUTES,
    *visaletters.ROUTES,
    command("help", show_help, who=Role.GUEST),
)

COMMANDS: dict[str, Role] = {route.word: route.who for route in ROUTES if route.listed}
"""The command menu: word -> least role."""

TYPED: dict[str, Route] = {route.word: route for route in ROUTES if route.typed}
TAPPED: dict[str, Route] = {route.word: route for route in ROUTES if route.tapped}
