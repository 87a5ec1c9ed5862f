"""/visa: whose passport, the hint for it, and a guest's own way to a visa."""

from bot.domain.callback_words import invitation_letters as letter_words
from bot.domain.callback_words import visa as words
from bot.domain.callback_words.visa import Planning
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.visa.cases import CASE_LIFE, Case, Hint, Need, Special
from bot.domain.visa.countries import (
    GREATER_CHINA,
    Guess,
    country,
    initials,
    name_of,
    under_initial,
)
from bot.domain.visa.path import FINISHED, Mark, Step, Way
from bot.usecases.rows import HOME
from bot.usecases.visa.finding import hints_of, standing_now
from bot.usecases.visa.phrases import day_at, official_page, say_hint
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
    stands = standing_now(work, here, case=case, hint=hint)
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


def ask_to_forget(work: Work, here: Here) -> None:
    """Ask once more before a guest's visa details are deleted."""
    case_of(work, here)
    keyboard = (
        (Button("visa-forget-yes", words.FORGET_NOW.to(), style=ButtonStyle.DANGER),),
        (Button("visa-forget-no", words.SHOW.to()),),
    )
    work.reply(here, "visa-forget-ask", {}, keyboard)


def show_forgotten(work: Work, here: Here) -> None:
    """Say that a guest's visa details are deleted."""
    work.reply(here, "visa-forgotten", {}, ((Button("visa-again", words.SHOW.to()), HOME),))


def case_of(work: Work, here: Here) -> Case:
    """Return a guest's visa details.

    Raises:
        StaleButton: there are none (any more).
    """
    case = work.visa_cases.find(here.event.id, here.person.id)
    if case is None:
        raise StaleButton
    return case


def _show_start(work: Work, here: Here, event: Event) -> None:
    host: Detail = name_of(event.country) if event.country else Said("visa-host-unknown")
    rows = (
        (
            Button("visa-pick", words.INITIALS.to(), style=ButtonStyle.PRIMARY),
            Button("visa-type", words.TYPE.to()),
        ),
        (Button("visa-other", words.SPECIALS.to()),),
        (Button("visa-letter", letter_words.SHOW.to()), HOME),
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
        rows.append((Button("visa-ask", words.ASK.to(), style=ButtonStyle.PRIMARY),))
    elif stands.at_risk:
        rows.append((Button("visa-ask-late", words.ASK.to(), style=ButtonStyle.DANGER),))
    mine = [step for step in stands.latest if step in case.marks or step in stands.open]
    rows += [_step_row(step, case.marks.get(step)) for step in mine]
    if case.full or stands.tentative or hint.need in _SHORTER:
        planning = Planning.BY_HINT if case.full else Planning.EVERY_STEP
        rows.append((Button(f"visa-full-{planning}", words.PLAN.to(planning)),))
    if hint.need is not None:
        rows.append(
            (Button("visa-other-case", words.SPECIALS.to()), Button("visa-ask", words.ASK.to()))
        )
    dataset = work.visa_dataset.dataset()
    pages = (
        ("visa-page", official_page(work, event)),
        ("visa-data-page", dataset.link if dataset and hint.need and not hint.rule else ""),
    )
    links = tuple(Button(name, url=link) for name, link in pages if link)
    rows.append((*links, Button("visa-letter", letter_words.SHOW.to())))
    rows.append(
        (Button("visa-change", words.INITIALS.to()), Button("visa-forget", words.FORGET.to()))
    )
    rows.append((HOME,))
    return tuple(rows)


def _step_row(step: Step, mark: Mark | None) -> tuple[Button, ...]:
    if mark in FINISHED:
        return (Button(f"visa-undo-{step}", words.UNMARK.to(step)),)
    if step is Step.TRAVEL:
        return (Button(f"visa-done-{step}", words.MARK.to(step, Mark.DONE)),)
    row = (
        Button(f"visa-done-{step}", words.MARK.to(step, Mark.DONE)),
        Button("visa-skip", words.MARK.to(step, Mark.NOT_NEEDED)),
    )
    if mark is Mark.LATER:
        return (*row, Button("visa-not-later", words.UNMARK.to(step)))
    return (*row, Button("visa-later", words.MARK.to(step, Mark.LATER)))


_LETTERS_IN_ROW = 6
_MOST_GUESSES = 8
_BACK = (Button("visa-pick", words.INITIALS.to()), Button("visa-type", words.TYPE.to()))
_OTHER = (Button("visa-other", words.SPECIALS.to()),)
_OTHER_OR_BACK = (*_OTHER, Button("visa-back", words.SHOW.to()))


def show_initials(work: Work, here: Here) -> None:
    """Show the letters under which issuers of passports are listed."""
    buttons = [
        Button("visa-initial", words.INITIAL.to(letter), {"letter": letter})
        for letter in initials(here.person.language)
    ]
    rows = (
        *_in_rows(buttons, _LETTERS_IN_ROW),
        (Button("visa-type", words.TYPE.to()), *_OTHER),
        (Button("visa-back", words.SHOW.to()),),
    )
    work.reply(here, "visa-letters", {}, rows)


def show_issuers(work: Work, here: Here, letter: str) -> None:
    """Show the issuers listed under a letter in the guest's language.

    Raises:
        StaleButton: no issuer is listed under this letter.
    """
    found = under_initial(letter, here.person.language)
    if not found:
        raise StaleButton
    buttons = [
        Button("visa-issuer", words.ISSUER.to(each.code), {"issuer": each.name}) for each in found
    ]
    rows = (*_in_rows(buttons, 2), (Button("visa-letters-back", words.INITIALS.to()), *_OTHER))
    details = {"letter": letter}
    work.reply(here, "visa-issuers", details, rows)


def ask_whether(work: Work, here: Here, code: str) -> None:
    """Show what was understood, and ask whether it is right.

    Raises:
        StaleButton: no issuer has this code.
    """
    if country(code) is None:
        raise StaleButton
    others = [each for each in GREATER_CHINA if each != code] if code in GREATER_CHINA else []
    rows: Keyboard = (
        (Button("visa-yes", words.CONFIRM.to(code), style=ButtonStyle.SUCCESS),),
        *_in_rows([_issuer(each) for each in others], 2),
        _BACK,
        _OTHER_OR_BACK,
    )
    details = {"issuer": name_of(code), "days": CASE_LIFE}
    work.reply(here, "visa-confirm", details, rows)


def show_specials(work: Work, here: Here) -> None:
    """Show the cases no data knows about; each goes to a person."""
    rows = tuple((Button(f"visa-is-{each}", words.SPECIAL.to(each)),) for each in Special)
    back = ((Button("visa-back", words.SHOW.to()), HOME),)
    work.reply(here, "visa-others", {}, (*rows, *back))


def show_guesses(work: Work, here: Here, *, typed: str, meant: Guess) -> None:
    """Show what may have been meant, or say that nothing like it is known."""
    buttons = [Button("visa-is-bno", words.SPECIAL.to(Special.BNO))] if meant.special else []
    buttons += [_issuer(code) for code in meant.codes[:_MOST_GUESSES]]
    text = "visa-which" if buttons else "visa-not-found"
    work.reply(here, text, {"typed": typed}, (*_in_rows(buttons, 1), _BACK, _OTHER_OR_BACK))


def _issuer(code: str) -> Button:
    return Button("visa-issuer", words.ISSUER.to(code), {"issuer": name_of(code)})


def _in_rows(buttons: list[Button], width: int) -> Keyboard:
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))
