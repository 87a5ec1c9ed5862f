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
    Destination,
    LetterRequest,
    Paying,
)
from bot.domain.invitation_letters.scripts import (
    SCRIPTS,
    held_by,
    is_checked,
    misfits,
    why_misfit,
)
from bot.domain.messages.texts import Detail, Lines, Said, Words
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
    """Return a line for each field that the letter cannot hold or its fonts cannot draw."""
    return unprintable(QUESTIONS[request.destination], request.answers, request.destination)


def unprintable(
    questions: tuple[Question, ...],
    answers: Mapping[str, str],
    destination: Destination | None = None,
) -> Lines:
    """Return a line for each answer that cannot be printed, naming the characters.

    Of a destination's letter also what its languages are not written in.
    """
    found = ((each, _why_not(each, given(answers, each), destination)) for each in questions)
    return Lines(tuple(_hole(f"field-{each.name}", *why) for each, why in found if why))


def _why_not(
    question: Question, answer: str, destination: Destination | None
) -> tuple[str, Words | str] | None:
    if destination is not None and is_checked(question):
        foreign = misfits(answer, held_by(destination, question))
        if foreign:
            return why_misfit(foreign).value, foreign
    missing = missing_glyphs(answer)
    return ("unprintable", shown_characters(missing)) if missing else None


def _hole(field: str, why: str, characters: Words | str) -> Said:
    return Said(f"visaletter-{why}", {"field": Said(field), "characters": characters})


def _shown(question: Question, answers: Mapping[str, str]) -> Detail:
    answer = answers.get(question.name, SKIPPED)
    if answer == SKIPPED:
        return Said("visaletter-by-hand" if question == PASSPORT else "visaletter-not-given")
    if question.kind is Kind.CHOICE:
        return Said(f"q-{question.name}-{answer}")
    return answer


def holes_of(work: Work, event: Event, request: LetterRequest) -> Lines:
    """Return everything the letter would print with a hole in it."""
    to = request.destination
    head = unprintable(LETTERHEAD, work.letterheads.find(event.id), to)
    title = "" if request.neutral else event.title.en + event.title.zh
    named = "" if request.neutral else event.title.en
    lines = [*unprintable_lines(request).lines, *head.lines]
    if foreign := misfits(named, SCRIPTS[to]):
        lines.append(_hole("field-event-title", why_misfit(foreign), foreign))
    elif missing := missing_glyphs(title):
        lines.append(_hole("field-event-title", "unprintable", shown_characters(missing)))
    return Lines(tuple(lines))


def costs_of(work: Work, event: Event, request: LetterRequest) -> Said | str:
    """Point out that a guest says the host pays more than the letterhead offers."""
    offered = given(work.letterheads.find(event.id), HEAD_PAYS)
    wanted = given(request.answers, PAYS)
    rank = {Paying.HOST: 2, Paying.STAY: 1}
    if not offered or rank.get(Paying(wanted), 0) <= {"host": 2, "stay": 1}.get(offered, 0):
        return ""
    return Said("visaletters-costs-differ", {"offered": Said(f"q-head-pays-{offered}")})
