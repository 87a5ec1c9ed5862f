"""Answering a question, translating it or its answer, and closing it without one.

Of two organizers one is first; the other is told so and gets their own words back.
"""

from dataclasses import replace

from bot.domain.callback_words import tickets as words
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import EntryId, OutboxId, TicketId
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Details, Said
from bot.domain.people.people import Language, Person
from bot.domain.people.rights import Right
from bot.domain.tickets import (
    ANSWERS,
    FROM_ASKER,
    TEXT_LENGTH,
    Post,
    PostKind,
    Ticket,
    TicketState,
    language_of,
)
from bot.usecases import form_reading, forms
from bot.usecases.tickets import notices
from bot.usecases.tickets.claims import NotWaiting, taken
from bot.usecases.tickets.finding import anchored, find_ticket, is_organizer
from bot.usecases.tickets.queue_screens import show_done, show_overtaken
from storage.work import Work


def start_answer(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Ask for the answer to a question; it is this organizer's from then on.

    The question itself stays on the screen. An answered one may be answered once more.
    Raises WithSomebodyElse where another organizer looks after it.
    """
    ticket = find_ticket(work, here, ticket_id)
    if ticket.state is TicketState.OPEN:
        ticket = taken(work, here, ticket)
    forms.begin(work, here.anew(), kind=ANSWER, about=f"{ticket.id}:{ticket.state}")


def start_closing(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Ask for a sentence to the guest whose question gets no answer; raises like `claim`."""
    ticket = taken(work, here, find_ticket(work, here, ticket_id))
    forms.begin(work, here.anew(), kind=CLOSING, about=f"{ticket.id}:open")


def start_translation(work: Work, here: Here, ticket_id: TicketId) -> None:
    """Ask for a translation: of the newest answer once there is one, otherwise of the question.

    Raises:
        NotWaiting: the question is closed.
    """
    ticket = find_ticket(work, here, ticket_id)
    if ticket.state is TicketState.CLOSED:
        raise NotWaiting(code=ticket.code)
    kind = ANSWER_TRANSLATION if ticket.state is TicketState.ANSWERED else QUESTION_TRANSLATION
    forms.begin(work, here.anew(), kind=kind, about=f"{ticket.id}:{ticket.state}")


def give_answer(
    work: Work, here: Here, ticket: Ticket, text: str, *, wording_for: EntryId | None = None
) -> None:
    """Send an answer to the asker, threaded to their question, and note it.

    `wording_for` is the prepared answer it was taken from, for which the asker may let their wording
    be used.
    """
    details, rows = _answered(work, ticket, text, wording_for)
    ticket = replace(
        anchored(work, ticket),
        state=TicketState.ANSWERED,
        claimed_by=here.person.id,
        translate=False,
        nudge_at=None,
    )
    copy = _send(work, here, ticket, "ticket-answered", details, rows)
    post = _post(PostKind.ANSWER, text, here, work)
    work.tickets.posts.add(ticket, replace(post, copy=copy))
    work.audit.note(here.event.id, actor=here.person.id, act="answered-ticket", subject=ticket.id)


def show_answer_again(work: Work, here: Here, ticket: Ticket, thanks: Said) -> None:
    """Show the asker the newest answer in place of the one they tapped, with thanks.

    Raises:
        StaleButton: there is none.
    """
    newest = [post for post in work.tickets.posts.of(ticket) if post.kind in ANSWERS]
    if not newest:
        raise StaleButton
    details, _ = _answered(work, ticket, newest[-1].text, None)
    details = {**details, "wording": thanks}
    again = notices.to_asker(here.event, ticket, "ticket-answered", details)
    work.reply(here, again.text, again.details, again.keyboard)


def _answered(
    work: Work, ticket: Ticket, text: str, wording_for: EntryId | None
) -> tuple[Details, Keyboard]:
    rows: Keyboard = ()
    if wording_for:
        rows = ((Button("ticket-keep-wording", words.KEEP_WORDING.to(ticket.id, wording_for)),),)
    asks = Said("ticket-may-use-wording") if wording_for else ""
    return {"answer": text, "asked": _quoted(work, ticket), "wording": asks}, rows


def _finish_answer(work: Work, here: Here, progress: Progress) -> None:
    text = progress.answers["ticket-answer"]
    ticket = _still_theirs(work, here, progress, text)
    if ticket is None:
        return
    give_answer(work, here, ticket, text)
    show_done(work, here, ticket, "ticket-answer-sent", can_promote=True)


def _finish_closing(work: Work, here: Here, progress: Progress) -> None:
    answer = progress.answers["ticket-closing"]
    text = "" if answer == SKIPPED else answer
    ticket = _still_theirs(work, here, progress, text)
    if ticket is None:
        return
    work.tickets.posts.add(ticket, _post(PostKind.CLOSED, text, here, work))
    ticket = replace(
        anchored(work, ticket), state=TicketState.CLOSED, translate=False, nudge_at=None
    )
    why: Detail = Said("ticket-closing-why", {"text": text}) if text else ""
    _send(work, here, ticket, "ticket-closed-unanswered", {"why": why})
    work.audit.note(here.event.id, actor=here.person.id, act="closed-ticket", subject=ticket.id)
    show_done(work, here, ticket, "ticket-closing-sent")


def _finish_question_translation(work: Work, here: Here, progress: Progress) -> None:
    text = progress.answers["ticket-question-translation"]
    ticket = work.tickets.find(here.event.id, progress.about.partition(":")[0])
    if ticket is None:
        show_overtaken(work, here, None, why="gone", text=text)
        return
    work.tickets.posts.add(ticket, _post(PostKind.QUESTION_IN_OTHER, text, here, work))
    ticket = replace(ticket, translate=False)
    work.tickets.keep(ticket)
    claimed = ticket.claimed_by
    is_others = claimed != here.person.id
    if claimed is not None and is_others and is_organizer(work, here.event.id, claimed):
        work.outbox.try_put(
            notices.of_ticket(here.event, claimed, ticket, "ticket-translated-ping")
        )
    show_done(work, here, ticket, "ticket-translation-kept")


def _finish_answer_translation(work: Work, here: Here, progress: Progress) -> None:
    text = progress.answers["ticket-answer-translation"]
    ticket = work.tickets.find(here.event.id, progress.about.partition(":")[0])
    if ticket is None:
        show_overtaken(work, here, None, why="gone", text=text)
        return
    ticket = replace(anchored(work, ticket), translate=False)
    copy = _send(work, here, ticket, "ticket-answer-translated", {"answer": text})
    post = _post(PostKind.ANSWER_IN_OTHER, text, here, work)
    work.tickets.posts.add(ticket, replace(post, copy=copy))
    show_done(work, here, ticket, "ticket-translation-sent", can_promote=True)


def _still_theirs(work: Work, here: Here, progress: Progress, text: str) -> Ticket | None:
    """Return the question a form was about, or None after giving the typed words back."""
    ticket_id, _, begun = progress.about.partition(":")
    ticket = work.tickets.find(here.event.id, ticket_id)
    why = "gone" if ticket is None else _overtaken(ticket, begun, here.person)
    if ticket is not None and not why:
        return ticket
    show_overtaken(work, here, ticket, why=why, text=text)
    return None


def _overtaken(ticket: Ticket, begun: str, person: Person) -> str:
    """Return in a word what came first since a form was begun, "" if nothing did."""
    is_others = ticket.claimed_by not in {person.id, None}
    match ticket.state:
        case TicketState.OPEN:
            return "open" if is_others else ""
        case TicketState.ANSWERED:
            return "answered" if is_others and begun == TicketState.OPEN else ""
        case TicketState.CLOSED:
            return "closed" if begun == TicketState.OPEN else ""


def _quoted(work: Work, ticket: Ticket) -> Said | str:
    """Return what an answer is to: the question, or what was added last."""
    said = [post.text for post in work.tickets.posts.of(ticket) if post.kind in FROM_ASKER]
    if not said:
        return ""
    text = " ".join(said[-1].split())
    short = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    return Said("ticket-asked", {"words": short})


_QUOTED = 200
"""Characters of a question that its answer repeats."""


def _send(
    work: Work, here: Here, ticket: Ticket, text: str, details: Details, rows: Keyboard = ()
) -> OutboxId:
    """Send the asker something about their question; its fate is looked after by the clock."""
    sent = work.outbox.put(notices.to_asker(here.event, ticket, text, details, rows=rows))
    work.tickets.keep(replace(ticket, answer_outbox_id=sent))
    return sent


def _post(kind: PostKind, text: str, here: Here, work: Work) -> Post:
    language = language_of(text, otherwise=here.person.language)
    return Post(kind, text, language, work.now, here.person.id, message_id=here.said)


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    ticket = find_ticket(work, here, TicketId(progress.about.partition(":")[0]))
    return {"code": ticket.code, "language": Said(f"ticket-language-{_other(ticket, work)}")}


def _other(ticket: Ticket, work: Work) -> Language:
    """Return the language a translation is wanted into."""
    newest = [post for post in work.tickets.posts.of(ticket) if post.kind in ANSWERS]
    from_language = newest[-1].language if newest else ticket.language
    return from_language.other


def _form(
    name: str,
    finish: form_reading.Finish,
    *,
    longest: int,
    optional: bool = False,
    right: Right = Right.ANSWER_QUESTIONS,
) -> forms.FormKind:
    question = Question(name, optional=optional, longest=longest, marked=True)
    return forms.FormKind(Form(name, (question,)), finish, _describe, right=right)


ANSWER = _form("ticket-answer", _finish_answer, longest=TEXT_LENGTH)
CLOSING = _form("ticket-closing", _finish_closing, longest=ANSWER_LENGTH, optional=True)
QUESTION_TRANSLATION = _form(
    "ticket-question-translation",
    _finish_question_translation,
    longest=TEXT_LENGTH,
    right=Right.TRANSLATE_QUESTIONS,
)
ANSWER_TRANSLATION = _form(
    "ticket-answer-translation",
    _finish_answer_translation,
    longest=TEXT_LENGTH,
    right=Right.TRANSLATE_QUESTIONS,
)
FORMS = (ANSWER, CLOSING, QUESTION_TRANSLATION, ANSWER_TRANSLATION)
