"""/visa: the hint for a guest's passport, and their own way to a visa."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.visa.cases import CASE_LIFE, Case, Hint, Need
from bot.domain.visa.countries import name_of
from bot.domain.visa.path import FINISHED, Mark, Step, Way
from bot.usecases.visa.hints import day_at, hints_of, official_page, say_hint
from bot.usecases.visa.path import follow_person, standing_now
from storage.work import Work

_SHORTER = frozenset({Need.AUTHORISATION, Need.NOTHING, Need.HOME})
"""Needs whose way is shorter than that of a visa."""


def show_visa(work: Work, here: Here) -> None:
    """Show the hint, the steps with their last safe days, and a tap for each."""
    event = here.event
    case = work.visa_cases.find(event.id, here.person.id)
    if case is None:
        _show_start(work, here, event)
        return
    hint = hints_of(work, event)(case)
    stands = standing_now(work, here, event, case=case, hint=hint)
    work.reply(
        here,
        "visa",
        {
            "title": event.title,
            "hint": say_hint(work, event, case, hint),
            "asked": Said("visa-asked") if case.asked else "",
            "steps": _steps(work, here, event, stands),
            "buffer": _buffer(stands),
        },
        _keyboard(work, event, case, hint, stands),
        protect=True,
    )


def mark_step(work: Work, here: Here, *, step: Step, mark: Mark | None) -> None:
    """Note what a guest says about a step; None takes it back."""
    event = here.event
    case = _case(work, event, here)
    marks = {name: said for name, said in case.marks.items() if name is not step}
    if mark is not None:
        marks[step] = mark
    work.visa_cases.keep(event.id, here.person.id, replace(case, marks=marks))
    follow_person(work, event, person_id=here.person.id)
    show_visa(work, here)


def set_full(work: Work, here: Here, *, full: bool) -> None:
    """Plan every step of a visa whatever the hint says, or go by the hint again."""
    event = here.event
    work.visa_cases.keep(event.id, here.person.id, replace(_case(work, event, here), full=full))
    follow_person(work, event, person_id=here.person.id)
    show_visa(work, here)


def ask_to_forget(work: Work, here: Here) -> None:
    """Ask once more before a guest's visa details are deleted."""
    _case(work, here.event, here)
    keyboard = (
        (Button("visa-forget-yes", "visa:forget:yes", style=ButtonStyle.DANGER),),
        (Button("visa-forget-no", "visa"),),
    )
    work.reply(here, "visa-forget-ask", {}, keyboard)


def forget_visa(work: Work, here: Here) -> None:
    """Delete a guest's visa details and the reminders made from them."""
    event = here.event
    work.visa_cases.forget(event.id, here.person.id)
    follow_person(work, event, person_id=here.person.id)
    keyboard = ((Button("visa-again", "visa"), Button("go-home", "home")),)
    work.reply(here, "visa-forgotten", {}, keyboard)


def _case(work: Work, event: Event, here: Here) -> Case:
    case = work.visa_cases.find(event.id, here.person.id)
    if case is None:
        raise StaleButton
    return case


def _show_start(work: Work, here: Here, event: Event) -> None:
    host: Detail = name_of(event.country) if event.country else Said("visa-host-unknown")
    rows = (
        (
            Button("visa-pick", "visa:pick", style=ButtonStyle.PRIMARY),
            Button("visa-type", "visa:type"),
        ),
        (Button("visa-other", "visa:other"),),
        (Button("visa-letter", "visaletter"), Button("go-home", "home")),
    )
    details: dict[str, Detail] = {"host": host, "days": CASE_LIFE}
    work.reply(here, "visa-start", details, rows)


def _steps(work: Work, here: Here, event: Event, stands: Way) -> Lines:
    state = work.invitation_letters.state(event.id, here.person.id)
    lines: list[Said] = []
    for step, latest in stands.latest.items():
        mark = stands.marks.get(step)
        if step in stands.overtaken:
            mark = Mark.NOT_NEEDED
        late = mark not in FINISHED and latest < stands.today and not stands.tentative
        details: dict[str, Detail] = {
            "mark": Said("visa-late" if late else f"visa-mark-{mark or 'open'}"),
            "step": Said(f"visa-step-{step}"),
            "latest-at": day_at(latest),
            "more": Said(f"visa-letter-{state}") if step is Step.LETTER and state else "",
        }
        lines.append(Said("visa-line", details))
    return Lines(tuple(lines))


def _buffer(stands: Way) -> Said:
    if stands.tentative:
        return Said("visa-buffer-tentative")
    if stands.buffer is None:
        return Said("visa-all-done")
    if stands.buffer < 0:
        return Said("visa-buffer-negative", {"days": -stands.buffer})
    return Said("visa-buffer", {"days": stands.buffer})


def _keyboard(work: Work, event: Event, case: Case, hint: Hint, stands: Way) -> Keyboard:
    rows: list[tuple[Button, ...]] = []
    if hint.need is None and not case.asked:
        rows.append((Button("visa-ask", "visa:ask", style=ButtonStyle.PRIMARY),))
    elif stands.at_risk:
        rows.append((Button("visa-ask-late", "visa:ask", style=ButtonStyle.DANGER),))
    mine = [step for step in stands.latest if step in case.marks or step in stands.open]
    rows += [_step_row(step, case.marks.get(step)) for step in mine]
    if case.full or stands.tentative or hint.need in _SHORTER:
        full = "no" if case.full else "yes"
        rows.append((Button(f"visa-full-{full}", f"visa:full:{full}"),))
    if hint.need is not None:
        rows.append((Button("visa-other-case", "visa:other"), Button("visa-ask", "visa:ask")))
    dataset = work.visa_dataset.dataset()
    pages = (
        ("visa-page", official_page(work, event)),
        ("visa-data-page", dataset.link if dataset and hint.need and not hint.rule else ""),
    )
    links = tuple(Button(name, url=link) for name, link in pages if link)
    rows.append((*links, Button("visa-letter", "visaletter")))
    rows.append((Button("visa-change", "visa:change"), Button("visa-forget", "visa:forget")))
    rows.append((Button("go-home", "home"),))
    return tuple(rows)


def _step_row(step: Step, mark: Mark | None) -> tuple[Button, ...]:
    if mark in FINISHED:
        return (Button(f"visa-undo-{step}", f"visa:undo:{step}"),)
    if step is Step.TRAVEL:
        return (Button(f"visa-done-{step}", f"visa:mark:{step}:{Mark.DONE}"),)
    row = (
        Button(f"visa-done-{step}", f"visa:mark:{step}:{Mark.DONE}"),
        Button("visa-skip", f"visa:mark:{step}:{Mark.NOT_NEEDED}"),
    )
    if mark is Mark.LATER:
        return (*row, Button("visa-not-later", f"visa:undo:{step}"))
    return (*row, Button("visa-later", f"visa:mark:{step}:{Mark.LATER}"))
