"""Who looks after a question: taking it, giving it back, handing it over, asking for a translator."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import PersonId, TicketId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Said
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.domain.tickets import Ticket, TicketState
from bot.usecases.tickets import notices
from bot.usecases.tickets.finding import TicketGone, find_ticket, is_organizer, organizers_of
from bot.usecases.tickets.queue_screens import put_ticket, show_colleagues
from storage.work import Work


class WithSomebodyElse(Refused):
    """A question another organizer looks after."""

    text = "ticket-with-somebody-else"


class NotWaiting(Refused):
    """A question that is answered or closed already."""

    text = "ticket-not-waiting"


class NobodyElse(Refused):
    """There is no other organizer to hand a question to."""

    text = "ticket-nobody-else"


def claim(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Take a question that nobody has.

    Raises:
        WithSomebodyElse: another organizer was faster.
        NotWaiting: it is answered or closed.
    """
    ticket = taken(work, here, find_ticket(work, here, ticket_id))
    put_ticket(work, here, ticket)


def taken(work: Work, here: Here, ticket: Ticket) -> Ticket:
    """Return a waiting question as one this organizer looks after.

    Raises:
        NotWaiting: it has been answered or closed.
        WithSomebodyElse: another organizer has it.
    """
    if ticket.state is not TicketState.OPEN:
        raise NotWaiting(code=ticket.code)
    if ticket.claimed_by == here.person.id:
        return ticket
    if is_organizer(work, here.event.id, ticket.claimed_by):
        raise WithSomebodyElse(code=ticket.code, organizer=_code(work, ticket))
    return _give(work, here, ticket, here.person.id, "claimed-ticket")


def take_over(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Take a question another organizer has; they are told.

    Raises:
        NotWaiting: the question has been answered or closed.
    """
    ticket = find_ticket(work, here, ticket_id)
    if ticket.state is not TicketState.OPEN:
        raise NotWaiting(code=ticket.code)
    before = ticket.claimed_by
    if before != here.person.id:
        ticket = _give(work, here, ticket, here.person.id, "took-ticket")
        if before is not None and is_organizer(work, here.event.id, before):
            _tell(work, here, before, ticket, "ticket-taken-over")
    put_ticket(work, here, ticket)


def release(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Give a question back, so that it is nobody's."""
    ticket = find_ticket(work, here, ticket_id)
    if ticket.claimed_by == here.person.id and ticket.state is TicketState.OPEN:
        ticket = _give(work, here, ticket, None, "released-ticket")
    put_ticket(work, here, ticket)


def choose_colleague(work: Work, here: Here, ticket_id: TicketId, page: int = 0) -> None:
    """Take a question to hand it over, and ask to whom; they are shown in pages.

    Raises:
        NobodyElse: there is no other organizer.
    """
    ticket = taken(work, here, find_ticket(work, here, ticket_id))
    others = [each for each in organizers_of(work, here.event.id) if each != here.person.id]
    if not others:
        raise NobodyElse
    show_colleagues(work, here, ticket, others, page)


def hand_over(work: Work, here: Here, ticket_id: TicketId, to: PersonId) -> None:
    """Hand a question to another organizer, who is told by code.

    Raises:
        TicketGone: that is no organizer of the event (any more).
    """
    ticket = taken(work, here, find_ticket(work, here, ticket_id))
    if not is_organizer(work, here.event.id, to):
        raise TicketGone
    if to != here.person.id:
        ticket = _give(work, here, ticket, to, "handed-ticket")
        _tell(work, here, to, ticket, "ticket-handed-to-you")
    put_ticket(work, here, ticket)


def mark(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Mark that a question needs a translation; translators and organizers who speak it are told.

    Where nobody else does, all others who translate are told.
    """
    ticket = find_ticket(work, here, ticket_id)
    if not ticket.translate and ticket.state is not TicketState.CLOSED:
        ticket = replace(ticket, translate=True)
        work.tickets.keep(ticket)
        _ask_for_translation(work, here, ticket)
    put_ticket(work, here, ticket)


def unmark(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Take the mark away that a question needs a translation."""
    ticket = find_ticket(work, here, ticket_id)
    if ticket.translate:
        ticket = replace(ticket, translate=False)
        work.tickets.keep(ticket)
    put_ticket(work, here, ticket)


def _ask_for_translation(work: Work, here: Here, ticket: Ticket) -> None:
    event, us = here.event, {here.person.id, ticket.asker}
    able = work.guests.ids_with(event.id, Right.TRANSLATE_QUESTIONS)
    others = [each for each in able if each not in us]
    organizers = organizers_of(work, event.id)
    known = work.people.readable(others)
    speakers = [each.id for each in known if each.language is ticket.language]
    details = {"language": Said(f"ticket-language-{ticket.language}")}
    what = "question-ping" if ticket.state is TicketState.OPEN else "answer-ping"
    for each in speakers or others:
        told = notices.of_ticket if each in organizers else notices.to_translator
        work.outbox.try_put(told(event, each, ticket, f"ticket-translate-{what}", details))


def _give(work: Work, here: Here, ticket: Ticket, to: PersonId | None, act: str) -> Ticket:
    ticket = replace(ticket, claimed_by=to)
    work.tickets.keep(ticket)
    work.audit.note(here.event.id, actor=here.person.id, act=act, subject=ticket.id)
    return ticket


def _tell(work: Work, here: Here, to: PersonId, ticket: Ticket, text: str) -> None:
    mine = work.codes.of(here.event.id, here.person.id, Desk.MEMBERS)
    work.outbox.try_put(notices.of_ticket(here.event, to, ticket, text, {"organizer": mine}))


def _code(work: Work, ticket: Ticket) -> str:
    claimed = ticket.claimed_by
    return "" if claimed is None else work.codes.of(ticket.event_id, claimed, Desk.MEMBERS)
