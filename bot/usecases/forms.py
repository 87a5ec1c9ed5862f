"""Going through a form: one question after the other, resumable, cancellable."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.forms.forms import Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED, Unclear, lines_of
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Detail, Details, Said
from bot.usecases.form_phrases import (
    CLOCKS,
    days_near,
    noted_said,
    question_before,
    question_keyboard,
    step_said,
    suggestions,
    time_asked,
    together_said,
)
from bot.usecases.form_reading import FormKind, complaint_about, read, read_lines
from bot.usecases.rows import HOME_ROW
from storage.work import Work


class NothingToCancel(Refused):
    """/cancel without a form under way."""

    text = "nothing-to-cancel"


class NotTheirs(Refused):
    """An answer to a form that is for organizers, from somebody who is none (any more)."""

    text = "not-for-you"
    of_rights = True


class StaleQuestion(StaleButton):
    """A button of a question that is no longer being asked."""


_GUESSED = "guessed"
"""The answer that stands beside a file whose letters may be wrong."""


def begin(
    work: Work,
    here: Here,
    *,
    kind: FormKind,
    about: str = "",
    answers: Mapping[str, str] | None = None,
    only: int | None = None,
) -> None:
    """Start a form, or ask just question number `only` of it; another form is set aside."""
    progress = Progress(
        form=kind.form.name,
        event_id=here.event.id,
        turn=only if only is not None else kind.form.turn_after(-1, answers or {}),
        serial=work.forms.next_serial(),
        answers=dict(answers or {}),
        about=about,
        only=only is not None,
    )
    ask(work, here, kind=kind, progress=progress)


def ask(
    work: Work,
    here: Here,
    *,
    kind: FormKind,
    progress: Progress,
    complaint: str = "",
    about: Details | None = None,
    edited: Question | None = None,
) -> None:
    """Put the current question, after a complaint about the last answer if there was one.

    `about` are the details of the complaint. Otherwise the answer before, if it was typed, is
    repeated, with a button to change it; or the one that was `edited`.
    """
    progress = replace(progress, asked_at=work.now, held="", is_preview=False)
    work.forms.keep(here.person.id, progress)
    question = kind.form.questions[progress.turn]
    before = None if complaint else question_before(kind.form, progress)
    together = kind.form.group(progress.turn, progress.answers) if not progress.only else ()
    noted = noted_said(edited or before, progress, here.event.zone)
    details = {"longest": question.longest, **(about or {})}
    work.reply(
        here,
        "form-question-again" if complaint else "form-question",
        {
            "question": question_said(work, here, kind=kind, progress=progress),
            "step": step_said(kind.form, progress),
            "complaint": Said(complaint, details) if complaint else "",
            "noted": noted,
            "together": together_said(together),
        },
        question_keyboard(
            kind.form,
            progress,
            suggested=suggestions(question, progress, here.event),
            noted=before is not None,
        ),
    )


def question_said(work: Work, here: Here, *, kind: FormKind, progress: Progress) -> Said:
    """Return the current question in words."""
    question = kind.form.questions[progress.turn]
    if progress.day:
        return time_asked(progress.day, here.event)
    details: dict[str, Detail] = dict(kind.describe(work, here, progress, question))
    return Said(f"q-{question.name}", details)


def answer(work: Work, here: Here, *, kind: FormKind, progress: Progress, typed: str) -> None:
    """Take the answer to the current question and go on."""
    question = kind.form.questions[progress.turn]
    if question.back and typed not in question.choices:
        progress = replace(progress, turn=progress.turn - 1)
        question = kind.form.questions[progress.turn]
    group = () if progress.only else kind.form.group(progress.turn, progress.answers)
    if len(group) > 1 and len(lines := lines_of(typed, most=len(group))) > 1:
        _take_lines(work, here, kind, progress, tuple(zip(group, lines, strict=False)))
        return
    try:
        value = read(work, here, kind=kind, progress=progress, question=question, typed=typed)
    except Unclear as unclear:
        ask(
            work,
            here.anew(),
            kind=kind,
            progress=replace(progress, said=_said(here, progress, question)),
            complaint=complaint_about(question, unclear),
            about=unclear.details,
        )
        return
    go_on(work, here, kind, progress, value)


def _take_lines(
    work: Work,
    here: Here,
    kind: FormKind,
    progress: Progress,
    answered: tuple[tuple[Question, str], ...],
) -> None:
    """Take several answers of one message; those that can be read are kept, the first other is asked."""
    if not all(here.may(right) for right in kind.rights(work, here, progress)):
        raise NotTheirs
    progress, wrong = read_lines(work, here, kind=kind, progress=progress, answered=answered)
    if not wrong:
        last = kind.form.questions.index(answered[-1][0])
        _to_next(work, here, kind, replace(progress, turn=last))
        return
    question, unclear = wrong[0]
    ask(
        work,
        here.anew(),
        kind=kind,
        progress=replace(progress, turn=kind.form.questions.index(question)),
        complaint=complaint_about(question, unclear),
        about=unclear.details,
    )


def _said(here: Here, progress: Progress, question: Question) -> dict[str, int]:
    """Return where answers were typed, with the one that is being given now."""
    said = {name: number for name, number in progress.said.items() if name != question.name}
    return said if here.said is None else {**said, question.name: here.said}


def answer_with_file(
    work: Work, here: Here, *, kind: FormKind, progress: Progress, text: str, guessed: bool
) -> None:
    """Take a file as the answer; `guessed` if its encoding is not certain."""
    answers = {name: given for name, given in progress.answers.items() if name != _GUESSED}
    if guessed:
        answers[_GUESSED] = "yes"
    progress = replace(progress, answers=answers)
    answer(work, here, kind=kind, progress=progress, typed=text)


def take_content(
    work: Work, here: Here, *, kind: FormKind, progress: Progress, content: bytes
) -> None:
    """Take a document or a photo as it is; one that will not do is asked for again.

    Raises:
        NotTheirs: it is a form for organizers, and the person is none (any more).
    """
    if not all(here.may(right) for right in kind.rights(work, here, progress)):
        raise NotTheirs
    if kind.take_content is None:
        return
    try:
        kind.take_content(work, here, progress, content)
    except Unclear as unclear:
        complaint = complaint_about(kind.form.questions[progress.turn], unclear)
        details = dict(kind.describe(work, here, progress, kind.form.questions[progress.turn]))
        ask(work, here, kind=kind, progress=progress, complaint=complaint, about=details)


def is_guessed(progress: Progress) -> bool:
    """Say whether the letters of the file that was sent may be wrong."""
    return _GUESSED in progress.answers


def tap(
    work: Work,
    here: Here,
    *,
    kind: FormKind,
    progress: Progress,
    serial: str,
    turn: str,
    choice: str,
) -> None:
    """Take a tapped answer; an old button only shows the current question again.

    Raises NotTheirs, and StaleQuestion for what is no choice of the question.
    """
    if (serial, turn) != (str(progress.serial), str(progress.turn)):
        ask(work, here, kind=kind, progress=progress, complaint="stale-question")
        return
    question = kind.form.questions[progress.turn]
    if choice == SKIPPED and question.optional:
        go_on(work, here, kind, progress, SKIPPED)
    elif choice in question.choices:
        go_on(work, here, kind, progress, choice)
    elif choice in days_near(question, here.event) and question.kind is not Kind.MOMENT:
        answer(work, here, kind=kind, progress=progress, typed=choice)
    elif choice in days_near(question, here.event):
        ask(work, here, kind=kind, progress=replace(progress, day=choice))
    elif progress.day and choice in CLOCKS:
        answer(work, here, kind=kind, progress=progress, typed=CLOCKS[choice])
    else:
        raise StaleQuestion


def go_back(
    work: Work, here: Here, *, kind: FormKind, progress: Progress, serial: str, turn: str
) -> None:
    """Put the question before the current one again; an old button only shows the current one."""
    is_stale = (serial, turn) != (str(progress.serial), str(progress.turn))
    if is_stale or not (progress.turn or progress.day):
        ask(work, here, kind=kind, progress=progress, complaint="stale-question")
        return
    # From the time of day it goes back to the day.
    before = progress.turn if progress.day else kind.form.turn_before(progress.turn)
    ask(work, here, kind=kind, progress=replace(progress, turn=before, day=""))


def cancel(work: Work, here: Here, *, serial: str = "") -> None:
    """Leave the form under way; the answers given so far are forgotten.

    `serial` is that of a tapped button: the button of an earlier form cancels nothing.

    Raises:
        NothingToCancel: no form is under way.
        StaleQuestion: another one is.
    """
    progress = work.forms.find(here.person.id)
    if progress is None:
        raise NothingToCancel
    if serial and serial != str(progress.serial):
        raise StaleQuestion
    work.forms.forget(here.person.id)
    work.reply(here, "form-cancelled", {}, HOME_ROW)


def go_on(work: Work, here: Here, kind: FormKind, progress: Progress, value: str) -> None:
    """Keep an answer that has been read, and ask the next question or finish. Raises NotTheirs."""
    if not all(here.may(right) for right in kind.rights(work, here, progress)):
        raise NotTheirs
    question = kind.form.questions[progress.turn]
    if question.back and value == question.back:
        ask(work, here, kind=kind, progress=replace(progress, turn=progress.turn - 1))
        return
    if (heeded := kind.heed(work, here, question, value)) is None:
        return
    answers = {**progress.answers, question.name: value}
    progress = replace(progress, answers=answers, said=_said(heeded, progress, question), day="")
    _to_next(work, heeded, kind, progress)


def _to_next(work: Work, here: Here, kind: FormKind, progress: Progress) -> None:
    progress = replace(progress, turn=kind.form.turn_after(progress.turn, progress.answers))
    following = kind.form.question(progress.turn)
    if following is None or (progress.only and not following.back):
        work.forms.forget(here.person.id)
        kind.finish(work, here, progress)
        return
    ask(work, here, kind=kind, progress=progress)
