"""The asker's side of their questions: the list, the thread, adding to it, being named, closing."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.tickets import (
    FROM_ASKER,
    MOST_FOLLOW_UPS,
    TEXT_LENGTH,
    Post,
    PostKind,
    Ticket,
    TicketState,
    excerpt,
    language_of,
    newest_fitting,
)
from bot.usecases import forms
from bot.usecases.tickets.notifications import anchored, ring
from bot.usecases.tickets.opening import check_room, put_anchor, shown_as, wait_again
from storage.work import Work

_PAGE = 8


class TicketGone(Refused):
    """A question that is not there (any more), or not for this person."""

    text = "ticket-gone"


class TooManyFollowUps(Refused):
    """More added to one question than it can take."""

    text = "ticket-too-many-follow-ups"


class NamedTooLate(Refused):
    """A wish about being named after the answer has come."""

    text = "ticket-named-too-late"


def show_mine(work: Work, here: Here, *, page: str = "0") -> None:
    """Show a guest's own questions, the newest first."""
    event = here.event
    own = work.tickets.of_asker(event.id, here.person.id)
    # Whoever made the number up, or a list that has become shorter, is shown the first page.
    start = int(page) * _PAGE if page.isdecimal() and len(page) < 4 else 0
    start = start if start < len(own) else 0
    shown = own[start : start + _PAGE]
    lines = tuple(_list_line(work, ticket) for ticket in shown)
    buttons = tuple(
        Button("ticket-open", f"tickets:{ticket.id}", {"code": ticket.code}) for ticket in shown
    )
    rows = [buttons[at : at + 4] for at in range(0, len(buttons), 4)]
    if len(own) > start + _PAGE:
        left = len(own) - start - _PAGE
        rows.append((Button("ticket-more", f"tickets:page:{start // _PAGE + 1}", {"count": left}),))
    rows.append((Button("go-home", "home"),))
    details: Details = {"lines": Lines(lines) if lines else Said("ticket-none-yet")}
    work.reply(here, "ticket-list", details, tuple(rows))


def show(work: Work, here: Here, *, ticket_id: str) -> None:
    """Show a guest one of their questions with all that was said."""
    event, ticket = _own(work, here, ticket_id)
    posts = work.tickets.posts_of(ticket)
    rows: list[tuple[Button, ...]] = [
        (Button("ticket-add", f"tickets:{ticket.id}:more"),),
    ]
    if ticket.state is TicketState.OPEN:
        verb = "unnamed" if ticket.named else "named"
        rows.append((Button(f"ticket-be-{verb}", f"tickets:{ticket.id}:{verb}"),))
    if ticket.state is not TicketState.CLOSED:
        rows.append((Button("ticket-close", f"tickets:{ticket.id}:close"),))
    rows.append((Button("ticket-mine-back", "tickets"), Button("go-home", "home")))
    details: Details = {
        "code": ticket.code,
        "state": Said(f"ticket-state-{ticket.state}"),
        "shown-as": shown_as(work, event, ticket),
        "lines": thread_lines(posts, whose="yours"),
    }
    work.reply(here, "ticket", details, tuple(rows))


def set_named(
    work: Work,
    here: Here,
    *,
    ticket_id: str,
    named: bool,
    anchor: bool = False,
) -> None:
    """Let organizers see the asker's name, or their code again, until there is an answer.

    Raises:
        NamedTooLate: there is one, or the question is closed.
    """
    event, ticket = _own(work, here, ticket_id)
    if ticket.state is not TicketState.OPEN:
        raise NamedTooLate
    ticket = replace(ticket, named=named)
    work.tickets.keep(ticket)
    if not anchor:
        show(work, here, ticket_id=ticket.id)
        return
    asked = [post for post in work.tickets.posts_of(ticket) if post.kind in FROM_ASKER]
    put_anchor(work, event, ticket, asked[-1].text, added=len(asked) > 1, screen=here.screen)


def start_follow_up(work: Work, here: Here, *, ticket_id: str) -> None:
    """Ask what the guest wants to add to a question, be it answered or not.

    Raises:
        TooManyFollowUps: as often as allowed already.
    """
    _, ticket = _own(work, here, ticket_id)
    if ticket.follow_ups >= MOST_FOLLOW_UPS:
        raise TooManyFollowUps(number=MOST_FOLLOW_UPS)
    forms.begin(work, here, kind=FOLLOW_UP, about=ticket.id)


def close(work: Work, here: Here, *, ticket_id: str) -> None:
    """Close a question that needs no (more) answer; organizers are not bothered any more."""
    _, ticket = _own(work, here, ticket_id)
    if ticket.state is not TicketState.CLOSED:
        ticket = replace(ticket, state=TicketState.CLOSED, translate=False, nudge_at=None)
        work.tickets.keep(anchored(work, ticket))
    show(work, here, ticket_id=ticket.id)


def thread_lines(posts: Sequence[Post], *, whose: str) -> Lines:
    """Return a thread as lines; `whose` is "yours" for the asker, "theirs" for organizers."""
    shown = newest_fitting(posts)
    hidden = len(posts) - len(shown)
    lines = [Said("ticket-earlier", {"count": hidden})] if hidden else []
    for post in shown:
        side = f"-{whose}" if post.kind in FROM_ASKER else ""
        kind = "asked" if post.kind in FROM_ASKER else post.kind
        name = f"ticket-line-{kind}{side}" if post.text else "ticket-line-closed-plainly"
        lines.append(Said(name, {"text": post.text}))
    return Lines(tuple(lines))


def _own(work: Work, here: Here, ticket_id: str) -> tuple[Event, Ticket]:
    event = here.event
    ticket = work.tickets.find(event.id, ticket_id)
    if ticket is None or ticket.asker != here.person.id:
        raise TicketGone
    return event, ticket


def _list_line(work: Work, ticket: Ticket) -> Said:
    question = work.tickets.posts_of(ticket)[0].text
    return Said(
        "ticket-list-line",
        {
            "code": ticket.code,
            "state": Said(f"ticket-state-{ticket.state}"),
            "question": excerpt(question),
        },
    )


def _add(work: Work, here: Here, progress: Progress) -> None:
    event, ticket = _own(work, here, progress.about)
    if ticket.follow_ups >= MOST_FOLLOW_UPS:
        raise TooManyFollowUps(number=MOST_FOLLOW_UPS)
    if ticket.state is not TicketState.OPEN:
        check_room(work, event, here)
    text = progress.answers["ticket-follow-up"]
    language = language_of(text, otherwise=here.person.language)
    ticket = replace(ticket, follow_ups=ticket.follow_ups + 1, message_id=None)
    ticket = wait_again(work, event, ticket)
    ticket = replace(ticket, outbox_id=put_anchor(work, event, ticket, text, added=True))
    work.tickets.keep(ticket)
    work.tickets.add_post(
        ticket, Post(PostKind.FOLLOW_UP, text, language, work.now, here.person.id)
    )
    ring(work, event=event, ticket=ticket)


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    _, ticket = _own(work, here, progress.about)
    return {"code": ticket.code}


FOLLOW_UP = forms.FormKind(
    Form("ticket-follow-up", (Question("ticket-follow-up", longest=TEXT_LENGTH),)),
    _add,
    _describe,
)
