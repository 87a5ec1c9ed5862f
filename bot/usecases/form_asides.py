"""Words typed while a question is open: those that may mean something else, and edits of earlier ones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.callback_words import forms as words
from bot.domain.everyday import Everyday, everyday_of
from bot.domain.forms.asides import reads_like_a_cry_for_help, reads_like_a_question
from bot.domain.forms.forms import HELD, Kind, Progress
from bot.domain.forms.reading import Unclear, read_answer, tidy
from bot.domain.here import Here
from bot.domain.limits import FORM_PAUSE, NAMES_VANISH_AFTER
from bot.domain.messages.marked import Lost, unmarked
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.rights import Right
from bot.usecases import form_reading, forms
from bot.usecases.current_event import must_accept_norms
from bot.usecases.rows import HOME_ROW
from storage.work import Work

_FREE = frozenset({Kind.WORDS, Kind.NAME, Kind.ROWS})
"""Kinds of questions to which any words are an answer."""
_SHOWN = 300
_ABOUT_COMING = frozenset({Everyday.COMING, Everyday.NOT_COMING})


def take_words(
    work: Work, here: Here, *, kind: forms.FormKind, progress: Progress, typed: str
) -> None:
    """Take what was typed as the answer to the open question, unless it may be meant otherwise."""
    if progress.held or _may_be_an_aside(work, here, kind, progress, typed):
        _hold(work, here, kind, progress, typed)
    else:
        forms.answer(work, here, kind=kind, progress=progress, typed=typed)


def preview(
    work: Work,
    here: Here,
    *,
    kind: forms.FormKind,
    progress: Progress,
    typed: str,
    lost: Sequence[Lost],
) -> None:
    """Show what would be kept of words that lose something, and ask whether it is right so."""
    progress = replace(progress, said=_said_held(here, progress), held=typed, is_preview=True)
    work.forms.keep(here.person.id, progress)
    serial = str(progress.serial)
    rows = (
        (Button("form-preview-keep", words.HELD_KEEP.to(serial)),),
        (Button("form-cancel", words.CANCEL.to(serial)),),
    )
    lines = Lines(tuple(Said(f"lost-{each}") for each in lost))
    details = {
        "words": typed,
        "lines": lines,
        "question": forms.question_said(work, here, kind=kind, progress=progress),
    }
    work.send(here, "form-preview", details, rows)


def take_edit(
    work: Work, here: Here, *, kind: forms.FormKind, progress: Progress, typed: str
) -> bool:
    """Put edited words in the place of an answer; return False where they were none of this form.

    `here.said` is the message that was edited. Words that cannot be read leave the answer as it is,
    and the writer hears so. The edit of an answer that could not be read before is an answer.
    """
    name = next((name for name, number in progress.said.items() if number == here.said), None)
    if name is None or progress.held:
        return False
    question = next(each for each in kind.form.questions if each.name == name)
    if question is kind.form.questions[progress.turn]:
        forms.answer(work, here, kind=kind, progress=progress, typed=typed)
        return True
    try:
        value = form_reading.read(
            work,
            here,
            kind=kind,
            progress=replace(progress, day=""),
            question=question,
            typed=typed,
        )
    except Unclear as unclear:
        details = {"longest": question.longest, **unclear.details}
        complaint = Said(form_reading.complaint_about(question, unclear), details)
        work.send(here, "edit-unclear", {"complaint": complaint}, HOME_ROW)
        return True
    if value != progress.answers[name]:
        heeded = kind.heed(work, here, question, value)
        if heeded is not None:
            progress = replace(progress, answers={**progress.answers, name: value})
            forms.ask(work, heeded, kind=kind, progress=progress, edited=question)
    return True


def keep_held(work: Work, here: Here, *, kind: forms.FormKind, progress: Progress) -> None:
    """Take the words that were held for the answer after all."""
    held, progress = progress.held, replace(progress, held="", is_preview=False)
    here = replace(here, said=progress.said.get(HELD))
    forms.answer(work, here, kind=kind, progress=progress, typed=held)


def let_go(work: Work, here: Here, *, progress: Progress) -> str:
    """Return the words that were held; the question waits, and whatever is typed next is asked about."""
    work.forms.keep(here.person.id, replace(progress, held="", asked_at=None))
    return progress.held


def _may_be_an_aside(
    work: Work, here: Here, kind: forms.FormKind, progress: Progress, typed: str
) -> bool:
    question = kind.form.questions[progress.turn]
    typed = unmarked(typed)
    if kind.for_questions or not tidy(typed):
        return False
    reads_so = (
        reads_like_a_question(typed)
        or reads_like_a_cry_for_help(typed)
        or everyday_of(typed) in _ABOUT_COMING
    )
    if question.kind in _FREE:
        paused = progress.asked_at is None or work.now - progress.asked_at > FORM_PAUSE
        return paused or (reads_so and kind.right is Right.TAKE_PART)
    return reads_so and not _is_answer(kind, progress, typed, here.event.zone, work.now)


def _is_answer(
    kind: forms.FormKind, progress: Progress, typed: str, zone: str, now: datetime
) -> bool:
    question = kind.form.questions[progress.turn]
    if question.back and typed not in question.choices:
        question = kind.form.questions[progress.turn - 1]
    try:
        read_answer(question, typed, zone=zone, now=now)
    except Unclear:
        return False
    return True


def _hold(work: Work, here: Here, kind: forms.FormKind, progress: Progress, typed: str) -> None:
    held = f"{progress.held}\n{typed}" if progress.held else typed
    progress = replace(progress, said=_said_held(here, progress), held=held)
    work.forms.keep(here.person.id, progress)
    in_need = reads_like_a_cry_for_help(held)
    work.send(
        here,
        "form-held",
        {
            "words": held if len(held) <= _SHOWN else f"{held[:_SHOWN]}…",
            "question": forms.question_said(work, here, kind=kind, progress=progress),
            "need": Said("form-held-need", {"contact": here.event.contact}) if in_need else "",
        },
        _keyboard(here, kind, progress),
        vanish_after=NAMES_VANISH_AFTER if kind.names_others else None,
    )


def _said_held(here: Here, progress: Progress) -> dict[str, int]:
    """Return where words were typed, with those that are held now; of several, none can be edited."""
    said = {name: number for name, number in progress.said.items() if name != HELD}
    return said if progress.held or here.said is None else {**said, HELD: here.said}


def _keyboard(here: Here, kind: forms.FormKind, progress: Progress) -> Keyboard:
    serial = str(progress.serial)
    rows: list[tuple[Button, ...]] = []
    if not must_accept_norms(here):
        rows.append((Button("form-held-ask", words.HELD_ASK.to(serial)),))
    if kind.form.questions[progress.turn].kind in _FREE:
        rows.append((Button("form-held-keep", words.HELD_KEEP.to(serial)),))
    rows.append((Button("form-cancel", words.CANCEL.to(serial)),))
    return tuple(rows)
