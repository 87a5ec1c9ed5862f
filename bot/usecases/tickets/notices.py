"""What others are told about questions: the asker, the organizers, and their group.

Organizers get counts and codes, never names.
"""

from collections.abc import Sequence

from bot.domain.callback_words import tickets as words
from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Keyboard, Lane, Message
from bot.domain.messages.texts import Details, Said
from bot.domain.tickets import Ticket, TicketRules
from bot.usecases.tickets.phrases import codes

_QUEUE: Keyboard = ((Button("ticket-go-desk", words.QUEUE.to()),),)
_RULES: Keyboard = ((Button("tickets-rules", words.RULES.to()),),)


def to_asker(
    event: Event, ticket: Ticket, text: str, details: Details, *, rows: Keyboard = ()
) -> Message:
    """Return a message to the asker about their question, threaded to it.

    `rows` come before those that each of these messages has.
    """
    rows = (
        *rows,
        (Button("ticket-ask-back", words.ADD.to(ticket.id)),),
        (Button("ticket-mine", words.MINE_ANEW.to()),),
    )
    return Message(
        ticket.asker,
        text,
        {"event": event.title, "code": ticket.code, **details},
        rows,
        lane=Lane.REMINDER,
        replies_to=ticket.message_id,
        about=event.id,
    )


def of_ticket(
    event: Event,
    to: PersonId,
    ticket: Ticket,
    text: str,
    details: Details | None = None,
    *,
    lane: Lane = Lane.REPLY,
) -> Message:
    """Return a message to an organizer about one question, with the way to it."""
    opening = Button("ticket-open", words.SHOW.to(ticket.id), {"code": ticket.code})
    told: Details = {"event": event.title, "code": ticket.code, **(details or {})}
    return Message(to, text, told, ((opening,),), lane=lane, about=event.id)


def to_translator(
    event: Event, to: PersonId, ticket: Ticket, text: str, details: Details
) -> Message:
    """Return a message to a translator about a question that was marked, with the way to it."""
    opening = Button("ticket-open", words.TO_TRANSLATE.to(ticket.id), {"code": ticket.code})
    told: Details = {"event": event.title, "code": ticket.code, **details}
    return Message(to, text, told, ((opening,),), about=event.id)


def ping(event: Event, to: PersonId, numbers: Sequence[int], *, waiting: int) -> Message:
    """Return the message that tells an organizer of new questions; `waiting` counts all."""
    details: Details = {
        "event": event.title,
        "count": len(numbers),
        "codes": codes(numbers),
        "waiting-count": waiting,
    }
    return Message(to, "ticket-ping", details, _QUEUE, lane=Lane.REMINDER, about=event.id)


def nudge(event: Event, to: PersonId, numbers: Sequence[int], *, hours: int) -> Message:
    """Return the message that reminds an organizer of questions that waited so many hours."""
    details: Details = {
        "event": event.title,
        "count": len(numbers),
        "codes": codes(numbers),
        "hours": hours,
    }
    return Message(to, "ticket-nudge", details, _QUEUE, lane=Lane.REMINDER, about=event.id)


def of_group(event: Event, to: PersonId, text: str, details: Details | None = None) -> Message:
    """Return a message to an organizer about their group, with the way to the rules."""
    told: Details = {"event": event.title, **(details or {})}
    return Message(to, text, told, _RULES, lane=Lane.REMINDER, about=event.id)


def ping_in_group(event: Event, rules: TicketRules, ticket: Ticket) -> Message:
    """Return the announcement of a question; a group is of one event, which it need not name."""
    topic = Said(f"ticket-topic-{ticket.topic}")
    return in_group(event, rules, "ticket-ping-group", {"code": ticket.code, "topic": topic})


def in_group(
    event: Event,
    rules: TicketRules,
    text: str,
    details: Details | None = None,
    *,
    replies_to: int | None = None,
) -> Message:
    """Return a message to the organizers' group, which is linked; in a forum to its topic there."""
    return Message(
        rules.group or PersonId(""),
        text,
        details or {},
        lane=Lane.REMINDER,
        replies_to=replies_to,
        thread=rules.thread,
        about=event.id,
    )
