"""Words typed while a question is open that may not be meant as its answer: these are asked about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.callback_words import forms as words
from bot.domain.everyday import Everyday, everyday_of
from bot.domain.forms.asides import reads_like_a_cry_for_help, reads_like_a_question
from bot.domain.forms.forms import Kind, Progress
from bot.domain.forms.reading import Unclear, read_answer, tidy
from bot.domain.here import Here
from bot.domain.limits import FORM_PAUSE
from bot.domain.messages.marked import Lost, unmarked
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.current_event import must_accept_norms
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
    work.forms.keep(here.person.id, replace(progress, held=typed, is_preview=True))
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


def keep_held(work: Work, here: Here, *, kind: forms.FormKind, progress: Progress) -> None:
    """Take the words that were held for the answer after all."""
    held, progress = progress.held, replace(progress, held="", is_preview=False)
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
    progress = replace(progress, held=held)
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
    )


def _keyboard(here: Here, kind: forms.FormKind, progress: Progress) -> Keyboard:
    serial = str(progress.serial)
    rows: list[tuple[Button, ...]] = []
    if not must_accept_norms(here):
        rows.append((Button("form-held-ask", words.HELD_ASK.to(serial)),))
    if kind.form.questions[progress.turn].kind in _FREE:
        rows.append((Button("form-held-keep", words.HELD_KEEP.to(serial)),))
    rows.append((Button("form-cancel", words.CANCEL.to(serial)),))
    return tuple(rows)
