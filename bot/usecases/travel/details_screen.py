"""What a guest told about their journey."""

from bot.domain.callback_words import travel as words
from bot.domain.callback_words.travel import TravelItem
from bot.domain.forms.forms import Kind, Near, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.incoming import Shared
from bot.domain.messages.messages import Button, ButtonStyle, in_rows
from bot.domain.messages.texts import Detail, Moment, Said
from bot.domain.travel.logistics import Need
from bot.domain.wall_time import moment_written
from bot.usecases.rows import HOME, HOME_ROW
from storage.work import Work

DIETS = (Need.VEGETARIAN.value, Need.VEGAN.value, Need.HALAL.value, Need.KOSHER.value)
"""What can be tapped; everything else is typed."""
QUESTIONS = (
    Question(TravelItem.ARRIVAL.value, Kind.MOMENT, optional=True, longest=40, near=Near.START),
    Question(TravelItem.DEPARTURE.value, Kind.MOMENT, optional=True, longest=40, near=Near.END),
    Question(TravelItem.DIET.value, choices=DIETS, optional=True, longest=ANSWER_LENGTH),
    Question(TravelItem.ACCESS.value, optional=True, longest=ANSWER_LENGTH),
    Question(
        TravelItem.EMERGENCY.value, optional=True, longest=ANSWER_LENGTH, shared=Shared.PERSON
    ),
)


def show_details(work: Work, here: Here) -> None:
    """Show what the guest told us, each item with a button to change it."""
    event = here.event
    known = work.travel_details.find(event.id, here.person.id)
    if not known:
        keyboard = (
            (Button("details-start", words.START_DETAILS.to(), style=ButtonStyle.PRIMARY),),
            *HOME_ROW,
        )
        work.reply(here, "details-none", {}, keyboard)
        return
    details: dict[str, Detail] = {
        question.name: _shown(question, known.get(question.name, SKIPPED), event.zone)
        for question in QUESTIONS
    }
    buttons = tuple(
        Button(f"details-change-{question.name}", words.CHANGE_DETAIL.to(TravelItem(question.name)))
        for question in QUESTIONS
    )
    work.reply(
        here,
        "details",
        details,
        (*in_rows(buttons), (HOME,)),
        protect=True,
    )


def _shown(question: Question, answer: str, zone: str) -> Detail:
    if answer == SKIPPED:
        return Said("details-not-given")
    if question.kind is Kind.MOMENT:
        return Said("details-moment", {"given-at": Moment(moment_written(answer), zone)})
    return said_need(answer)


def said_need(answer: str) -> Detail:
    """Return what was told of a diet or another need: words, or what was tapped."""
    return Said(f"need-{answer}") if answer in DIETS else answer
