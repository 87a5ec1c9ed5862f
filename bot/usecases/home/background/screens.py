"""What stands behind an event, as everybody can read it, also before they agree to the norms."""

from bot.domain.callback_words import home as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.knowledge.background import CaseCard, FacilitatorCard, Funder, FundersChange
from bot.domain.messages.messages import Button, Keyboard, TextFile
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Lines, Moment, MomentStyle, Said, Words
from bot.domain.people.rights import Right
from bot.usecases.rows import HOME, allowed
from storage.work import Work

BACK = (Button("go-background", words.BACKGROUND.to()), HOME)


def show_background(work: Work, here: Here) -> None:
    """Show why the event takes place and how confidential it is, and the way to the cards."""
    said = here.event.background
    cards: Keyboard = tuple(
        (button,)
        for button, there in (
            (Button("background-funders", words.FUNDERS.to()), said.funders or said.history),
            (Button("background-facilitators", words.FACILITATORS.to()), said.facilitators),
            (Button("background-case", words.CASE.to()), said.case),
        )
        if there
    )
    change = ((Right.CHANGE_EVENT, Button("background-change", words.CHANGE_BACKGROUND.to())),)
    rows = (*cards, *allowed(here, (change,)), (Button("home-about", words.ABOUT.to()), HOME))
    details: Details = {
        "title": here.event.title,
        "why": Said("background-why", {"words": said.why}) if said.why != _UNSAID else "",
        "confidentiality": confidentiality_said(here.event),
    }
    work.reply(here, "background", details, rows)


def confidentiality_said(event: Event) -> Said | str:
    """Return what an event keeps to itself and why; "" where nobody has said it."""
    said = event.background
    if said.confidentiality is None:
        return ""
    choice = Said(f"confidentiality-{said.confidentiality}")
    return Said("confidentiality", {"choice": choice, "reason": said.reason})


def show_funders(work: Work, here: Here) -> None:
    """Show who pays, and who paid before."""
    said = here.event.background
    history = tuple(_change_said(each, here.event) for each in reversed(said.history))
    details: Details = {
        "lines": Lines(tuple(map(_funder_said, said.funders))),
        "history": Said("funders-history", {"lines": Lines(history)}) if history else "",
    }
    work.reply(here, "funders", details, (BACK,))


def show_facilitators(work: Work, here: Here) -> None:
    """Show why each facilitator does it, who pays them, and which views they hold."""
    lines = Lines(tuple(map(_facilitator_said, here.event.background.facilitators)))
    work.reply(here, "facilitators", {"lines": lines}, (BACK,))


def show_case(work: Work, here: Here) -> None:
    """Show the cards of the case for dialogue, each to be had as a message of its own."""
    rows: Keyboard = tuple(
        (Button("case-choose", words.CASE_CARD.to(number), {"title": each.title}),)
        for number, each in enumerate(here.event.background.case)
    )
    work.reply(here, "case", {}, (*rows, BACK))


def send_case_card(work: Work, here: Here, number: int) -> None:
    """Send a card that a guest may forward: it names neither event nor guest. Raises StaleButton."""
    cards = here.event.background.case
    if number >= len(cards):
        raise StaleButton
    work.send(here, "case-card", {"card": _case_said(cards[number])})


def send_file(work: Work, here: Here, content: str) -> None:
    """Send what is said now, to be changed."""
    work.send(here, "background-file-sent", {}, attachment=TextFile("about.yaml", content))


def show_taken(work: Work, here: Here, *, told: int) -> None:
    """Say that it is taken, and how many are told of other funders or facilitators."""
    work.reply(here, "background-taken", {"count": told}, (BACK,))


def _funder_said(funder: Funder) -> Said:
    return Said(
        "funder-card",
        {
            "name": funder.name,
            "share": Said(f"share-{funder.share}"),
            "decides-not": funder.decides_not,
            "ties": funder.ties,
            "since": Said("funder-since", {"year": str(funder.since)}) if funder.since else "",
        },
    )


def _facilitator_said(card: FacilitatorCard) -> Said:
    return Said(
        "facilitator-card",
        {"name": card.name, "why": card.why, "paid-by": card.paid_by, "views": card.views},
    )


def _case_said(card: CaseCard) -> Said:
    shown = card.source != _UNSAID
    return Said(
        "case-whole",
        {
            "title": card.title,
            "text": card.text,
            "source": Said("case-source", {"words": card.source}) if shown else "",
        },
    )


def _change_said(change: FundersChange, event: Event) -> Said:
    names = Words.listed(change.before)
    at = Moment(change.at, event.zone, MomentStyle.DAY)
    return Said("funders-change", {"day-at": at, "names": names if change.before else "—"})


_UNSAID = Words("")
