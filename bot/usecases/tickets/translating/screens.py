"""The questions that were marked for a translation, as translators see them: words, no names."""

from bot.domain.callback_words import tickets as words
from bot.domain.here import Here
from bot.domain.ids import TicketId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, in_rows
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.tickets import Ticket
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME_ROW
from bot.usecases.tickets.answers import start_translation
from bot.usecases.tickets.finding import TicketGone, find_ticket
from bot.usecases.tickets.phrases import queue_line, thread_lines
from storage.work import Work

_PAGE = 8


def show_marked(work: Work, here: Here, page: int = 0) -> None:
    """Show a page of the questions marked for a translation: codes, topics and languages."""
    event_id = here.event.id
    everything = (*work.tickets.waiting(event_id), *work.tickets.done(event_id))
    shown = page_of([each for each in everything if each.translate], page, most=_PAGE)
    lines = Lines(tuple(queue_line(each, work.now) for each in shown.items))
    buttons = [
        Button("ticket-open", words.TO_TRANSLATE.to(each.id), {"code": each.code})
        for each in shown.items
    ]
    rows = in_rows(buttons, 4)
    turning = turning_row(words.MARKED.to, shown.number, more=shown.more)
    text = "translations" if shown.items else "translations-none"
    details: Details = {"lines": lines, "range": shown.said()} if shown.items else {}
    work.reply(here, text, details, (*rows, *turning, *HOME_ROW))


def show_to_translate(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Show a marked question with its thread, in a message that deletes itself.

    Raises:
        TicketGone: it is not there, or not marked (any more).
    """
    ticket = _marked(work, here, ticket_id)
    translate = words.TRANSLATE_MARKED.to(ticket.id)
    work.send(
        here,
        "translation",
        {
            "code": ticket.code,
            "topic": Said(f"ticket-topic-{ticket.topic}"),
            "language": Said(f"ticket-language-{ticket.language}"),
            "lines": thread_lines(work.tickets.posts.of(ticket), whose="theirs"),
            "minutes": NAMES_VANISH_AFTER // 60,
        },
        (
            (Button("ticket-translate", translate, style=ButtonStyle.PRIMARY),),
            (Button("go-translations", words.MARKED.to(0)),),
        ),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def translate_marked(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Ask for the translation of a marked question, or of its answer. Raises as the screen does."""
    start_translation(work, here, _marked(work, here, ticket_id).id)


def _marked(work: Work, here: Here, ticket_id: TicketId) -> Ticket:
    ticket = find_ticket(work, here, ticket_id)
    if not ticket.translate:
        raise TicketGone
    return ticket
