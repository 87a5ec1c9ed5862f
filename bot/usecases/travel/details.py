"""Travel details: arrival, departure, diet, access needs, emergency contact."""

from datetime import datetime

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Details, Moment, Said
from bot.usecases import forms
from bot.usecases.replanning import replan_soon
from storage.work import Work

QUESTIONS = (
    Question("arrival", Kind.MOMENT, optional=True, longest=40),
    Question("departure", Kind.MOMENT, optional=True, longest=40),
    Question("diet", optional=True, longest=ANSWER_LENGTH),
    Question("access", optional=True, longest=ANSWER_LENGTH),
    Question("emergency", optional=True, longest=ANSWER_LENGTH),
)


def show_details(work: Work, here: Here) -> None:
    """Show what the guest told us, each item with a button to change it."""
    event = here.event
    known = work.travel_details.find(event.id, here.person.id)
    if not known:
        keyboard = (
            (Button("details-start", "details:all", style=ButtonStyle.PRIMARY),),
            (Button("go-home", "home"),),
        )
        work.reply(here, "details-none", {}, keyboard)
        return
    details: dict[str, Detail] = {
        question.name: _shown(question, known.get(question.name, SKIPPED), event.zone)
        for question in QUESTIONS
    }
    buttons = tuple(
        Button(f"details-change-{question.name}", f"details:{question.name}")
        for question in QUESTIONS
    )
    work.reply(
        here,
        "details",
        details,
        (buttons[:2], buttons[2:4], buttons[4:], (Button("go-home", "home"),)),
        protect=True,
    )


def start_form(work: Work, here: Here, *, item: str = "all") -> None:
    """Ask for all travel details, going on where they were left, or for one of them anew."""
    event = here.event
    names = [question.name for question in QUESTIONS]
    progress = work.forms.find(here.person.id)
    if item == "all" and progress is not None and _goes_on(progress, event.id):
        forms.ask(work, here, kind=TRAVEL, progress=progress)
    elif item == "all":
        forms.begin(work, here, kind=TRAVEL, about=event.id)
    elif item in names:
        forms.begin(
            work,
            here,
            kind=TRAVEL,
            about=event.id,
            answers=work.travel_details.find(event.id, here.person.id),
            only=names.index(item),
        )
    else:
        raise StaleButton


def _goes_on(progress: Progress, event_id: EventId) -> bool:
    """Say whether somebody is in the middle of all the questions, so that they can be taken up."""
    return (progress.form, progress.about, progress.only) == (TRAVEL.form.name, event_id, False)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    if progress.about != event.id:
        raise StaleButton
    work.travel_details.keep(event.id, here.person.id, progress.answers)
    replan_soon(work, event_id=event.id, person_id=here.person.id)
    show_details(work, here)


def _shown(question: Question, answer: str, zone: str) -> Detail:
    if answer == SKIPPED:
        return Said("details-not-given")
    if question.kind is Kind.MOMENT:
        return Said("details-moment", {"given-at": Moment(datetime.fromisoformat(answer), zone)})
    return answer


def _describe(_work: Work, here: Here, _progress: Progress, question: Question) -> Details:
    if question.kind is not Kind.MOMENT:
        return {}
    event = here.event
    example = event.starts_at if question.name == "arrival" else event.ends_at
    return {"example-at": Moment(example, event.zone)}


TRAVEL = forms.FormKind(Form("travel", QUESTIONS), _finish, _describe)
