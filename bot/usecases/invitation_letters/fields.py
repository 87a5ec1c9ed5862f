"""The questions for invitation letters: examples, and answers as they will be printed."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.forms.forms import Progress, Question
from bot.domain.invitation_letters.questions import ARRIVAL, DEPARTURE
from bot.domain.invitation_letters.reading import read_field
from bot.domain.messages.texts import Details
from storage.work import Work


def check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    """Return an answer as it will be printed; see `bot.domain.invitation_letters.reading.read_field`."""
    return read_field(question, answer, others=progress.answers, today=work.now.date())


def example_of(question: Question, event: Event) -> Details:
    """Return the details of a question's text: a day that would do."""
    if question == ARRIVAL:
        return {"example": (day_of(event, ends=False) - timedelta(days=1)).isoformat()}
    if question == DEPARTURE:
        return {"example": (day_of(event, ends=True) + timedelta(days=1)).isoformat()}
    return {}


def day_of(event: Event, *, ends: bool) -> date:
    """Return the first or last day of an event where it takes place."""
    moment = event.ends_at if ends else event.starts_at
    return moment.astimezone(ZoneInfo(event.zone)).date()
