"""Asking a person: a guest's question becomes a ticket, and the organizers are rung."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.crypto.codes import new_id
from bot.domain.events import Event
from bot.domain.forms.reading import tidy
from bot.domain.here import Here
from bot.domain.ids import TicketId
from bot.domain.messages.marked import unmarked
from bot.domain.messages.refusals import Refused
from bot.domain.reminders.quiet_hours import USUAL
from bot.domain.tickets import (
    MOST_OPEN,
    MOST_PER_DAY,
    TEXT_LENGTH,
    Post,
    PostKind,
    Ticket,
    TicketState,
    Topic,
    after_waking_hours,
    language_of,
)
from bot.usecases.tickets.notifications import ring
from bot.usecases.tickets.own_screens import show_anchor
from storage.work import Work


class TooManyOpen(Refused):
    """More questions waiting than one guest may have."""

    text = "ticket-too-many-open"


class TooManyToday(Refused):
    """More questions in a day than one guest may ask."""

    text = "ticket-too-many-today"


class QuestionTooLong(Refused):
    """A question longer than organizers can be asked to read."""

    text = "ticket-too-long"


class QuestionEmpty(Refused):
    """A question without words."""

    text = "ticket-empty"


def open_ticket(work: Work, here: Here, *, text: str, topic: Topic, entry_id: str = "") -> Ticket:
    """Pass a guest's question on to the organizers, and tell the guest its number.

    `entry_id` is the prepared answer that did not help, if there was one. Organizers are rung with
    counts and codes only.

    Raises:
        QuestionEmpty: there are no words in it.
        QuestionTooLong: more than TEXT_LENGTH characters.
        TooManyOpen, TooManyToday: the guest has asked too much at a time, or in a day.
    """
    event = here.event
    text = check_text(text)
    check_room(work, here)
    _check_day(work, here)
    ticket = Ticket(
        id=TicketId(new_id()),
        event_id=event.id,
        asker=here.person.id,
        number=work.ticket_notifications.next_number(event.id),
        topic=topic,
        language=language_of(text, otherwise=here.person.language),
        opened_at=work.now,
        waiting_since=work.now,
        entry_id=entry_id,
    )
    anchor = show_anchor(work, here.anew(), ticket, question=text)
    ticket = replace(ticket, outbox_id=anchor)
    ticket = wait_again(work, event, ticket)
    work.tickets.add(ticket)
    post = Post(PostKind.QUESTION, text, ticket.language, work.now, here.person.id)
    work.tickets.posts.add(ticket, replace(post, message_id=here.said))
    ring(work, event=event, ticket=ticket)
    return ticket


def check_text(text: str) -> str:
    """Return a question without white space around it.

    Raises:
        QuestionEmpty, QuestionTooLong: it cannot be passed on like this.
    """
    text = tidy(text)
    if not text:
        raise QuestionEmpty
    if len(unmarked(text)) > TEXT_LENGTH:
        raise QuestionTooLong(longest=TEXT_LENGTH)
    return text


def wait_again(work: Work, event: Event, ticket: Ticket) -> Ticket:
    """Return a ticket that waits for an answer from now on, and when organizers are nudged."""
    hours = work.ticket_notifications.rules(event.id).nudge_hours
    nudge_at = after_waking_hours(work.now, hours=hours, quiet=USUAL, zone=ZoneInfo(event.zone))
    return replace(ticket, state=TicketState.OPEN, waiting_since=work.now, nudge_at=nudge_at)


def check_room(work: Work, here: Here) -> None:
    """Refuse one more waiting question where there are too many.

    Raises:
        TooManyOpen: there are.
    """
    own = work.tickets.of_asker(here.event.id, here.person.id)
    if sum(each.state is TicketState.OPEN for each in own) >= MOST_OPEN:
        raise TooManyOpen(number=MOST_OPEN)


def _check_day(work: Work, here: Here) -> None:
    own = work.tickets.of_asker(here.event.id, here.person.id)
    if sum(each.opened_at > work.now - timedelta(days=1) for each in own) >= MOST_PER_DAY:
        raise TooManyToday(number=MOST_PER_DAY)
