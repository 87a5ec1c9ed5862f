"""What organizers weigh, as they see it: the risk list, the list of words, the places."""

from bot.domain.callback_words import care as words
from bot.domain.callback_words import visa
from bot.domain.care.care import MOST_RISKS, Risk
from bot.domain.care.wording import USUAL
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, TextFile
from bot.domain.messages.texts import Lines, Said, Words
from bot.usecases.care.phrases import place_said, risk_details
from bot.usecases.rows import ADMIN_ROW
from storage.work import Work

_BACK = (Button("go-care", words.CARE.to()),)
_RISKS = (Button("go-risks", words.RISKS.to()),)


def show_care(work: Work, here: Here) -> None:
    """Show the way to the risks, the words and the places, and what waits for a review."""
    care = here.event.care
    due = len(care.due(work.now.date()))
    rows: Keyboard = (
        (Button("care-risks", words.RISKS.to(), {"count": due}),),
        (Button("care-wording", words.WORDING.to()),),
        (Button("care-places", words.PLACES.to()),),
        (Button("care-file", words.FILE.to()),),
    )
    state = (
        Said("care-to-review", {"due-count": due}) if care.risks else Said("care-nothing-listed")
    )
    details = {"title": here.event.title, "state": state}
    work.reply(here, "care", details, (*rows, *ADMIN_ROW))


def show_risks(work: Work, here: Here) -> None:
    """Show the list, or the way to begin with ours."""
    risks = here.event.care.risks
    rows: Keyboard = tuple(
        (
            Button(
                "risk-choose-due" if each.is_due(work.now.date()) else "risk-choose",
                words.RISK.to(each.id),
                {"words": risk_details(each)["words"]},
            ),
        )
        for each in risks
    )
    usual = (
        () if risks else ((Button("risks-begin", words.BEGIN.to(), style=ButtonStyle.PRIMARY),),)
    )
    adding = ((Button("risk-add", words.ADD.to()),),) if len(risks) < MOST_RISKS else ()
    text = "risks" if risks else "risks-none"
    work.reply(here, text, {"title": here.event.title}, (*rows, *usual, *adding, _BACK))


def show_risk(work: Work, here: Here, risk: Risk) -> None:
    """Show a risk, what we do, and when it was reviewed."""
    rows: Keyboard = (
        (Button("risk-review", words.REVIEW.to(risk.id), style=ButtonStyle.PRIMARY),),
        (Button("risk-drop", words.DROP.to(risk.id), style=ButtonStyle.DANGER),),
        _RISKS,
    )
    work.reply(here, "risk", risk_details(risk), rows)


def show_wording(work: Work, here: Here) -> None:
    """Show the words that are hinted at."""
    listed = here.event.care.wording
    said = USUAL if listed is None else listed
    details = {
        "words": Words.listed(said),
        "whose": Said("wording-ours" if listed is None else "wording-own"),
    }
    work.reply(here, "care-words", details, ((Button("care-file", words.FILE.to()),), _BACK))


def show_places(work: Work, here: Here) -> None:
    """Show the places with what was found of each, beside the comparison of their visas."""
    places = here.event.care.places
    lines = Lines(tuple(map(place_said, places)))
    rows: Keyboard = (
        (Button("care-file", words.FILE.to()),),
        (Button("visacompare-back", visa.COMPARE.to()),),
        _BACK,
    )
    work.reply(here, "places" if places else "places-none", {"lines": lines}, rows)


def send_file(work: Work, here: Here, content: str) -> None:
    """Send what is said now, to be changed."""
    work.send(here, "care-file-sent", {}, attachment=TextFile("care.yaml", content))
