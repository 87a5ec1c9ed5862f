"""Threads: askers add to their questions, are named and close them; words are edited while open."""

from dataclasses import replace

from bot.domain.callback_words import tickets as words
from bot.domain.callback_words.tickets import Naming
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import TicketId
from bot.domain.limits import EDIT_LIFE
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details
from bot.domain.people.rights import Right
from bot.domain.tickets import (
    ANSWERS,
    FROM_ASKER,
    MOST_FOLLOW_UPS,
    TEXT_LENGTH,
    Post,
    PostKind,
    Ticket,
    TicketState,
    is_still_open,
    language_of,
)
from bot.usecases import forms
from bot.usecases.current_event import here_of
from bot.usecases.rows import HOME
from bot.usecases.tickets import notices
from bot.usecases.tickets.finding import anchored, find_own, is_organizer
from bot.usecases.tickets.notifications import ring
from bot.usecases.tickets.opening import check_room, check_text, wait_again
from bot.usecases.tickets.own_screens import show_anchor, show_own
from storage.work import Work


class TooManyFollowUps(Refused):
    """More added to one question than it can take."""

    text = "ticket-too-many-follow-ups"


class NamedTooLate(Refused):
    """A wish about being named after the answer has come."""

    text = "ticket-named-too-late"


class EditTooLate(Refused):
    """An edit of words that have been answered, added to, or closed since."""

    text = "edit-too-late"


def set_named(work: Work, here: Here, ticket_id: TicketId, naming: Naming) -> None:
    """Let organizers see the asker's name, or their code again, until there is an answer.

    Raises:
        NamedTooLate: there is one, or the question is closed.
    """
    ticket = _named(work, here, ticket_id, naming)
    show_own(work, here, ticket.id)


def set_named_below_anchor(work: Work, here: Here, ticket_id: TicketId, naming: Naming) -> None:
    """As `set_named`, but shows the message again that answers are threaded to.

    Raises:
        NamedTooLate: there is an answer, or the question is closed.
    """
    ticket = _named(work, here, ticket_id, naming)
    asked = [post for post in work.tickets.posts.of(ticket) if post.kind in FROM_ASKER]
    work.refuse_gaps()
    show_anchor(work, here, ticket, question=asked[-1].text, added=len(asked) > 1)


def start_follow_up(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Ask what the guest wants to add to a question, be it answered or not.

    Raises:
        TooManyFollowUps: as often as allowed already.
    """
    ticket = find_own(work, here, ticket_id)
    if ticket.follow_ups >= MOST_FOLLOW_UPS:
        raise TooManyFollowUps(number=MOST_FOLLOW_UPS)
    forms.begin(work, here.anew(), kind=FOLLOW_UP, about=ticket.id)


def close(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Close a question that needs no (more) answer; organizers are not bothered any more."""
    ticket = find_own(work, here, ticket_id)
    if ticket.state is not TicketState.CLOSED:
        ticket = replace(ticket, state=TicketState.CLOSED, translate=False, nudge_at=None)
        work.tickets.keep(anchored(work, ticket))
    show_own(work, here, ticket.id)


def _named(work: Work, here: Here, ticket_id: TicketId, naming: Naming) -> Ticket:
    ticket = find_own(work, here, ticket_id)
    if ticket.state is not TicketState.OPEN:
        raise NamedTooLate
    ticket = replace(ticket, named=naming is Naming.NAMED)
    work.tickets.keep(ticket)
    return ticket


def _add(work: Work, here: Here, progress: Progress) -> None:
    ticket = find_own(work, here, TicketId(progress.about))
    add_to(work, here, ticket, progress.answers["ticket-follow-up"])


def add_to(work: Work, here: Here, ticket: Ticket, text: str) -> None:
    """Add words of the asker to their question, which then waits for an answer (again).

    Raises:
        TooManyFollowUps: as often as allowed already.
        TooManyOpen: it was answered, and too many others wait.
    """
    event = here.event
    if ticket.follow_ups >= MOST_FOLLOW_UPS:
        raise TooManyFollowUps(number=MOST_FOLLOW_UPS)
    if ticket.state is not TicketState.OPEN:
        check_room(work, here)
    language = language_of(text, otherwise=here.person.language)
    ticket = replace(ticket, follow_ups=ticket.follow_ups + 1, message_id=None)
    ticket = wait_again(work, event, ticket)
    anchor = show_anchor(work, here.anew(), ticket, question=text, added=True)
    ticket = replace(ticket, outbox_id=anchor)
    work.tickets.keep(ticket)
    post = Post(PostKind.FOLLOW_UP, text, language, work.now, here.person.id)
    work.tickets.posts.add(ticket, replace(post, message_id=here.said))
    ring(work, event=event, ticket=ticket)


def take_edit(work: Work, here: Here, text: str) -> bool:
    """Put edited words in the place of those in a thread; return False where there are none.

    `here.said` is the message that was edited, whatever event it belongs to.

    Raises:
        EditTooLate: the words have been answered, added to, or closed since.
        QuestionEmpty, QuestionTooLong: the new words cannot be passed on.
        StaleButton: the writer takes no part in that event any more.
    """
    message_id = here.said or 0
    found = work.tickets.posts.written_in(here.person.id, message_id, since=work.now - EDIT_LIFE)
    if found is None:
        return False
    event_id, ticket_id, post_id = found
    here = here_of(work, here.person, event_id=event_id)
    ticket = work.tickets.find(event_id, ticket_id)
    if ticket is not None:
        posts = work.tickets.posts.of(ticket)
        post = next(each for each in posts if each.id == post_id)
        later = {each.kind for each in posts if each.id > post_id}
        _reword(work, here, ticket, post, later, check_text(text))
    return True


def _reword(
    work: Work, here: Here, ticket: Ticket, post: Post, later: set[PostKind], text: str
) -> None:
    if text == post.text:
        # A client edits a message for reasons of its own as well, such as the preview of a link.
        return
    is_asker = post.kind in FROM_ASKER
    may_change = is_asker or here.may(Right.ANSWER_QUESTIONS)
    if not may_change or not is_still_open(ticket, post, later):
        raise EditTooLate(code=ticket.code)
    language = language_of(text, otherwise=here.person.language)
    post = replace(post, text=text, language=language, changed=True)
    work.tickets.posts.keep(ticket, post)
    if post.kind in ANSWERS:
        _tell_asker(work, here.event, ticket, post)
        act = "changed-answer"
        work.audit.note(here.event.id, actor=here.person.id, act=act, subject=ticket.id)
    else:
        _tell_organizer(work, here, ticket)
    opening = words.OWN if is_asker else words.SHOW
    rows = ((Button("ticket-open", opening.to(ticket.id), {"code": ticket.code}), HOME),)
    said = "edit-taken-answer" if post.kind in ANSWERS else "edit-taken-question"
    work.send(here, said, {"code": ticket.code}, rows)


def _tell_asker(work: Work, event: Event, ticket: Ticket, post: Post) -> None:
    """Correct the message that brought the answer, and say so: an edit alone makes no sound."""
    details: Details = {"answer": post.text}
    fate = None if post.copy is None else work.fates.find(post.copy)
    if fate is not None and fate.message_id is not None:
        corrected = notices.to_asker(event, ticket, "ticket-answered-changed", details)
        work.outbox.put(replace(corrected, replaces=fate.message_id, replies_to=None))
    ticket = anchored(work, ticket)
    sent = work.outbox.put(notices.to_asker(event, ticket, "ticket-answer-changed", details))
    work.tickets.keep(replace(ticket, answer_outbox_id=sent))


def _tell_organizer(work: Work, here: Here, ticket: Ticket) -> None:
    """Tell who looks after a question that it reads otherwise now; others find the new words."""
    claimed = ticket.claimed_by
    if claimed is None or claimed == here.person.id:
        return
    if is_organizer(work, here.event.id, claimed):
        work.outbox.try_put(notices.of_ticket(here.event, claimed, ticket, "ticket-changed-ping"))


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    ticket = find_own(work, here, TicketId(progress.about))
    return {"code": ticket.code}


FOLLOW_UP = forms.FormKind(
    Form("ticket-follow-up", (Question("ticket-follow-up", longest=TEXT_LENGTH, marked=True),)),
    _add,
    _describe,
    for_questions=True,
)
FORMS = (FOLLOW_UP,)
