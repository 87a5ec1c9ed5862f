"""Forms: what is typed or tapped as the answer to a question."""

from contextlib import suppress
from dataclasses import replace

from bot.domain.callback_words import forms as words
from bot.domain.forms.forms import HELD, UNREADABLE, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import HOUSE, EventId
from bot.domain.messages.files import SentFile
from bot.domain.messages.incoming import Incoming
from bot.domain.messages.marked import Lost, unmarked
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Said
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.usecases import everyday, form_asides, forms, telegram_jobs
from bot.usecases.current_event import here_of
from bot.usecases.knowledge.asking import asking
from bot.usecases.rows import HOME_ROW, refusal
from bot.usecases.second_factor import elevation
from bot.usecases.tickets import threads
from handlers import form_files
from handlers.form_kinds import KINDS
from handlers.pasted import HiddenWords, here_losing, words_alone
from handlers.refusals import not_allowed
from handlers.routes import Route, command, tap
from storage.work import Work


def take_words(work: Work, person: Person, incoming: Incoming) -> None:
    """Words that are no command answer the question that is open, or else ask one themselves.

    Raises:
        AttachmentNotKept: there are no words, and no question asks for what was sent.
    """
    progress = work.forms.find(person.id)
    if progress is None:
        _, here = words_alone(incoming, _here_saying(incoming, here_of(work, person)))
        _ask(work, here_losing(incoming, here), incoming.marked)
        return
    found = _found(work, person, progress)
    if found is None:
        return
    here, kind = _here_saying(incoming, found[0]), found[1]
    if kind.names_others:
        telegram_jobs.delete_each(work, person=person, messages=(incoming,))
    elevation.check(work, here, kind.rights(work, here, progress))
    try:
        with work.savepoint():
            _take(work, here, kind, progress, incoming)
    except Refused as refused:
        if refused.of_rights or not kind.names_others:
            raise
        # Raised, it would undo that the message is deleted from the chat.
        work.outbox.put(refusal(person, refused))


def _take(
    work: Work, here: Here, kind: forms.FormKind, progress: Progress, incoming: Incoming
) -> None:
    question = kind.form.questions[progress.turn]
    if incoming.brought is not None and question.kind in {Kind.ROWS, Kind.FILES}:
        if incoming.text and incoming.brought.kept:
            here = replace(here, below=(Said("caption-not-taken"),))
        form_files.take_brought(work, here, kind, progress, incoming.brought)
        return
    if incoming.file_id and question.kind is Kind.ROWS:
        telegram_jobs.fetch(
            work,
            person=here.person,
            purpose=progress.form,
            file_id=incoming.file_id,
            said=incoming.message_id,
        )
        return
    if incoming.files and question.kind is Kind.FILES:
        form_files.take_files(work, here, kind, progress, incoming)
        return
    shared = incoming.shared(question.shared)
    if shared:
        forms.answer(work, here, kind=kind, progress=progress, typed=shared)
        return
    typed, here = words_alone(incoming, here)
    if progress.is_preview:
        progress = replace(progress, held="", is_preview=False)
    if question.marked:
        typed = incoming.marked
        if incoming.lost:
            form_asides.preview(
                work, here, kind=kind, progress=progress, typed=typed, lost=incoming.lost
            )
            return
    form_asides.take_words(work, here, kind=kind, progress=progress, typed=typed)


def take_edit(work: Work, person: Person, incoming: Incoming) -> None:
    """Take over the edit of a message while what it said is still open, or say that it is not.

    Raises:
        HiddenWords: some of the new words are hidden, which would be shown at once.
    """
    if Lost.HIDDEN in incoming.lost:
        raise HiddenWords
    here = _here_saying(incoming, here_of(work, person))
    if not (
        _is_answer_edited(work, person, incoming)
        or threads.take_edit(work, here, incoming.marked)
        or asking.take_edit(work, here, incoming.marked)
    ):
        work.send(here, "edit-not-taken", {}, HOME_ROW)


def _is_answer_edited(work: Work, person: Person, incoming: Incoming) -> bool:
    progress = work.forms.find(person.id)
    kind = None if progress is None else KINDS.get(progress.form)
    if progress is None or kind is None or incoming.message_id not in progress.said.values():
        return False
    if progress.held and progress.said.get(HELD) == incoming.message_id:
        work.forms.keep(person.id, replace(progress, held="", is_preview=False))
        take_words(work, person, incoming)
        return True
    here = _here_saying(incoming, here_of(work, person, event_id=progress.event_id))
    edited = (
        question
        for question in kind.form.questions
        if progress.said.get(question.name) == incoming.message_id
    )
    typed = incoming.marked if any(question.marked for question in edited) else incoming.text
    return form_asides.take_edit(work, here, kind=kind, progress=progress, typed=typed)


def _here_saying(incoming: Incoming, here: Here) -> Here:
    return replace(here, said=incoming.message_id)


def _ask(work: Work, here: Here, typed: str) -> None:
    if not here.may(Right.TAKE_PART):
        raise not_allowed(here)
    if not everyday.take(work, here, unmarked(typed)):
        asking.ask(work, here, typed)


def keep_held(work: Work, here: Here, serial: str) -> None:
    """The button that makes words typed in the middle of a form the answer after all.

    Raises:
        StaleButton: these words are not held any more.
    """
    place, kind, progress = _holding(work, here, serial)
    elevation.check(work, place, kind.rights(work, place, progress))
    form_asides.keep_held(work, place, kind=kind, progress=progress)


def ask_held(work: Work, here: Here, serial: str) -> None:
    """The button that asks what was typed in the middle of a form.

    Raises:
        StaleButton: these words are not held any more.
    """
    _, _, progress = _holding(work, here, serial)
    _ask(work, here, form_asides.let_go(work, here, progress=progress))


def _holding(work: Work, here: Here, serial: str) -> tuple[Here, forms.FormKind, Progress]:
    progress = _under_way(work, here)
    found = _found(work, here.person, progress)
    if found is None or not progress.held or serial != str(progress.serial):
        raise StaleButton
    return *found, progress


def take_tap(work: Work, here: Here, serial: str, turn: str, choice: str) -> None:
    """A tap on one of the buttons below a question.

    Raises:
        StaleButton: the question belongs to no form that is under way in this event.
    """
    progress = _under_way(work, here, HOUSE)
    found = _found(work, here.person, progress)
    if found is None:
        return
    _, kind = found
    elevation.check(work, here, kind.rights(work, here, progress))
    forms.tap(work, here, kind=kind, progress=progress, serial=serial, turn=turn, choice=choice)


def take_back(work: Work, here: Here, serial: str, turn: str) -> None:
    """The button that goes back to the answer before.

    Raises:
        StaleButton: the question belongs to no form that is under way in this event.
    """
    progress = _under_way(work, here)
    found = _found(work, here.person, progress)
    if found is not None:
        _, kind = found
        forms.go_back(work, here, kind=kind, progress=progress, serial=serial, turn=turn)


def take_file(work: Work, person: Person, *, purpose: str, file: SentFile) -> None:
    """A file that was fetched answers the question it was sent for, if that is still open.

    Raises:
        StaleButton: it is not.
    """
    progress = work.forms.find(person.id)
    if progress is None or progress.form != purpose:
        raise StaleButton
    found = _found(work, person, progress)
    if found is not None:
        here, kind = found
        elevation.check(work, here, kind.rights(work, here, progress))
        form_files.take_brought(work, here, kind, progress, file)


def cancel(work: Work, here: Here, serial: str) -> None:
    """/cancel, or the button below a question."""
    forms.cancel(work, here, serial=serial)


def _cancel_typed(work: Work, here: Here) -> None:
    forms.cancel(work, here)


def open_question(work: Work, person: Person) -> Question | None:
    """Return the question that somebody is to answer, if there is one."""
    progress = work.forms.find(person.id)
    kind = None if progress is None else KINDS.get(progress.form)
    return None if progress is None or kind is None else kind.form.question(progress.turn)


def _under_way(work: Work, here: Here, *others: EventId) -> Progress:
    """Return the form under way in this event or one of `others`; for any else the button is stale."""
    progress = work.forms.find(here.person.id)
    if progress is None or progress.event_id not in {here.event.id, *others}:
        raise StaleButton
    return progress


def _found(work: Work, person: Person, progress: Progress) -> tuple[Here, forms.FormKind] | None:
    """Return where a form belongs and its kind; one that is gone is forgotten with a sentence."""
    kind = KINDS.get(progress.form)
    if kind is not None and kind.form.question(progress.turn) is not None:
        with suppress(StaleButton):
            return here_of(work, person, event_id=progress.event_id), kind
    work.forms.forget(person.id)
    gone = "form-unreadable" if progress.form == UNREADABLE else "form-gone"
    work.send(here_of(work, person), gone, {}, HOME_ROW)
    return None


ROUTES: tuple[Route, ...] = (
    command("cancel", _cancel_typed, button=None, right=Right.LOOK, before_norms=True),
    tap(words.CANCEL, cancel, right=Right.LOOK, before_norms=True),
    tap(words.CHOOSE, take_tap, right=Right.LOOK, before_norms=True),
    tap(words.BACK, take_back, right=Right.LOOK, before_norms=True),
    tap(words.HELD_KEEP, keep_held, right=Right.LOOK, before_norms=True),
    tap(words.HELD_ASK, ask_held),
)
