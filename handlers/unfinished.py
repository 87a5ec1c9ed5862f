"""Messages whose rest may still come: the pictures of an album, the parts of a long text.

An album is answered once, as one message. A text that a client has cut is refused with all of its
parts: the blanks and line ends at the cuts are lost, so nobody can tell whether a row of a list went
on behind one, and nothing but a list may be longer than a message. What came first waits sealed in
the database, for behind a webhook Telegram sends the second part only after the first was answered,
and to whichever copy.
"""

from collections.abc import Sequence

from bot.domain.channels.knocks import Knock
from bot.domain.forms.forms import Kind
from bot.domain.knowledge.entries import ASKED
from bot.domain.limits import PART_PAUSE, WHOLE_UNITS
from bot.domain.messages.incoming import Incoming, Unfinished, joined
from bot.domain.people.people import Person, Role
from bot.usecases import telegram_jobs
from bot.usecases.current_event import here_of
from bot.usecases.rows import HOME_ROW
from handlers.form_kinds import KINDS
from handlers.forms import open_question
from storage.work import Work


def hold(work: Work, person: Person, incoming: Incoming) -> bool:
    """Let a message wait for others that may belong to it; say whether it does."""
    if person.role is Role.STRANGER or not incoming.may_go_on:
        return False
    work.seen_updates.unfinished.keep(person.id, Unfinished((incoming,)), pause=PART_PAUSE)
    return True


def rest_in(waiting: Unfinished, knock: Knock) -> Incoming | None:
    """Return what was said if it belongs to a message that waits."""
    part = knock.said
    return part if part is not None and waiting.goes_on_with(part) else None


def go_on(work: Work, person: Person, waiting: Unfinished, part: Incoming) -> None:
    """Take one more part of a message: of an album to keep, of a text to refuse."""
    if part.album:
        waiting = Unfinished((*waiting.parts, part))
        work.seen_updates.unfinished.keep(person.id, waiting, pause=PART_PAUSE)
        return
    _clear_if_naming(work, person, (part,) if waiting.is_refused else (*waiting.parts, part))
    if not waiting.is_refused:
        _refuse(work, person)
    if part.is_long:
        refused = Unfinished((part,), is_refused=True)
        work.seen_updates.unfinished.keep(person.id, refused, pause=PART_PAUSE)


def whole(work: Work, person: Person, waiting: Unfinished) -> Incoming | None:
    """Return a message that is complete; None for one that cannot be taken, after saying so."""
    if not waiting.parts:
        work.send(here_of(work, person), "unreadable", {}, HOME_ROW)
        return None
    if waiting.is_refused:
        return None
    message = joined(waiting.parts)
    question = open_question(work, person)
    is_list = question is not None and question.kind is Kind.ROWS
    if is_list and message.units > WHOLE_UNITS and not message.attached:
        _clear_if_naming(work, person, waiting.parts)
        _refuse(work, person)
        return None
    # The first is cleared with what the whole says.
    _clear_if_naming(work, person, waiting.parts[1:])
    return message


def _clear_if_naming(work: Work, person: Person, parts: Sequence[Incoming]) -> None:
    """Have parts deleted from the chat if they belong to a form in which other people are named."""
    progress = work.forms.find(person.id)
    kind = None if progress is None else KINDS.get(progress.form)
    if kind is not None and kind.names_others:
        telegram_jobs.delete_each(work, person=person, messages=parts)


def _refuse(work: Work, person: Person) -> None:
    question = open_question(work, person)
    if question is not None and question.kind is Kind.ROWS:
        work.send(here_of(work, person), "list-cut", {}, HOME_ROW)
        return
    longest = ASKED if question is None else question.longest
    work.send(here_of(work, person), "message-in-parts", {"longest": longest}, HOME_ROW)
