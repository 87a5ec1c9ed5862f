"""The asker's side of their questions: the list, one with its thread, what answers hang on."""

from bot.domain.callback_words import tickets as words
from bot.domain.callback_words.tickets import Naming
from bot.domain.here import Here
from bot.domain.ids import OutboxId, TicketId
from bot.domain.messages.messages import Button, in_rows
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.tickets import Ticket, TicketState
from bot.usecases.rows import HOME
from bot.usecases.tickets.finding import find_own
from bot.usecases.tickets.phrases import own_line, shown_as, thread_lines
from storage.work import Work

PAGE = 8
ABREAST = 4
"""Buttons with the codes of questions in a row."""


def show_mine(work: Work, here: Here) -> None:
    """Show a guest's own questions, the newest first."""
    show_page(work, here, 0)


def show_mine_anew(work: Work, here: Here) -> None:
    """Show a guest's own questions below what they are asked for from."""
    show_page(work, here.anew(), 0)


def show_page(work: Work, here: Here, page: int) -> None:
    """Show some of a guest's own questions; where the list has become shorter, the first ones."""
    own = work.tickets.of_asker(here.event.id, here.person.id)
    page = page if page * PAGE < len(own) else 0
    shown = own[page * PAGE : (page + 1) * PAGE]
    asked = work.tickets.posts.first_words_of(shown)
    lines = tuple(own_line(ticket, asked.get(ticket.id, "")) for ticket in shown)
    buttons = tuple(
        Button("ticket-open", words.OWN.to(ticket.id), {"code": ticket.code}) for ticket in shown
    )
    rows = [*in_rows(buttons, ABREAST)]
    if left := len(own) - page * PAGE - len(shown):
        rows.append((Button("ticket-more", words.MINE_PAGE.to(page + 1), {"count": left}),))
    rows.append((HOME,))
    details: Details = {"lines": Lines(lines) if lines else Said("ticket-none-yet")}
    work.reply(here, "ticket-list", details, tuple(rows))


def show_own(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Show a guest one of their questions with all that was said."""
    ticket = find_own(work, here, ticket_id)
    rows: list[tuple[Button, ...]] = [(Button("ticket-add", words.ADD.to(ticket.id)),)]
    if ticket.state is TicketState.OPEN:
        other = _other(ticket)
        rows.append((Button(f"ticket-be-{other}", words.NAME.to(ticket.id, other)),))
    if ticket.state is not TicketState.CLOSED:
        rows.append((Button("ticket-close", words.CLOSE_OWN.to(ticket.id)),))
    rows.append((Button("ticket-mine-back", words.MINE.to()), HOME))
    details: Details = {
        "code": ticket.code,
        "state": Said(f"ticket-state-{ticket.state}"),
        "shown-as": shown_as(work, ticket),
        "lines": thread_lines(work.tickets.posts.of(ticket), whose="yours"),
    }
    work.reply(here, "ticket", details, tuple(rows))


def show_anchor(
    work: Work, here: Here, ticket: Ticket, *, question: str, added: bool = False
) -> OutboxId:
    """Tell the asker that their question is with the organizers; answers are threaded to this.

    So its buttons do not let another screen take its place. `added`: it is not the first of them.
    """
    other = _other(ticket)
    naming = Button(f"ticket-be-{other}", words.NAME_BELOW_ANCHOR.to(ticket.id, other))
    mine = (Button("ticket-mine", words.MINE_ANEW.to()),)
    details: Details = {
        "code": ticket.code,
        "question": question,
        "hours": work.ticket_notifications.rules(ticket.event_id).nudge_hours,
        "shown-as": shown_as(work, ticket),
    }
    rows = ((naming,), mine) if ticket.state is TicketState.OPEN else (mine,)
    return work.reply(here, "ticket-added" if added else "ticket-sent", details, rows)


def _other(ticket: Ticket) -> Naming:
    return Naming.UNNAMED if ticket.named else Naming.NAMED
