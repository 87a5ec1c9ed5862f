"""What askers do about their questions: adding to them, being named, closing them."""

from dataclasses import replace

from bot.domain.callback_words.tickets import Naming
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import TicketId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details
from bot.domain.tickets import (
    FROM_ASKER,
    MOST_FOLLOW_UPS,
    TEXT_LENGTH,
    Post,
    PostKind,
    Ticket,
    TicketState,
    language_of,
)
from bot.usecases import forms
from bot.usecases.tickets.finding import find_own
from bot.usecases.tickets.notifications import anchored, ring
from bot.usecases.tickets.opening import check_room, wait_again
from bot.usecases.tickets.own_screens import show_anchor, show_own
from storage.work import Work


class TooManyFollowUps(Refused):
    """More added to one question than it can take."""

    text = "ticket-too-many-follow-ups"


class NamedTooLate(Refused):
    """A wish about being named after the answer has come."""

    text = "ticket-named-too-late"


def set_named(work: Work, here: Here, ticket_id: TicketId, naming: Naming) -> None:
    """Let organizers see the asker's name, or their code again, until there is an answer.

    Raises:
        NamedTooLate: there is one, or the question is closed.
    """
    ticket = _named(work, here, ticket_id, naming)
    show_own(work, here, ticket.id)


def set_named_below_anchor(work: Work, here: Here, ticket_id: TicketId, naming: Naming) -> None:
    """As `set_named`, but shows the message again that answers are threaded to.

    Raises:
        NamedTooLate: there is an answer, or the question is closed.
    """
    ticket = _named(work, here, ticket_id, naming)
    asked = [post for post in work.tickets.posts_of(ticket) if post.kind in FROM_ASKER]
    work.refuse_gaps()
    show_anchor(work, here, ticket, question=asked[-1].text, added=len(asked) > 1)


def start_follow_up(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Ask what the guest wants to add to a question, be it answered or not.

    Raises:
        TooManyFollowUps: as often as allowed already.
    """
    ticket = find_own(work, here, ticket_id)
    if ticket.follow_ups >= MOST_FOLLOW_UPS:
        raise TooManyFollowUps(number=MOST_FOLLOW_UPS)
    forms.begin(work, here.anew(), kind=FOLLOW_UP, about=ticket.id)


def close(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Close a question that needs no (more) answer; organizers are not bothered any more."""
    ticket = find_own(work, here, ticket_id)
    if ticket.state is not TicketState.CLOSED:
        ticket = replace(ticket, state=TicketState.CLOSED, translate=False, nudge_at=None)
        work.tickets.keep(anchored(work, ticket))
    show_own(work, here, ticket.id)


def _named(work: Work, here: Here, ticket_id: TicketId, naming: Naming) -> Ticket:
    ticket = find_own(work, here, ticket_id)
    if ticket.state is not TicketState.OPEN:
        raise NamedTooLate
    ticket = replace(ticket, named=naming is Naming.NAMED)
    work.tickets.keep(ticket)
    return ticket


def _add(work: Work, here: Here, progress: Progress) -> None:
    ticket = find_own(work, here, TicketId(progress.about))
    add_to(work, here, ticket, progress.answers["ticket-follow-up"])


def add_to(work: Work, here: Here, ticket: Ticket, text: str) -> None:
    """Add words of the asker to their question, which then waits for an answer (again).

    Raises:
        TooManyFollowUps: as often as allowed already.
        TooManyOpen: it was answered, and too many others wait.
    """
    event = here.event
    if ticket.follow_ups >= MOST_FOLLOW_UPS:
        raise TooManyFollowUps(number=MOST_FOLLOW_UPS)
    if ticket.state is not TicketState.OPEN:
        check_room(work, here)
    language = language_of(text, otherwise=here.person.language)
    ticket = replace(ticket, follow_ups=ticket.follow_ups + 1, message_id=None)
    ticket = wait_again(work, event, ticket)
    anchor = show_anchor(work, here.anew(), ticket, question=text, added=True)
    ticket = replace(ticket, outbox_id=anchor)
    work.tickets.keep(ticket)
    work.tickets.add_post(
        ticket, Post(PostKind.FOLLOW_UP, text, language, work.now, here.person.id)
    )
    ring(work, event=event, ticket=ticket)


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    ticket = find_own(work, here, TicketId(progress.about))
    return {"code": ticket.code}


FOLLOW_UP = forms.FormKind(
    Form("ticket-follow-up", (Question("ticket-follow-up", longest=TEXT_LENGTH, marked=True),)),
    _add,
    _describe,
    for_questions=True,
)
FORMS = (FOLLOW_UP,)
