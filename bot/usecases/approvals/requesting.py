"""Asking for a second organizer, and what they answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.crypto.codes import new_id, same
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Message
from bot.domain.messages.refusals import Refused
from bot.domain.people.approvals import LASTS, REASON_LENGTH, Request, RequestState
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.usecases import form_reading, forms
from bot.usecases.approvals.rehearsing import digest_of, rehearse
from bot.usecases.approvals.screens import (
    asked_notice,
    ended_notice,
    show_asked,
    show_list,
    show_request,
    show_settled,
)
from bot.usecases.current_event import NotInvited, here_of
from storage.people.people import UnknownPerson
from storage.work import Work

Step = Callable[[Work, Here, Sequence[str]], None]
"""Shows or does something, given the parts of a button."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act that takes two: its button's name, the right it takes, what shows it, what does it.

    One that `ends_all` leaves nobody to be told.
    """

    name: str
    right: Right
    preview: Step
    run: Step
    ends_all: bool = False


FindAct = Callable[[str], Act]


class RequestGone(Refused):
    """A request that is answered, withdrawn, or older than a day."""

    text = "approval-gone"
    of_rights = True


class NobodyBesides(Refused):
    """Somebody alone wanted what takes two wherever it is done."""

    text = "approval-nobody-besides"


class OwnRequest(Refused):
    """Somebody would agree to what they asked for themselves."""

    text = "approval-own"
    of_rights = True


def ask(work: Work, here: Here, act: Act, parts: Sequence[str]) -> bool:
    """Keep what somebody wants to do until another organizer agrees, and ask the others.

    Where nobody else may do it, it does not take two: say so by returning False.

    Raises:
        Refused: the act would be refused, as its preview is.
    """
    others = sorted(work.guests.ids_with(here.event.id, act.right, besides=here.person.id))
    if not others:
        return False
    request = Request(
        new_id(),
        here.event.id,
        here.person.id,
        act.name,
        tuple(parts),
        digest_of(_previewed(work, here, act, parts)),
        work.now,
    )
    for each in work.approvals.open_in(here.event.id, since=work.now - LASTS):
        if (each.requester, each.name, each.parts) == (here.person.id, act.name, request.parts):
            work.approvals.end(each, RequestState.WITHDRAWN)
    work.approvals.add(request)
    work.audit.note(here.event.id, actor=here.person.id, act="asked-for-two", subject=request.id)
    code = work.codes.of(here.event.id, here.person.id, Desk.MEMBERS)
    for each in others:
        work.outbox.put(asked_notice(here.event, each, request, code=code))
    show_asked(work, here, request)
    return True


def list_open(work: Work, here: Here) -> None:
    """Show the requests of the event that wait."""
    waiting = work.approvals.open_in(here.event.id, since=work.now - LASTS)
    show_list(work, here, waiting)


def open_request(work: Work, here: Here, request_id: str, *, find: FindAct) -> None:
    """Show exactly what will happen, in messages that delete themselves, and ask.

    Raises:
        RequestGone: it is answered, withdrawn, too old; or whoever asked may not do it any more.
    """
    request = _waiting(work, here, request_id)
    act = find(request.name)
    work.audit.note(here.event.id, actor=here.person.id, act="saw-request", subject=request.id)
    for each in _previewed(work, _there(work, request, act), act, request.parts):
        shown = replace(
            each,
            to=here.person.id,
            keyboard=(),
            replaces=None,
            vanish_after=NAMES_VANISH_AFTER,
            protect=True,
        )
        work.outbox.put(shown)
    show_request(work, here, request, own=request.requester == here.person.id)


def approve(work: Work, here: Here, request_id: str, *, find: FindAct) -> None:
    """Agree, and have it done as whoever asked; unless it has changed since.

    Raises:
        RequestGone: as `open_request`; or they may not do it themselves.
        OwnRequest: it is one's own.
        Refused: the act is refused; the request waits on.
    """
    request = _waiting(work, here, request_id)
    act = find(request.name)
    if request.requester == here.person.id:
        raise OwnRequest
    if not here.may(act.right):
        raise RequestGone
    there = _there(work, request, act)
    if not same(digest_of(_previewed(work, there, act, request.parts)), request.digest):
        work.seen_updates.refused += 1
        _settle(work, here, request, RequestState.CHANGED)
        return
    work.approvals.end(request, RequestState.APPROVED)
    work.audit.note(
        here.event.id, actor=here.person.id, act="agreed-as-second", subject=request.requester
    )
    if not act.ends_all:
        _tell(work, here, request, RequestState.APPROVED)
    act.run(work, there, request.parts)


def withdraw(work: Work, here: Here, request_id: str) -> None:
    """Take back what one asked for. Raises RequestGone where it is not one's own, or not open."""
    request = _waiting(work, here, request_id)
    if request.requester != here.person.id:
        raise RequestGone
    work.approvals.end(request, RequestState.WITHDRAWN)
    work.audit.note(here.event.id, actor=here.person.id, act="withdrew-request", subject=request.id)
    show_settled(work, here, request, RequestState.WITHDRAWN)


def start_refusal(work: Work, here: Here, request_id: str) -> None:
    """Ask why not; whoever asked will be told.

    Raises:
        RequestGone: it is answered, withdrawn, or too old.
        OwnRequest: it is one's own, which is withdrawn instead.
    """
    request = _waiting(work, here, request_id)
    if request.requester == here.person.id:
        raise OwnRequest
    forms.begin(work, here.anew(), kind=WHY_NOT, about=request.id)


def _finish_refusal(work: Work, here: Here, progress: Progress) -> None:
    request = _waiting(work, here, progress.about)
    _settle(work, here, request, RequestState.REFUSED, why=progress.answers["approval-why"])


def _settle(
    work: Work, here: Here, request: Request, state: RequestState, *, why: str = ""
) -> None:
    work.approvals.end(request, state)
    act = "refused-as-second" if state is RequestState.REFUSED else "found-changed"
    work.audit.note(here.event.id, actor=here.person.id, act=act, subject=request.requester)
    _tell(work, here, request, state, why=why)


def _tell(work: Work, here: Here, request: Request, state: RequestState, *, why: str = "") -> None:
    """Tell both: whoever asked, and whoever answered."""
    code = work.codes.of(here.event.id, here.person.id, Desk.MEMBERS)
    work.outbox.put(ended_notice(here.event, request, state, code=code, why=why))
    show_settled(work, here, request, state)


def _waiting(work: Work, here: Here, request_id: str) -> Request:
    request = work.approvals.find(here.event.id, request_id)
    if request is None or not request.is_open(work.now):
        raise RequestGone
    return request


def _there(work: Work, request: Request, act: Act) -> Here:
    """Return where whoever asked acts, if they may still do it."""
    try:
        person = work.people.get(request.requester)
        there = here_of(work, person, event_id=request.event_id)
    except (UnknownPerson, NotInvited):
        raise RequestGone from None
    if not there.may(act.right):
        raise RequestGone
    return there


def _previewed(work: Work, there: Here, act: Act, parts: Sequence[str]) -> tuple[Message, ...]:
    return rehearse(work, lambda: act.preview(work, there.anew(), parts))


WHY_NOT = form_reading.FormKind(
    Form("approval-why", (Question("approval-why", longest=REASON_LENGTH),)),
    _finish_refusal,
    right=Right.SEE_NAMES,
)
FORMS = (WHY_NOT,)
