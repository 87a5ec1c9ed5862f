"""Every step to a visa, how each stands in words, and what can be said about one."""

from bot.domain.callback_words import invitation_letters as letter_words
from bot.domain.callback_words import visa as words
from bot.domain.callback_words.visa import Planning
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Said
from bot.domain.visa.cases import Case, Need
from bot.domain.visa.path import FINISHED, Mark, Step
from bot.usecases.rows import HOME
from bot.usecases.visa.finding import hints_of, standing_now
from bot.usecases.visa.phrases import stands_said
from bot.usecases.visa.screens import case_of
from storage.work import Work

_SHORTER = frozenset({Need.AUTHORISATION, Need.NOTHING, Need.HOME})
"""Needs whose way is shorter than that of a visa."""


def show_steps(work: Work, here: Here) -> None:
    """Show every step with its last safe day and how it stands, each with a button that opens it."""
    case, event = case_of(work, here), here.event
    hint = hints_of(work, event)(case)
    way = standing_now(work, here, case=case, hint=hint)
    letter = work.invitation_letters.state(event.id, here.person.id)
    lines = tuple(
        Said("visa-line", {"step": Said(f"visa-step-{step}"), **stands_said(step, way, letter)})
        for step in way.latest
    )
    rows = [(Button(f"visa-label-{step}", words.STEP.to(step)),) for step in way.latest]
    if case.full or way.tentative or hint.need in _SHORTER:
        planning = Planning.BY_HINT if case.full else Planning.EVERY_STEP
        rows.append((Button(f"visa-full-{planning}", words.PLAN.to(planning)),))
    more = (
        Button("visa-letter", letter_words.SHOW.to()),
        Button("visa-sources", words.DETAILS.to()),
    )
    back = (Button("visa-back", words.SHOW.to()), HOME)
    details = {"title": event.title, "steps": Lines(lines)}
    work.reply(here, "visa-steps", details, (*rows, more, back), protect=True)


def show_step(work: Work, here: Here, step: Step) -> None:
    """Show how one step stands, and what can be said about it.

    Raises:
        StaleButton: it is none of this guest's steps (any more).
    """
    case, event = case_of(work, here), here.event
    way = standing_now(work, here, case=case, hint=hints_of(work, event)(case))
    if step not in way.latest:
        raise StaleButton
    letter = work.invitation_letters.state(event.id, here.person.id)
    rows = (
        *_acts(case, step, way.marks.get(step)),
        (Button("visa-steps-back", words.STEPS.to()), HOME),
    )
    details = {"step": Said(f"visa-step-{step}"), **stands_said(step, way, letter)}
    work.reply(here, "visa-one-step", details, rows, protect=True)


def ask_what_was_decided(work: Work, here: Here) -> None:
    """Ask whether the visa was granted."""
    case_of(work, here)
    granted, refused = (words.MARK.to(Step.DECISION, mark) for mark in (Mark.DONE, Mark.REFUSED))
    rows = (
        (Button("visa-granted", granted, style=ButtonStyle.SUCCESS),),
        (Button("visa-refused", refused),),
        (Button("visa-back", words.SHOW.to()), HOME),
    )
    work.reply(here, "visa-decided", {}, rows)


def _acts(case: Case, step: Step, mark: Mark | None) -> tuple[tuple[Button, ...], ...]:
    if mark in FINISHED or mark is Mark.REFUSED:
        # A letter that was sent is there whatever anybody says.
        return ((Button("visa-undo", words.UNMARK.to(step)),),) * (step in case.marks)
    data = words.DECISION.to() if step is Step.DECISION else words.MARK.to(step, Mark.DONE)
    rows = [(Button(f"visa-done-{step}", data, style=ButtonStyle.PRIMARY),)]
    if step is Step.LETTER:
        rows.append((Button("visa-get-letter", letter_words.SHOW.to()),))
    if step is not Step.TRAVEL:
        rows.append((Button("visa-skip", words.MARK.to(step, Mark.NOT_NEEDED)),))
        put_off = Button("visa-later", words.MARK.to(step, Mark.LATER))
        if mark is Mark.LATER:
            put_off = Button("visa-not-later", words.UNMARK.to(step))
        rows.append((put_off,))
    return tuple(rows)
