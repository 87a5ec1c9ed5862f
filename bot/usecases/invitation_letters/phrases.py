"""The fields of invitation letters put into words, and what of them cannot be printed."""

from collections.abc import Mapping

from bot.domain.events import Event
from bot.domain.forms.forms import Kind, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.invitation_letters.questions import (
    HEAD_PAYS,
    LETTERHEAD,
    PASSPORT,
    PAYS,
    QUESTIONS,
    given,
)
from bot.domain.invitation_letters.requests import (
    LetterRequest,
    Paying,
)
from bot.domain.messages.texts import Detail, Lines, Said
from bot.texts.invitation_letter.glyphs import missing_glyphs, shown_characters
from storage.work import Work


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


def holes_of(work: Work, event: Event, request: LetterRequest) -> Lines:
    """Return everything the letter would print with a hole in it."""
    head = unprintable(LETTERHEAD, work.letterheads.find(event.id))
    title = missing_glyphs("" if request.neutral else event.title.en + event.title.zh)
    line = Said(
        "visaletter-unprintable",
        {"field": Said("field-event-title"), "characters": shown_characters(title)},
    )
    return Lines((*unprintable_lines(request).lines, *head.lines, *([line] if title else [])))


def costs_of(work: Work, event: Event, request: LetterRequest) -> Said | str:
    """Point out that a guest says the host pays more than the letterhead offers."""
    offered = given(work.letterheads.find(event.id), HEAD_PAYS)
    wanted = given(request.answers, PAYS)
    rank = {Paying.HOST: 2, Paying.STAY: 1}
    if not offered or rank.get(Paying(wanted), 0) <= {"host": 2, "stay": 1}.get(offered, 0):
        return ""
    return Said("visaletters-costs-differ", {"offered": Said(f"q-head-pays-{offered}")})
