"""Four eyes: what takes a second organizer, and what they answer."""

from collections.abc import Sequence

from bot.domain.callback_words import approvals as words
from bot.domain.callback_words import home as home_words
from bot.domain.here import Here
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.approvals import requesting
from bot.usecases.approvals.requesting import Act, NobodyBesides
from bot.usecases.audit_acts import ALWAYS_TWO, TAKE_TWO
from handlers import (
    broadcasts,
    feedback,
    home,
    people,
    publicity,
    readout,
    roles,
    rsvps,
    selection,
    series,
    travel,
    working_groups,
)
from handlers.routes import Route, command, tap
from storage.work import Work

_TAPPED = {
    route.tapped: route
    for route in (
        *broadcasts.ROUTES,
        *feedback.ROUTES,
        *home.ROUTES,
        *people.ROUTES,
        *publicity.DESK_ROUTES,
        *readout.ROUTES,
        *roles.ROUTES,
        *rsvps.ROUTES,
        *series.ROUTES,
        *selection.ROUTES,
        *travel.LOGISTICS_ROUTES,
        *working_groups.ROUTES,
    )
}


def may_take_two(here: Here, route: Route) -> bool:
    """Say whether a route is to an act that can take two in the event here."""
    wants = route.tapped in ALWAYS_TWO or bool(here.event.security.four_eyes)
    return route.tapped in TAKE_TWO and wants


def becomes_request(work: Work, here: Here, route: Route, parts: Sequence[str]) -> bool:
    """Let an act that takes two become a request; say whether it did.

    Raises:
        Refused: the act would be refused.
        NobodyBesides: it takes two wherever it is done, and there is nobody else.
    """
    if not may_take_two(here, route) or not _is_grave(work, here, route, parts):
        return False
    is_asked = requesting.ask(work, here, find_act(route.tapped), parts)
    if not is_asked and route.tapped in ALWAYS_TWO:
        raise NobodyBesides
    return is_asked


def find_act(name: str) -> Act:
    """Return an act that takes two by its button's name. Raises StaleButton for another."""
    if name not in TAKE_TWO:
        raise StaleButton
    route, preview = _TAPPED[name], _TAPPED[TAKE_TWO[name][1]]
    ends_all = name == home_words.FORGET_EVENT_NOW.name
    right = route.stricter.right if route.stricter else route.right
    return Act(name, right, preview.enter, route.enter, ends_all)


def _is_grave(work: Work, here: Here, route: Route, parts: Sequence[str]) -> bool:
    """Say whether this use of a route takes two: one with a stricter right only where that holds."""
    return route.stricter is None or route.stricter.when(work, here, parts)


def _open(work: Work, here: Here, request_id: str) -> None:
    requesting.open_request(work, here, request_id, find=find_act)


def _approve(work: Work, here: Here, request_id: str) -> None:
    requesting.approve(work, here, request_id, find=find_act)


ROUTES: tuple[Route, ...] = (
    command("approvals", requesting.list_open, button=words.LIST, right=Right.INVITE),
    tap(words.OPEN, _open, right=Right.SEE_NAMES),
    tap(words.APPROVE, _approve, right=Right.REISSUE),
    tap(words.REFUSE, requesting.start_refusal, right=Right.SEE_NAMES),
    tap(words.WITHDRAW, requesting.withdraw, right=Right.INVITE),
)
FORMS = requesting.FORMS
