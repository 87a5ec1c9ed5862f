"""/questions: what waits for the organizers, by code and topic, and each question on demand.

A question is shown in a message that deletes itself; what stays in the chat are codes and ages.
"""

from collections.abc import Sequence
from functools import partial

from bot.domain.callback_words import tickets as words
from bot.domain.callback_words.tickets import Shelf
from bot.domain.here import Here
from bot.domain.ids import PersonId, TicketId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.domain.retention import Keeping
from bot.domain.tickets import KEEP_DAYS, NUDGE_HOURS, Ticket, TicketState
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN, ADMIN_ROW
from bot.usecases.tickets.finding import colleague, find_ticket
from bot.usecases.tickets.own_screens import ABREAST
from bot.usecases.tickets.phrases import age, asker, claimed, queue_line, thread_lines
from storage.work import Work

_VANISHES_AFTER = 3600
"""Seconds a question with its words stays in an organizer's chat."""
_PAGE = 12
_QUEUE = Button("ticket-go-desk", words.QUEUE.to())


def show_queue(work: Work, here: Here) -> None:
    """Show the new questions, and how many there are on the other lists."""
    show_list(work, here, Shelf.NEW, 0)


def show_queue_anew(work: Work, here: Here) -> None:
    """Show the new questions below the one that was looked at."""
    show_list(work, here.anew(), Shelf.NEW, 0)


def show_list(work: Work, here: Here, shelf: Shelf, page: int) -> None:
    """Show one of the lists of questions, with a button for each and for each other list.

    Where a list has become shorter, its first page is shown.
    """
    waiting = work.tickets.waiting(here.event.id)
    lists = _sorted(waiting, work.tickets.done(here.event.id), here.person.id)
    listed = lists[shelf]
    page = page if page * _PAGE < len(listed) else 0
    shown = listed[page * _PAGE : (page + 1) * _PAGE]
    lines = tuple(queue_line(ticket, work.now) for ticket in shown)
    buttons = tuple(_opening(ticket) for ticket in shown)
    rows = [*in_rows(buttons, ABREAST)]
    if left := len(listed) - page * _PAGE - len(shown):
        rows.append((Button("ticket-more", words.LIST.to(shelf, page + 1), {"count": left}),))
    tabs = tuple(
        Button(f"tickets-{each}", words.LIST.to(each, 0), {"count": len(lists[each])})
        for each in Shelf
        if each is not shelf
    )
    if shelf is Shelf.TRANSLATE:
        rows.append((Button("tickets-as-translators", words.MARKED.to(0)),))
    rows += [*in_rows(tabs), (Button("tickets-rules", words.RULES.to()),), *ADMIN_ROW]
    details: Details = {
        "shelf": Said(f"tickets-shelf-{shelf}"),
        "count": len(listed),
        "waiting-count": len(waiting),
        "lines": Lines(lines) if lines else Said("tickets-nothing-here"),
    }
    work.reply(here, "tickets", details, tuple(rows))


def show_ticket(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Show a question below the message it is opened from."""
    put_ticket(work, here.anew(), find_ticket(work, here, ticket_id))


def show_ticket_again(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Show a question in place of what was asked about it."""
    put_ticket(work, here, find_ticket(work, here, ticket_id))


def put_ticket(work: Work, here: Here, ticket: Ticket) -> None:
    """Show a question with its thread and what can be done, in a message that deletes itself."""
    details: Details = {
        "code": ticket.code,
        "topic": Said(f"ticket-topic-{ticket.topic}"),
        "state": Said(f"ticket-state-{ticket.state}"),
        "age": age(work.now - ticket.waiting_since),
        "asker": asker(work, ticket),
        "language": Said(f"ticket-language-{ticket.language}"),
        "claimed": claimed(work, here, ticket),
        "translate": Said("ticket-wants-translation") if ticket.translate else "",
        "tried": Said("ticket-tried-entry") if ticket.entry_id else "",
        "lines": thread_lines(work.tickets.posts.of(ticket), whose="theirs"),
        "minutes": _VANISHES_AFTER // 60,
    }
    work.reply(
        here,
        "ticket-on-desk",
        details,
        _keyboard(here.person, ticket, has_prepared=work.knowledge.count(here.event.id) > 0),
        vanish_after=_VANISHES_AFTER,
        protect=True,
    )


def show_colleagues(
    work: Work, here: Here, ticket: Ticket, others: Sequence[PersonId], number: int
) -> None:
    """Show a page of whom a question can be handed to, by name, in a message that deletes itself."""
    rows: list[tuple[Button, ...]] = []
    page = page_of(others, number, most=_PAGE)
    for each in page.items:
        code, name = colleague(work, here.event.id, each)
        details = {"organizer": code, "name": name}
        rows.append((Button("ticket-hand-to", words.HAND_TO.to(ticket.id, each), details),))
    rows += turning_row(partial(words.HAND_PAGE.to, ticket.id), page.number, more=page.more)
    rows.append((Button("ticket-keep-it", words.BACK.to(ticket.id)),))
    work.reply(
        here,
        "ticket-hand-whom",
        {"code": ticket.code, "minutes": _VANISHES_AFTER // 60, "range": page.said()},
        tuple(rows),
        vanish_after=_VANISHES_AFTER,
        protect=True,
    )


def show_done(
    work: Work, here: Here, ticket: Ticket, text: str, *, can_promote: bool = False
) -> None:
    """Say to an organizer what became of their words."""
    rows: list[tuple[Button, ...]] = []
    if can_promote:
        rows.append((Button("ticket-promote", words.PROMOTE.to(ticket.id)),))
    rows.append((_opening(ticket), _QUEUE))
    work.send(here, text, {"code": ticket.code}, _desk_rows(here, tuple(rows)))


def show_overtaken(work: Work, here: Here, ticket: Ticket | None, *, why: str, text: str) -> None:
    """Show an organizer the words that were not sent, and why."""
    rows = ((_QUEUE,),) if ticket is None else ((_opening(ticket),), (_QUEUE,))
    code = "" if ticket is None else ticket.code
    details: Details = {"why": Said(f"ticket-overtaken-{why}", {"code": code}), "text": text}
    work.send(here, "ticket-overtaken", details, _desk_rows(here, rows))


def _desk_rows(here: Here, rows: Keyboard) -> Keyboard:
    """Return these rows to an organizer, and to a translator the way back to their own list."""
    if here.may(Right.ANSWER_QUESTIONS):
        return rows
    return ((Button("go-translations", words.MARKED.to(0)),),)


def show_rules(work: Work, here: Here) -> None:
    """Show when organizers are reminded, how long questions are kept, and the group."""
    rules = work.ticket_notifications.rules(here.event.id)
    kept = here.event.retention.get(Keeping.TICKETS, rules.keep_days)
    hours = tuple(
        Button("tickets-nudge-after", words.NUDGE_AFTER.to(each), {"hours": each})
        for each in NUDGE_HOURS
        if each != rules.nudge_hours
    )
    days = tuple(
        Button("tickets-keep-for", words.KEEP_FOR.to(each), {"days": each})
        for each in KEEP_DAYS
        if each != kept
    )
    rows = [hours, days]
    if rules.group is not None:
        rows.append((Button("tickets-ungroup", words.UNGROUP.to()),))
    rows.append((_QUEUE, ADMIN))
    details: Details = {
        "hours": rules.nudge_hours,
        "days": kept,
        "group": Said("tickets-group-none" if rules.group is None else "tickets-group-linked"),
    }
    work.reply(here, "tickets-rules-shown", details, tuple(rows))


def _sorted(waiting: list[Ticket], done: list[Ticket], me: PersonId) -> dict[Shelf, list[Ticket]]:
    return {
        Shelf.NEW: [each for each in waiting if each.claimed_by is None],
        Shelf.MINE: [each for each in waiting if each.claimed_by == me],
        Shelf.OTHERS: [each for each in waiting if each.claimed_by not in {None, me}],
        Shelf.TRANSLATE: [each for each in (*waiting, *done) if each.translate],
        Shelf.DONE: done,
    }


def _opening(ticket: Ticket) -> Button:
    return Button("ticket-open", words.SHOW.to(ticket.id), {"code": ticket.code})


def _keyboard(person: Person, ticket: Ticket, *, has_prepared: bool) -> Keyboard:
    mine = ticket.claimed_by == person.id
    rows: list[tuple[Button, ...]] = []
    match ticket.state:
        case TicketState.OPEN if mine or ticket.claimed_by is None:
            answer = words.ANSWER.to(ticket.id)
            other = Button("ticket-claim", words.CLAIM.to(ticket.id))
            if mine:
                other = Button("ticket-give-back", words.RELEASE.to(ticket.id))
            hand = Button("ticket-hand", words.HAND.to(ticket.id))
            close = Button("ticket-close-unanswered", words.CLOSE.to(ticket.id))
            rows += [
                (Button("ticket-answer", answer, style=ButtonStyle.PRIMARY), other),
                (hand, close),
            ]
            if has_prepared:
                prepared = words.PREPARED.to(ticket.id)
                rows.insert(1, (Button("ticket-prepared", prepared),))
        case TicketState.OPEN:
            rows.append((Button("ticket-take-over", words.TAKE_OVER.to(ticket.id)),))
        case _:
            rows += [
                (Button("ticket-answer-again", words.ANSWER.to(ticket.id)),),
                (Button("ticket-promote", words.PROMOTE.to(ticket.id)),),
            ]
    if ticket.state is not TicketState.CLOSED:
        mark = Button("ticket-mark-translation", words.MARK.to(ticket.id))
        if ticket.translate:
            mark = Button("ticket-unmark-translation", words.UNMARK.to(ticket.id))
        rows.append((mark, Button("ticket-translate", words.TRANSLATE.to(ticket.id))))
    rows.append((Button("ticket-go-desk", words.QUEUE_ANEW.to()),))
    return tuple(rows)
