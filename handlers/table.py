"""Every route in one place; /help and the command menu are derived from it."""

from bot.domain.callback_words import home as words
from bot.domain.features import Gate
from bot.domain.here import Here
from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS, Right
from bot.usecases.home import help_screen
from handlers import (
    approvals,
    audit,
    broadcasts,
    care,
    channels,
    common_ground,
    date_polls,
    feedback,
    forms,
    glossary,
    goals,
    home,
    interpreting,
    knowledge,
    languages,
    lockdown,
    my_data,
    pairings,
    people,
    publicity,
    readout,
    reminders,
    roles,
    rsvps,
    second_factor,
    selection,
    series,
    session_desk,
    tickets,
    travel,
    visa,
    working_groups,
)
from handlers import changes as handlers_changes
from handlers import invitation_letters as handlers_invitation_letters
from handlers.people import START
from handlers.routes import Route, command
from storage.work import Work


def _help(work: Work, here: Here) -> None:
    """/help."""
    help_screen.show_help(work, here, commands=COMMANDS)


ROUTES: tuple[Route, ...] = (
    *rsvps.ROUTES,
    *travel.ROUTES,
    *knowledge.ROUTES,
    *visa.ROUTES,
    *travel.VENUE_ROUTES,
    *glossary.ROUTES,
    *feedback.ROUTES,
    *reminders.ROUTES,
    *goals.ROUTES,
    *common_ground.ROUTES,
    *readout.ROUTES,
    *session_desk.ROUTES,
    *working_groups.ROUTES,
    *series.ROUTES,
    *pairings.ROUTES,
    *selection.ROUTES,
    *languages.ROUTES,
    *interpreting.ROUTES,
    *home.ROUTES,
    *my_data.ROUTES,
    *publicity.ROUTES,
    *people.ROUTES,
    *roles.ROUTES,
    *second_factor.ROUTES,
    *channels.ROUTES,
    *lockdown.ROUTES,
    *approvals.ROUTES,
    *audit.ROUTES,
    *forms.ROUTES,
    *handlers_changes.ROUTES,
    *tickets.ROUTES,
    *travel.LOGISTICS_ROUTES,
    *visa.DESK_ROUTES,
    *care.ROUTES,
    *knowledge.EDITING_ROUTES,
    *broadcasts.ROUTES,
    *date_polls.ROUTES,
    *publicity.DESK_ROUTES,
    *reminders.ORGANIZERS_ROUTES,
    *handlers_invitation_letters.ROUTES,
    command("help", _help, button=words.HELP, right=Right.LOOK, before_norms=True),
)


def _place(route: Route) -> tuple[bool, bool]:
    return route.right not in RIGHTS[Role.GUEST], route.typed != "admin"


COMMANDS: dict[str, Gate] = {
    START: Gate(Right.LOOK),
    **{route.typed: route.gate for route in sorted(ROUTES, key=_place) if route.typed},
}
"""The command menu: word -> what it takes; what every guest may do comes first."""

TYPED: dict[str, Route] = {route.typed: route for route in ROUTES if route.typed}
TAPPED: dict[str, Route] = {route.tapped: route for route in ROUTES if route.tapped}
