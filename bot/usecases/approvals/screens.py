"""What is shown of requests that take a second organizer, and what the others are told."""

from collections.abc import Sequence
from typing import assert_never

from bot.domain.callback_words import approvals as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, ButtonStyle, Message
from bot.domain.messages.texts import Lines, Moment, Said
from bot.domain.people.approvals import LASTS, Request, RequestState
from bot.domain.people.codes import Desk
from bot.usecases.audit_acts import TAKE_TWO
from bot.usecases.rows import ADMIN_ROW, HOME_ROW
from storage.work import Work

_MOST = 8
"""Requests on a screen; there are seldom two."""


def show_asked(work: Work, here: Here, request: Request) -> None:
    """Say that another organizer has been asked, and until when they may agree."""
    rows = ((Button("approval-withdraw", words.WITHDRAW.to(request.id)),), *ADMIN_ROW)
    details = {
        "act": act_said(request),
        "until-at": Moment(request.made_at + LASTS, here.event.zone),
    }
    work.reply(here, "approval-asked", details, rows)


def show_list(work: Work, here: Here, waiting: Sequence[Request]) -> None:
    """Show the requests that wait, by the code of whoever asked."""
    shown = waiting[:_MOST]
    codes = work.codes.of_all(here.event.id, [each.requester for each in shown], Desk.MEMBERS)
    lines = tuple(
        Said(
            "approval-line",
            {"number": number, "code": codes[each.requester], "act": act_said(each)},
        )
        for number, each in enumerate(shown, start=1)
    )
    buttons = tuple(
        Button("approval-number", words.OPEN.to(each.id), {"number": number})
        for number, each in enumerate(shown, start=1)
    )
    text = "approvals" if shown else "approvals-none"
    rows = (*((buttons,) if buttons else ()), *ADMIN_ROW)
    work.reply(here, text, {"lines": Lines(lines)} if shown else {}, rows)


def show_request(work: Work, here: Here, request: Request, *, own: bool) -> None:
    """Ask, below what will happen, whether somebody agrees; one's own can be withdrawn."""
    rows: list[tuple[Button, ...]] = [(Button("approval-withdraw", words.WITHDRAW.to(request.id)),)]
    if not own:
        approve = Button("approval-yes", words.APPROVE.to(request.id), style=ButtonStyle.DANGER)
        rows = [(approve,), (Button("approval-no", words.REFUSE.to(request.id)),)]
    details = {
        "code": work.codes.of(here.event.id, request.requester, Desk.MEMBERS),
        "act": act_said(request),
        "until-at": Moment(request.made_at + LASTS, here.event.zone),
    }
    text = "approval-own-shown" if own else "approval"
    work.send(here, text, details, (*rows, (Button("go-approvals", words.LIST.to()),)))


def show_settled(work: Work, here: Here, request: Request, state: RequestState) -> None:
    """Say to whoever answered what became of a request."""
    code = work.codes.of(here.event.id, request.requester, Desk.MEMBERS)
    details = {"code": code, "act": act_said(request)}
    rows = ((Button("go-approvals", words.LIST.to()),), *ADMIN_ROW)
    work.send(here, _settled(state), details, rows)


def _settled(state: RequestState) -> str:
    match state:
        case RequestState.APPROVED:
            return "approval-done"
        case RequestState.REFUSED:
            return "approval-refused"
        case RequestState.CHANGED:
            return "approval-changed"
        case RequestState.WITHDRAWN | RequestState.OPEN:
            return "approval-withdrawn"
        case _:
            assert_never(state)


def asked_notice(event: Event, to: PersonId, request: Request, *, code: str) -> Message:
    """Return what asks an organizer to look at a colleague's request."""
    details = {"event": event.title, "code": code, "act": act_said(request)}
    look = Button("approval-look", words.OPEN.to(request.id), style=ButtonStyle.PRIMARY)
    return Message(to, "approval-wanted", details, ((look,), *ADMIN_ROW), about=event.id)


def ended_notice(
    event: Event, request: Request, state: RequestState, *, code: str, why: str
) -> Message:
    """Return what tells whoever asked what became of it."""
    text = "approval-told-done"
    if state is RequestState.REFUSED:
        text = "approval-told-refused"
    elif state is RequestState.CHANGED:
        text = "approval-told-changed"
    details = {"event": event.title, "code": code, "act": act_said(request), "why": why}
    return Message(request.requester, text, details, HOME_ROW, about=event.id)


def act_said(request: Request) -> Said:
    """Return in words what is asked for."""
    return Said(f"approval-act-{TAKE_TWO[request.name][0]}")
