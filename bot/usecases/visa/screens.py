"""/visa: the hint for a passport, the one step that is next, and a button for it."""

from bot.domain.callback_words import invitation_letters as letter_words
from bot.domain.callback_words import visa as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.invitation_letters.requests import InvitationLetterState
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Said
from bot.domain.retention import Keeping
from bot.domain.visa.cases import Case, Hint
from bot.domain.visa.countries import name_of
from bot.domain.visa.path import Mark, Step, Way
from bot.usecases.rows import HOME
from bot.usecases.visa.finding import hints_of, standing_now
from bot.usecases.visa.phrases import (
    asks_first,
    buffer_said,
    next_said,
    official_page,
    say_hint,
)
from storage.work import Work

_PRIMARY = ButtonStyle.PRIMARY
_LETTER_ACTS = {
    None: "visa-get-letter",
    InvitationLetterState.DRAFT: "visa-go-on-letter",
    InvitationLetterState.CORRECTION: "visa-correct-letter",
}
"""What a guest does next about the letter; in every other state they look at it."""


def show_visa(work: Work, here: Here) -> None:
    """Show the hint, the step that is next with its last safe day, and the button for it."""
    event = here.event
    case = work.visa_cases.find(event.id, here.person.id)
    if case is None:
        _show_start(work, here, event)
        return
    hint = hints_of(work, event)(case)
    way = standing_now(work, here, case=case, hint=hint)
    letter = work.invitation_letters.state(event.id, here.person.id)
    work.reply(
        here,
        "visa",
        {
            "title": event.title,
            "hint": say_hint(work, event, case, hint),
            "asked": Said("visa-asked") if case.asked else "",
            "next": next_said(case, hint, way, letter),
            "buffer": buffer_said(way),
        },
        _keyboard(case, hint, way, letter),
        protect=True,
    )


def show_details(work: Work, here: Here) -> None:
    """Show what the hint rests on, with the passport to change or to forget."""
    case, event = case_of(work, here), here.event
    hint = hints_of(work, event)(case)
    dataset = work.visa_dataset.dataset()
    pages = (
        ("visa-page", official_page(work, event)),
        ("visa-data-page", dataset.link if dataset and hint.need and not hint.rule else ""),
    )
    links = tuple(Button(name, url=link) for name, link in pages if link)
    rows = (
        *((links,) if links else ()),
        (Button("visa-other-case", words.SPECIALS.to()),),
        (Button("visa-change", words.INITIALS.to()), Button("visa-forget", words.FORGET.to())),
        (Button("visa-back", words.SHOW.to()), HOME),
    )
    details: dict[str, Detail] = {"hint": say_hint(work, event, case, hint)}
    work.reply(here, "visa-details", details, rows, protect=True)


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
    details: dict[str, Detail] = {"host": host, "days": event.keeps(Keeping.PASSPORT)}
    work.reply(here, "visa-start", details, rows)


def _keyboard(case: Case, hint: Hint, way: Way, letter: InvitationLetterState | None) -> Keyboard:
    all_steps = Button("visa-all-steps", words.STEPS.to())
    if way.refused or asks_first(case, hint, way):
        name = "visa-tell" if way.refused else "visa-ask"
        return ((Button(name, words.ASK.to(), style=_PRIMARY),), (all_steps,), (HOME,))
    asking = Button("visa-ask", words.ASK.to())
    if way.at_risk:
        asking = Button("visa-ask-late", words.ASK.to(), style=ButtonStyle.DANGER)
    act = () if way.next is None else ((_act(way.next, letter),),)
    return (*act, (all_steps, asking), (HOME,))


def _act(step: Step, letter: InvitationLetterState | None) -> Button:
    """Return the one button for the step that is next."""
    match step:
        case Step.LETTER:
            name = _LETTER_ACTS.get(letter, "visa-see-letter")
            return Button(name, letter_words.SHOW.to(), style=_PRIMARY)
        case Step.DECISION:
            return Button("visa-done-decision", words.DECISION.to(), style=_PRIMARY)
        case _:
            data = words.MARK.to(step, Mark.DONE)
            return Button(f"visa-done-{step}", data, style=_PRIMARY)
