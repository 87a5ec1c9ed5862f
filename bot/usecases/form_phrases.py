"""What is around a question: how far the form has come, the answer before, the buttons."""

from bot.domain.callback_words import forms as words
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Lines, Moment, Said
from bot.domain.wall_time import moment_written

_TYPED = frozenset({Kind.WORDS, Kind.NAME, Kind.MOMENT, Kind.NUMBER})
_REPEATED = 120
"""Characters of an answer that are repeated."""


def step_said(form: Form, progress: Progress) -> Said | str:
    """Return which question this is of how many, where there are several."""
    if form.counted == 1 or progress.only or form.questions[progress.turn].back:
        return ""
    number = sum(1 for question in form.questions[: progress.turn] if not question.back) + 1
    return Said("form-step", {"number": number, "count": form.counted})


def together_said(group: tuple[Question, ...]) -> Said | str:
    """Say which questions can be answered in one message, "" where it is only one."""
    if len(group) <= 1:
        return ""
    lines = tuple(
        Said(
            "form-together-open" if each.optional else "form-together-line",
            {"field": Said(f"field-{each.name}")},
        )
        for each in group
    )
    return Said("form-together", {"lines": Lines(lines)})


def question_before(form: Form, progress: Progress) -> Question | None:
    """Return the question before this one, if it was answered in words."""
    if progress.turn == 0 or progress.only:
        return None
    before = form.questions[progress.turn - 1]
    given = progress.answers.get(before.name, SKIPPED)
    is_typed = before.kind in _TYPED and given != SKIPPED and given not in before.choices
    return before if is_typed else None


def noted_said(question: Question | None, progress: Progress, zone: str) -> Said | str:
    """Return the answer to a question again, "" for none or one that is shown anyway."""
    if question is None or question.kind not in _TYPED:
        return ""
    given = progress.answers[question.name]
    if given in question.choices:
        return ""
    if question.kind is Kind.MOMENT:
        at = Moment(moment_written(given), zone)
        return Said("form-noted", {"answer": Said("form-noted-moment", {"at": at})})
    answer = given if len(given) <= _REPEATED else f"{given[:_REPEATED]}…"
    return Said("form-noted", {"answer": answer})


def _way_back(form: Form, progress: Progress, *, noted: bool) -> str:
    """Name the button that leads to the question before, "" for none."""
    if noted or progress.day:
        return "form-back"
    asks_again = form.questions[progress.turn].back
    if not form.can_go_back or asks_again or progress.only or progress.turn == 0:
        return ""
    return "go-back"


def question_keyboard(
    form: Form, progress: Progress, *, suggested: Keyboard, noted: bool
) -> Keyboard:
    """Return the choices of a question, a way to skip it, to the one before, and out.

    `suggested` are beginnings of an answer; `noted`: the answer before is repeated.
    """
    question = form.questions[progress.turn]
    place = (str(progress.serial), str(progress.turn))
    rows: list[tuple[Button, ...]] = [
        (Button(f"q-{question.name}-{choice}", words.CHOOSE.to(*place, choice)),)
        for choice in question.choices
    ]
    rows += suggested
    if question.optional:
        rows.append((Button("form-skip", words.CHOOSE.to(*place, SKIPPED)),))
    if back := _way_back(form, progress, noted=noted):
        rows.append((Button(back, words.BACK.to(*place)),))
    rows.append((Button("form-cancel", words.CANCEL.to(str(progress.serial))),))
    return tuple(rows)
