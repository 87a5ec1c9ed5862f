"""Answering a guest's question with a prepared answer, and keeping its wording if the guest agrees."""

from bot.domain.callback_words import tickets as words
from bot.domain.here import Here
from bot.domain.ids import EntryId, TicketId
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.marked import unmarked
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Said
from bot.domain.tickets import FROM_ASKER, Ticket
from bot.usecases.current_event import here_of
from bot.usecases.knowledge.asking.wordings import WORDINGS_IN_ALL, is_new_wording
from bot.usecases.knowledge.finding import allowed_for
from bot.usecases.knowledge.index import index_of
from bot.usecases.knowledge.phrases import numbered_lines
from bot.usecases.tickets.answers import give_answer, show_answer_again
from bot.usecases.tickets.claims import taken
from bot.usecases.tickets.finding import TicketGone, find_own, find_ticket
from bot.usecases.tickets.queue_screens import show_done
from storage.people.people import PersonUnreadable, UnknownPerson
from storage.work import Work


def choose_prepared(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Show which prepared answers come nearest to a question, among those its asker may see.

    The question itself stays on the screen. Raises what `taken` raises.
    """
    ticket = taken(work, here, find_ticket(work, here, ticket_id))
    allowed = allowed_for(work, _asker(work, here, ticket))
    known = {entry.id: entry for entry in allowed}
    matches = index_of(work, here.event.id, allowed).find(_asked(work, ticket)).matches
    found = [(known[EntryId(each.entry_id)], each.phrasing.text) for each in matches]
    lines = numbered_lines("ask-suggestion-line", found, here.person.language)
    send = tuple(
        Button(
            "ticket-send-prepared", words.ANSWER_WITH.to(ticket.id, entry.id), {"number": number}
        )
        for number, (entry, _) in enumerate(found, start=1)
    )
    own = Button("ticket-answer-in-own-words", words.ANSWER.to(ticket.id))
    rows = (*([send] if send else []), (own,), (Button("ticket-go-desk", words.QUEUE.to()),))
    details: dict[str, Detail] = {"code": ticket.code, "lines": lines}
    text = "ticket-which-prepared" if found else "ticket-no-prepared"
    work.reply(here.anew(), text, details if found else {"code": ticket.code}, rows)


def answer_with(work: Work, here: Here, ticket_id: TicketId, entry_id: EntryId) -> None:
    """Send a prepared answer to whoever asked, in their language; they may give their wording.

    Raises what `taken` raises, and StaleButton where the asker may not see the answer (any more).
    """
    ticket = taken(work, here, find_ticket(work, here, ticket_id))
    asker = _asker(work, here, ticket)
    entry = _allowed(work, asker, entry_id)
    may_ask = is_new_wording(work, asker, entry, _asked(work, ticket))
    give_answer(
        work,
        here,
        ticket,
        entry.answer.in_language(asker.person.language),
        wording_for=entry.id if may_ask else None,
    )
    show_done(work, here, ticket, "ticket-answer-sent")


def keep_wording(work: Work, here: Here, ticket_id: TicketId, entry_id: EntryId) -> None:
    """Let the organizers look at the wording of an answered question, without whose it is.

    Raises:
        StaleButton: the wording is known by now, or the answer is gone.
        TicketGone: the question is gone, or somebody else's.
    """
    ticket = find_own(work, here, ticket_id)
    entry = _allowed(work, here, entry_id)
    wording = _asked(work, ticket)
    if not is_new_wording(work, here, entry, wording):
        raise StaleButton
    waiting = work.questions.next_wordings(here.event.id, most=WORDINGS_IN_ALL)
    # The button may have been tapped twice.
    if (entry.id, wording) not in {(each.entry_id, each.text) for each in waiting}:
        work.questions.offer_wording(here.event.id, here.person.id, entry_id=entry.id, text=wording)
    show_answer_again(work, here, ticket, Said("ask-wording-offered"))


def _asked(work: Work, ticket: Ticket) -> str:
    """Return the words that were asked last, on one line or more, without marks."""
    asked = [post.text for post in work.tickets.posts.of(ticket) if post.kind in FROM_ASKER]
    return unmarked(asked[-1]) if asked else ""


def _asker(work: Work, here: Here, ticket: Ticket) -> Here:
    try:
        person = work.people.get(ticket.asker)
    except (UnknownPerson, PersonUnreadable):
        raise TicketGone from None
    return here_of(work, person, event_id=here.event.id)


def _allowed(work: Work, here: Here, entry_id: EntryId) -> KnowledgeEntry:
    for entry in allowed_for(work, here):
        if entry.id == entry_id:
            return entry
    raise StaleButton
