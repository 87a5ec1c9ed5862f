"""Travel details: arrival, departure, diet, access needs, emergency contact."""

from bot.domain.callback_words.travel import TravelItem
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.messages.texts import Details, Moment
from bot.usecases import forms
from bot.usecases.replanning import replan_soon
from bot.usecases.travel.details_screen import QUESTIONS, show_details
from storage.work import Work


def start_form(work: Work, here: Here) -> None:
    """Ask for all travel details, going on where they were left."""
    progress = work.forms.find(here.person.id)
    if progress is not None and _goes_on(progress, here.event.id):
        forms.ask(work, here, kind=TRAVEL, progress=progress)
    else:
        forms.begin(work, here, kind=TRAVEL)


def start_change(work: Work, here: Here, item: TravelItem) -> None:
    """Ask for one travel detail anew."""
    known = work.travel_details.find(here.event.id, here.person.id)
    place = list(TravelItem).index(item)
    forms.begin(work, here, kind=TRAVEL, answers=known, only=place)


def _goes_on(progress: Progress, event_id: EventId) -> bool:
    """Say whether somebody is in the middle of all the questions, so that they can be taken up."""
    return (progress.form, progress.event_id, progress.only) == (TRAVEL.form.name, event_id, False)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    work.travel_details.keep(event.id, here.person.id, progress.answers)
    replan_soon(work, event_id=event.id, person_id=here.person.id)
    show_details(work, here)


def _describe(_work: Work, here: Here, _progress: Progress, question: Question) -> Details:
    if question.kind is not Kind.MOMENT:
        return {}
    event = here.event
    example = event.starts_at if question.name == "arrival" else event.ends_at
    return {"example-at": Moment(example, event.zone)}


TRAVEL = forms.FormKind(Form("travel", QUESTIONS), _finish, _describe)
FORMS = (TRAVEL,)
