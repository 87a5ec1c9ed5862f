"""The fields of invitation letters on screen: examples, checks, and what cannot be printed."""

from collections.abc import Mapping
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.forms.forms import Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.invitation_letters.questions import ARRIVAL, DEPARTURE, PASSPORT, QUESTIONS, given
from bot.domain.invitation_letters.reading import read_field
from bot.domain.invitation_letters.requests import LetterRequest
from bot.domain.messages.texts import Detail, Details, Lines, Said
from bot.texts.invitation_letter.glyphs import missing_glyphs, shown_characters
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


def field_lines(request: LetterRequest) -> Lines:
    """Return every field of a request with its answer."""
    return lines_of(QUESTIONS[request.destination], request.answers)


def lines_of(questions: tuple[Question, ...], answers: Mapping[str, str]) -> Lines:
    """Return questions' names with their answers."""
    return Lines(
        tuple(
            Said(
                "visaletter-line",
                {"field": Said(f"field-{each.name}"), "answer": _shown(each, answers)},
            )
            for each in questions
        )
    )


def unprintable_lines(request: LetterRequest) -> Lines:
    """Return a line for each field with characters that the letter's fonts cannot draw."""
    return unprintable(QUESTIONS[request.destination], request.answers)


def unprintable(questions: tuple[Question, ...], answers: Mapping[str, str]) -> Lines:
    """Return a line for each answer that cannot be printed, naming the characters."""
    found = ((each, missing_glyphs(given(answers, each))) for each in questions)
    return Lines(
        tuple(
            Said(
                "visaletter-unprintable",
                {"field": Said(f"field-{each.name}"), "characters": shown_characters(characters)},
            )
            for each, characters in found
            if characters
        )
    )


def _shown(question: Question, answers: Mapping[str, str]) -> Detail:
    answer = answers.get(question.name, SKIPPED)
    if answer == SKIPPED:
        return Said("visaletter-by-hand" if question == PASSPORT else "visaletter-not-given")
    if question.kind is Kind.CHOICE:
        return Said(f"q-{question.name}-{answer}")
    return answer
