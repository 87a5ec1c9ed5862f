"""Every route in one place; /help and the command menu are derived from it."""

from bot.domain.people.people import Role
from bot.usecases.home import help as home_help
from handlers import (
    asking,
    broadcasts,
    custom_reminders,
    feedback,
    feeds,
    forms,
    glossary,
    knowledge,
    logistics,
    privacy,
    reminders,
    rsvps,
    tickets,
    venues,
    visa,
)
from handlers import changes as handlers_changes
from handlers import invitation_letters as handlers_invitation_letters
from handlers import joining as handlers_joining
from handlers import panel as handlers_panel
from handlers.routes import Incoming, Route, command
from storage.work import Work


def show_help(incoming: Incoming, work: Work) -> None:
    """/help."""
    home_help.show_help(work, person=incoming.by, commands=COMMANDS, screen=incoming.screen)


ROUTES: tuple[Route, ...] = (
    *handlers_joining.ROUTES,
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
    *handlers_panel.ROUTES,
    *handlers_changes.ROUTES,
    *tickets.ROUTES,
    *logistics.ROUTES,
    *visa.DESK_ROUTES,
    *knowledge.ROUTES,
    *broadcasts.ROUTES,
    *custom_reminders.ROUTES,
    *handlers_invitation_letters.ROUTES,
    command("help", show_help, who=Role.GUEST),
)

COMMANDS: dict[str, Role] = {route.word: route.who for route in ROUTES if route.listed}
"""The command menu: word -> least role."""

TYPED: dict[str, Route] = {route.word: route for route in ROUTES if route.typed}
TAPPED: dict[str, Route] = {route.word: route for route in ROUTES if route.tapped}
