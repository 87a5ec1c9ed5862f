"""Requests for invitation letters, found in the event they belong to and as they were seen."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.invitation_letters.requests import (
    InvitationLetterState,
    LetterRequest,
)
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.retention import Keeping
from bot.usecases.retention.days import kept_days
from storage.work import Work

OPEN = frozenset({InvitationLetterState.DRAFT, InvitationLetterState.CORRECTION})


def open_request_of(work: Work, here: Here) -> LetterRequest:
    """Return a guest's own request that they may still change.

    Raises:
        StaleButton: there is none.
    """
    event = here.event
    request = work.invitation_letters.find(event.id, here.person.id)
    if request is None or request.state not in OPEN:
        raise StaleButton
    return request


def withdrawable(work: Work, here: Here) -> LetterRequest:
    """Return a guest's own request that no letter was approved for.

    Raises:
        StaleButton: there is none.
    """
    event = here.event
    request = work.invitation_letters.find(event.id, here.person.id)
    if request is None or request.state not in OPEN | {InvitationLetterState.WAITING}:
        raise StaleButton
    return request


class RequestGone(Refused):
    """A request that changed, was withdrawn or dealt with by another organizer meanwhile."""

    text = "visaletters-changed"


def waiting_request(work: Work, here: Here, request_id: str) -> LetterRequest:
    """Return a request of the event that waits for an organizer.

    Raises:
        RequestGone: there is none of that id.
    """
    request = work.invitation_letters.by_id(here.event.id, request_id)
    if request is None or request.state is not InvitationLetterState.WAITING:
        raise RequestGone
    return request


def as_seen(work: Work, here: Here, request_id: str, version: int) -> LetterRequest:
    """Return a waiting request as an organizer saw it.

    Raises:
        RequestGone: it changed meanwhile.
    """
    request = waiting_request(work, here, request_id)
    if version != request.version:
        raise RequestGone
    return request


def kept(work: Work, event: Event, request: LetterRequest) -> LetterRequest:
    """Return a request as changed now, to be destroyed when its days are over."""
    until = work.now + timedelta(days=kept_days(work, event)[Keeping.LETTERS])
    return replace(request, changed_at=work.now, destroy_at=until)
