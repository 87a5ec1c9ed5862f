"""Going through a form: one question after the other, resumable, cancellable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED, Unclear, read_answer
from bot.domain.messages.messages import Button, Keyboard, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Detail, Details, Said
from bot.domain.people.people import Person, Role
from storage.work import Work


class NothingToCancel(Refused):
    """/cancel without a form under way."""

    text = "nothing-to-cancel"


class NotTheirs(Refused):
    """An answer to a form that is for organizers, from somebody who is none (any more)."""

    text = "not-for-you"


class StaleQuestion(Refused):
    """A button of a question that is no longer being asked."""

    text = "stale-button"


Finish = Callable[[Work, Person, Progress, int | None], None]
"""What to do with the answers: (work, person, progress, screen)."""
Describe = Callable[[Work, Person, Progress, Question], Details]
"""The details a question's text needs."""
Heed = Callable[[Work, Person, Question, str], Person]
"""What a single answer changes at once; returns the person as changed."""


Check = Callable[[Work, Progress, Question, str], str]
"""What else an answer must hold to: returns the answer to keep, or raises Unclear; its `why` names
the complaint `q-<question>-<why>`."""


def _no_details(_work: Work, _person: Person, _progress: Progress, _question: Question) -> Details:
    return {}


def _no_change(_work: Work, person: Person, _question: Question, _answer: str) -> Person:
    return person


def _as_it_is(_work: Work, _progress: Progress, _question: Question, answer: str) -> str:
    return answer


@dataclass(frozen=True, slots=True)
class FormKind:
    """A form, what its answers do, and the least role that may answer."""

    form: Form
    finish: Finish
    describe: Describe = _no_details
    heed: Heed = _no_change
    who: Role = Role.GUEST
    check: Check = _as_it_is


def begin(
    work: Work,
    *,
    person: Person,
    kind: FormKind,
    screen: int | None,
    about: str = "",
    answers: Mapping[str, str] | None = None,
    only: int | None = None,
) -> None:
    """Start a form, or ask just question number `only` of it; another form is set aside."""
    progress = Progress(
        form=kind.form.name,
        turn=only or 0,
        serial=work.forms.next_serial(),
        answers=dict(answers or {}),
        about=about,
        only=only is not None,
    )
    work.forms.keep(person.id, progress)
    ask(work, person=person, kind=kind, progress=progress, screen=screen)


def ask(
    work: Work,
    *,
    person: Person,
    kind: FormKind,
    progress: Progress,
    screen: int | None,
    complaint: str = "",
) -> None:
    """Put the current question, after a complaint about the last answer if there was one."""
    question = kind.form.questions[progress.turn]
    details: dict[str, Detail] = dict(kind.describe(work, person, progress, question))
    asked = Said(f"q-{question.name}", details)
    step = (
        Said("form-step", {"number": progress.turn + 1, "count": len(kind.form.questions)})
        if len(kind.form.questions) > 1 and not progress.only
        else ""
    )
    work.outbox.put(
        Message(
            to=person.id,
            text="form-question-again" if complaint else "form-question",
            details={
                "question": asked,
                "step": step,
                "complaint": Said(complaint, {"longest": question.longest}) if complaint else "",
            },
            keyboard=_keyboard(question, progress),
            replaces=screen,
        )
    )


def answer(
    work: Work,
    *,
    person: Person,
    kind: FormKind,
    progress: Progress,
    typed: str,
    screen: int | None,
) -> None:
    """Take the answer to the current question and go on."""
    question = kind.form.questions[progress.turn]
    try:
        value = read_answer(question, typed, zone=_zone(work, person))
        value = kind.check(work, progress, question, value)
    except Unclear as unclear:
        too_long = unclear.why == "too-long"
        complaint = "answer-too-long" if too_long else f"q-{question.name}-{unclear.why}"
        ask(work, person=person, kind=kind, progress=progress, screen=None, complaint=complaint)
        return
    _go_on(work, person, kind, progress, value, screen)


def tap(
    work: Work,
    *,
    person: Person,
    kind: FormKind,
    progress: Progress,
    serial: str,
    turn: str,
    choice: str,
    screen: int | None,
) -> None:
    """Take a tapped answer; an old button only shows the current question again."""
    if (serial, turn) != (str(progress.serial), str(progress.turn)):
        ask(
            work,
            person=person,
            kind=kind,
            progress=progress,
            screen=screen,
            complaint="stale-question",
        )
        return
    question = kind.form.questions[progress.turn]
    if choice == SKIPPED and question.optional:
        _go_on(work, person, kind, progress, SKIPPED, screen)
    elif choice in question.choices:
        _go_on(work, person, kind, progress, choice, screen)
    else:
        raise StaleQuestion


def cancel(work: Work, *, person: Person, serial: str = "", screen: int | None = None) -> None:
    """Leave the form under way; the answers given so far are forgotten.

    `serial` is that of a tapped button: the button of an earlier form cancels nothing.
    """
    progress = work.forms.find(person.id)
    if progress is None:
        raise NothingToCancel
    if serial and serial != str(progress.serial):
        raise StaleQuestion
    work.forms.forget(person.id)
    work.outbox.put(Message(person.id, "form-cancelled", keyboard=HOME_ROW, replaces=screen))


HOME_ROW: Keyboard = ((Button("go-home", "home"),),)


def _go_on(
    work: Work, person: Person, kind: FormKind, progress: Progress, value: str, screen: int | None
) -> None:
    if person.role < kind.who:
        raise NotTheirs
    question = kind.form.questions[progress.turn]
    person = kind.heed(work, person, question, value)
    progress = replace(
        progress, turn=progress.turn + 1, answers={**progress.answers, question.name: value}
    )
    if progress.only or kind.form.question(progress.turn) is None:
        work.forms.forget(person.id)
        kind.finish(work, person, progress, screen)
        return
    work.forms.keep(person.id, progress)
    ask(work, person=person, kind=kind, progress=progress, screen=screen)


def _keyboard(question: Question, progress: Progress) -> Keyboard:
    data = f"form:{progress.serial}:{progress.turn}"
    rows = [
        (Button(f"q-{question.name}-{choice}", f"{data}:{choice}"),) for choice in question.choices
    ]
    if question.optional:
        rows.append((Button("form-skip", f"{data}:{SKIPPED}"),))
    rows.append((Button("form-cancel", f"cancel:{progress.serial}"),))
    return tuple(rows)


def _zone(work: Work, person: Person) -> str:
    return work.events.get(person.event_id).zone if person.event_id else person.zone
