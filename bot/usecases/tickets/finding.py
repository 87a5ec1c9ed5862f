"""Finding questions and those who look after them."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import EventId, PersonId, TicketId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Said
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right, may
from bot.domain.tickets import Ticket
from storage.work import Work


class TicketGone(Refused):
    """A question that is not there (any more), or not for this person."""

    text = "ticket-gone"


def find_ticket(work: Work, here: Here, ticket_id: TicketId) -> Ticket:
    """Return a question of the event, held until the work ends.

    Raises:
        TicketGone: there is none (any more): deleted with its asker, or after the event.
    """
    ticket = work.tickets.find(here.event.id, ticket_id)
    if ticket is None:
        raise TicketGone
    return ticket


def find_own(work: Work, here: Here, ticket_id: TicketId) -> Ticket:
    """Return a question somebody asked themselves, held until the work ends.

    Raises:
        TicketGone: there is none (any more), or somebody else asked it.
    """
    ticket = find_ticket(work, here, ticket_id)
    if ticket.asker != here.person.id:
        raise TicketGone
    return ticket


def organizers_of(work: Work, event_id: EventId) -> list[PersonId]:
    """Return the organizers of an event."""
    return work.guests.ids_with(event_id, Right.ANSWER_QUESTIONS)


def is_organizer(work: Work, event_id: EventId, person_id: PersonId | None) -> bool:
    """Say whether somebody is an organizer of an event now."""
    membership = None if person_id is None else work.guests.find(event_id, person_id)
    return membership is not None and may(membership.powers, Right.ANSWER_QUESTIONS)


def colleague(work: Work, event_id: EventId, person_id: PersonId) -> tuple[str, Said | str]:
    """Return the code and the name of an organizer; the name is for self-deleting messages only."""
    membership = work.guests.find(event_id, person_id)
    name = membership.profile.name if membership else ""
    return work.codes.of(event_id, person_id, Desk.MEMBERS), name or Said("name-not-given")


def asker_code(work: Work, ticket: Ticket) -> str:
    """Return the code of whoever asked; each question has another one, so that none tells of another."""
    return work.codes.of(ticket.event_id, ticket.asker, Desk.QUESTION, thing=ticket.id)


def anchored(work: Work, ticket: Ticket) -> Ticket:
    """Return a ticket with the message that answers are threaded to, if it was delivered by now."""
    if ticket.outbox_id is None:
        return ticket
    fate = work.fates.find(ticket.outbox_id)
    if fate is None or fate.message_id is None:
        return ticket
    return replace(ticket, outbox_id=None, message_id=fate.message_id)
