"""What is around a question: how far the form has come, the answer before, buttons and days to tap."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.callback_words import forms as words
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Near, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.messages.messages import Button, Keyboard, in_rows
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.wall_time import moment_written, nearest_moment

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


CLOCKS = {f"{hour:02}": f"{hour:02}:00" for hour in (9, 12, 15, 18, 21)}
"""Times of day that can be tapped, by what stands in the button's data."""
_SPANS = {Near.START: range(-2, 2), Near.END: range(-1, 3)}
"""Days that can be tapped, from the first or the last day of the event."""


def days_near(question: Question, event: Event) -> list[str]:
    """Return the days (ISO 8601) that can be tapped as the beginning of an answer."""
    if question.near is None:
        return []
    moment = event.starts_at if question.near is Near.START else event.ends_at
    day = moment.astimezone(ZoneInfo(event.zone)).date()
    return [(day + timedelta(days=each)).isoformat() for each in _SPANS[question.near]]


def time_asked(day: str, event: Event) -> Said:
    """Return the question for the time of day, once the day was tapped."""
    return Said("form-time", {"day-at": _day_at(day, event)})


def _day_at(day: str, event: Event) -> Moment:
    noon = datetime.combine(date.fromisoformat(day), time(12))
    return Moment(nearest_moment(noon, ZoneInfo(event.zone)), event.zone, MomentStyle.DAY)


def suggestions(question: Question, progress: Progress, event: Event) -> Keyboard:
    """Return the days, or then the times of day, that can be tapped to answer a question."""
    place = (str(progress.serial), str(progress.turn))
    if progress.day:
        buttons = [
            Button("form-clock", words.CHOOSE.to(*place, name), {"clock": clock})
            for name, clock in CLOCKS.items()
        ]
        return (tuple(buttons[:3]), tuple(buttons[3:]))
    days = [
        Button("form-day", words.CHOOSE.to(*place, day), {"day-at": _day_at(day, event)})
        for day in days_near(question, event)
    ]
    return in_rows(days)
