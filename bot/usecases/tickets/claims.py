"""Who looks after a question: taking it, giving it back, handing it over, asking for a translator."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Said
from bot.domain.people.people import Person
from bot.domain.tickets import Ticket, TicketState
from bot.usecases.tickets.notifications import organizers_of
from bot.usecases.tickets.queue import (
    VANISHES_AFTER,
    TicketGone,
    colleague,
    get,
    is_organizer,
    put_ticket,
)
from storage.work import Work

_LISTED = 12


class WithSomebodyElse(Refused):
    """A question another organizer looks after."""

    text = "ticket-with-somebody-else"


class NotWaiting(Refused):
    """A question that is answered or closed already."""

    text = "ticket-not-waiting"


class NobodyElse(Refused):
    """There is no other organizer to hand a question to."""

    text = "ticket-nobody-else"


def claim(work: Work, here: Here, *, ticket_id: str) -> None:
    """Take a question that nobody has.

    Raises:
        WithSomebodyElse: another organizer was faster.
        NotWaiting: it is answered or closed.
    """
    event = here.event
    ticket = taken(work, event, here, get(work, event, ticket_id))
    put_ticket(work, here, event, ticket)


def taken(work: Work, event: Event, here: Here, ticket: Ticket) -> Ticket:
    """Return a waiting question as one this organizer looks after; raises like `claim`."""
    if ticket.state is not TicketState.OPEN:
        raise NotWaiting(code=ticket.code)
    if ticket.claimed_by == here.person.id:
        return ticket
    if is_organizer(work, event, ticket.claimed_by):
        raise WithSomebodyElse(code=ticket.code, organizer=_code(work, event, ticket))
    return _give(work, event, here.person, ticket, here.person.id, "claimed-ticket")


def take_over(work: Work, here: Here, *, ticket_id: str) -> None:
    """Take a question another organizer has; they are told."""
    event = here.event
    ticket = get(work, event, ticket_id)
    if ticket.state is not TicketState.OPEN:
        raise NotWaiting(code=ticket.code)
    before = ticket.claimed_by
    if before != here.person.id:
        ticket = _give(work, event, here.person, ticket, here.person.id, "took-ticket")
        if before is not None and is_organizer(work, event, before):
            mine = work.reachability.code_of(event.id, here.person.id)
            details = {"code": ticket.code, "organizer": mine}
            work.outbox.put(
                Message(before, "ticket-taken-over", details, (_opening(ticket),), about=event.id)
            )
    put_ticket(work, here, event, ticket)


def release(work: Work, here: Here, *, ticket_id: str) -> None:
    """Give a question back, so that it is nobody's."""
    event = here.event
    ticket = get(work, event, ticket_id)
    if ticket.claimed_by == here.person.id and ticket.state is TicketState.OPEN:
        ticket = _give(work, event, here.person, ticket, None, "released-ticket")
    put_ticket(work, here, event, ticket)


def show_colleagues(work: Work, here: Here, *, ticket_id: str) -> None:
    """Show whom a question can be handed to, by name, in a message that deletes itself."""
    event = here.event
    ticket = taken(work, event, here, get(work, event, ticket_id))
    others = [each for each in organizers_of(work, event.id) if each != here.person.id]
    if not others:
        raise NobodyElse
    rows: list[tuple[Button, ...]] = []
    for each in others[:_LISTED]:
        code, name = colleague(work, event, each)
        details = {"organizer": code, "name": name}
        rows.append((Button("ticket-hand-to", f"questions:{ticket.id}:to:{each}", details),))
    rows.append((Button("ticket-keep-it", f"questions:{ticket.id}:back"),))
    work.reply(
        here,
        "ticket-hand-whom",
        {"code": ticket.code, "minutes": VANISHES_AFTER // 60},
        tuple(rows),
        vanish_after=VANISHES_AFTER,
        protect=True,
    )


def hand_over(work: Work, here: Here, *, ticket_id: str, to: PersonId) -> None:
    """Hand a question to another organizer, who is told by code.

    Raises:
        TicketGone: that is no organizer of the event (any more).
    """
    event = here.event
    ticket = taken(work, event, here, get(work, event, ticket_id))
    if not is_organizer(work, event, to):
        raise TicketGone
    if to != here.person.id:
        ticket = _give(work, event, here.person, ticket, to, "handed-ticket")
        mine = work.reachability.code_of(event.id, here.person.id)
        details = {"code": ticket.code, "organizer": mine}
        work.outbox.put(
            Message(to, "ticket-handed-to-you", details, (_opening(ticket),), about=event.id)
        )
    put_ticket(work, here, event, ticket)


def mark(work: Work, here: Here, *, ticket_id: str, wanted: bool) -> None:
    """Mark that a question needs a translation, and tell organizers who speak its language.

    Where nobody else does, all other organizers are told. `wanted` False takes the mark away.
    """
    event = here.event
    ticket = get(work, event, ticket_id)
    if ticket.translate != wanted and ticket.state is not TicketState.CLOSED:
        ticket = replace(ticket, translate=wanted)
        work.tickets.keep(ticket)
        if wanted:
            _ask_for_translation(work, event, here, ticket)
    put_ticket(work, here, event, ticket)


def _ask_for_translation(work: Work, event: Event, here: Here, ticket: Ticket) -> None:
    others = [
        each for each in organizers_of(work, event.id) if each not in {here.person.id, ticket.asker}
    ]
    work.people.prefetch_ids(others)
    speakers = [each for each in others if work.people.get(each).language is ticket.language]
    details = {"code": ticket.code, "language": Said(f"ticket-language-{ticket.language}")}
    what = "question-ping" if ticket.state is TicketState.OPEN else "answer-ping"
    for each in speakers or others:
        work.outbox.put(
            Message(each, f"ticket-translate-{what}", details, (_opening(ticket),), about=event.id)
        )


def _give(
    work: Work, event: Event, actor: Person, ticket: Ticket, to: PersonId | None, act: str
) -> Ticket:
    if to is not None:
        # Given now: a refusal that names the code undoes whatever it wrote itself.
        work.reachability.code_of(event.id, to)
    ticket = replace(ticket, claimed_by=to)
    work.tickets.keep(ticket)
    work.audit.note(event.id, actor=actor.id, act=act, subject=ticket.id)
    return ticket


def _code(work: Work, event: Event, ticket: Ticket) -> str:
    return (
        "" if ticket.claimed_by is None else work.reachability.code_of(event.id, ticket.claimed_by)
    )


def _opening(ticket: Ticket) -> tuple[Button, ...]:
    return (Button("ticket-open", f"questions:{ticket.id}", {"code": ticket.code}),)
