"""/questions: what waits for the organizers, by code and topic, and each question on demand.

A question is shown in a message that deletes itself; what stays in the chat are codes and ages.
"""

from datetime import timedelta
from enum import StrEnum

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.people import Person, Role
from bot.domain.tickets import Ticket, TicketState
from bot.usecases.tickets.threads import TicketGone, thread_lines
from storage.work import Work

VANISHES_AFTER = 3600
"""Seconds a question with its words stays in an organizer's chat."""
_PAGE = 12


class Shelf(StrEnum):
    """The lists of questions; each question that waits is on one of the first three."""

    NEW = "new"
    MINE = "mine"
    OTHERS = "others"
    TRANSLATE = "translate"
    DONE = "done"


def show_desk(
    work: Work,
    here: Here,
    *,
    shelf: Shelf = Shelf.NEW,
    page: str = "0",
) -> None:
    """Show one of the lists of questions, with a button for each and for each other list."""
    event = here.event
    waiting = work.tickets.waiting(event.id)
    lists = _sorted(waiting, work.tickets.done(event.id), here.person.id)
    listed = lists[shelf]
    # Whoever made the number up, or a list that has become shorter, is shown the first page.
    start = int(page) * _PAGE if page.isdecimal() and len(page) < 4 else 0
    start = start if start < len(listed) else 0
    shown = listed[start : start + _PAGE]
    lines = tuple(_line(work, ticket) for ticket in shown)
    buttons = tuple(
        Button("ticket-open", f"questions:{ticket.id}", {"code": ticket.code}) for ticket in shown
    )
    rows = [buttons[at : at + 4] for at in range(0, len(buttons), 4)]
    if left := len(listed) - start - len(shown):
        more = f"questions:tab:{shelf}:{start // _PAGE + 1}"
        rows.append((Button("ticket-more", more, {"count": left}),))
    tabs = tuple(
        Button(f"tickets-{each}", f"questions:tab:{each}", {"count": len(lists[each])})
        for each in Shelf
        if each is not shelf
    )
    rows += [tabs[:2], tabs[2:], (Button("tickets-rules", "questions:rules"),)]
    rows.append((Button("go-admin", "admin"), Button("go-home", "home")))
    details: Details = {
        "shelf": Said(f"tickets-shelf-{shelf}"),
        "count": len(listed),
        "waiting-count": len(waiting),
        "lines": Lines(lines) if lines else Said("tickets-nothing-here"),
    }
    work.reply(here, "tickets", details, tuple(rows))


def show_ticket(work: Work, here: Here, *, ticket_id: str) -> None:
    """Show a question with its thread and what can be done, in a message that deletes itself."""
    event = here.event
    put_ticket(work, here, event, get(work, event, ticket_id))


def put_ticket(work: Work, here: Here, event: Event, ticket: Ticket) -> None:
    """Put a question on the screen of an organizer."""
    guest = work.reachability.code_of(event.id, ticket.asker)
    details: Details = {
        "code": ticket.code,
        "topic": Said(f"ticket-topic-{ticket.topic}"),
        "state": Said(f"ticket-state-{ticket.state}"),
        "age": age(work.now - ticket.waiting_since),
        "asker": _asker(work, event, ticket, guest),
        "language": Said(f"ticket-language-{ticket.language}"),
        "claimed": _claimed(work, event, here, ticket),
        "translate": Said("ticket-wants-translation") if ticket.translate else "",
        "tried": Said("ticket-tried-entry") if ticket.entry_id else "",
        "lines": thread_lines(work.tickets.posts_of(ticket), whose="theirs"),
        "minutes": VANISHES_AFTER // 60,
    }
    work.reply(
        here,
        "ticket-on-desk",
        details,
        _keyboard(here.person, ticket),
        vanish_after=VANISHES_AFTER,
        protect=True,
    )


def get(work: Work, event: Event, ticket_id: str) -> Ticket:
    """Return a question of an event, held until the work ends.

    Raises:
        TicketGone: there is none (any more): deleted with its asker, or after the event.
    """
    ticket = work.tickets.find(event.id, ticket_id)
    if ticket is None:
        raise TicketGone
    return ticket


def age(span: timedelta) -> Said:
    """Say how long ago something was, in the largest unit of which there are two."""
    minutes = int(span.total_seconds() // 60)
    if minutes < 120:
        return Said("duration-minutes", {"count": minutes})
    if minutes < 48 * 60:
        return Said("duration-hours", {"count": minutes // 60})
    return Said("duration-days", {"count": minutes // (24 * 60)})


def colleague(work: Work, event: Event, person_id: PersonId) -> tuple[str, Said | str]:
    """Return the code and the name of an organizer; the name is for self-deleting messages only."""
    membership = work.guests.find(event.id, person_id)
    name = membership.profile.name if membership else ""
    return work.reachability.code_of(event.id, person_id), name or Said("name-not-given")


def is_organizer(work: Work, event: Event, person_id: PersonId | None) -> bool:
    """Say whether somebody is an organizer of an event now."""
    membership = None if person_id is None else work.guests.find(event.id, person_id)
    return membership is not None and membership.role >= Role.ORGANIZER


def _sorted(waiting: list[Ticket], done: list[Ticket], me: PersonId) -> dict[Shelf, list[Ticket]]:
    return {
        Shelf.NEW: [each for each in waiting if each.claimed_by is None],
        Shelf.MINE: [each for each in waiting if each.claimed_by == me],
        Shelf.OTHERS: [each for each in waiting if each.claimed_by not in {None, me}],
        Shelf.TRANSLATE: [each for each in (*waiting, *done) if each.translate],
        Shelf.DONE: done,
    }


def _line(work: Work, ticket: Ticket) -> Said:
    return Said(
        "tickets-line",
        {
            "code": ticket.code,
            "topic": Said(f"ticket-topic-{ticket.topic}"),
            "language": Said(f"ticket-language-{ticket.language}"),
            "age": age(work.now - ticket.waiting_since),
            "translate": Said("tickets-translate-mark") if ticket.translate else "",
        },
    )


def _asker(work: Work, event: Event, ticket: Ticket, guest: str) -> Said:
    if not ticket.named:
        return Said("ticket-asker-code", {"guest": guest})
    membership = work.guests.find(event.id, ticket.asker)
    name = (membership.profile.name if membership else "") or Said("name-not-given")
    return Said("ticket-asker-named", {"guest": guest, "name": name})


def _claimed(work: Work, event: Event, here: Here, ticket: Ticket) -> Said:
    if ticket.claimed_by is None:
        return Said("ticket-claimed-nobody")
    if ticket.claimed_by == here.person.id:
        return Said("ticket-claimed-you")
    code, name = colleague(work, event, ticket.claimed_by)
    return Said("ticket-claimed-other", {"organizer": code, "name": name})


def _keyboard(person: Person, ticket: Ticket) -> Keyboard:
    data = f"questions:{ticket.id}"
    mine = ticket.claimed_by == person.id
    rows: list[tuple[Button, ...]] = []
    match ticket.state:
        case TicketState.OPEN if mine or ticket.claimed_by is None:
            answer = Button("ticket-answer", f"{data}:answer", style=ButtonStyle.PRIMARY)
            other = Button("ticket-claim", f"{data}:claim")
            if mine:
                other = Button("ticket-give-back", f"{data}:release")
            hand = Button("ticket-hand", f"{data}:hand")
            close = Button("ticket-close-unanswered", f"{data}:close")
            rows += [(answer, other), (hand, close)]
        case TicketState.OPEN:
            rows.append((Button("ticket-take-over", f"{data}:take"),))
        case _:
            rows += [
                (Button("ticket-answer-again", f"{data}:answer"),),
                (Button("ticket-promote", f"{data}:promote"),),
            ]
    if ticket.state is not TicketState.CLOSED:
        verb = "unmark" if ticket.translate else "mark"
        rows.append(
            (
                Button(f"ticket-{verb}-translation", f"{data}:{verb}"),
                Button("ticket-translate", f"{data}:translate"),
            )
        )
    rows.append((Button("ticket-go-desk", "questions:desk"),))
    return tuple(rows)
