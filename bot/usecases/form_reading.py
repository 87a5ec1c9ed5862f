"""What a form is, and how the answers to its questions are read: one, or several of one message."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import DASHES, SKIPPED, Unclear, read_near
from bot.domain.here import Here
from bot.domain.messages.texts import Details
from bot.domain.people.rights import Right
from bot.domain.wall_time import ClockChange
from storage.work import Work

_COMMON = {
    "too-long": "answer-too-long",
    "day-twice": "answer-day-twice",
    "not-chinese": "answer-not-chinese",
    "not-this-script": "answer-not-this-script",
    ClockChange.SKIPPED: "answer-time-skipped",
    ClockChange.REPEATED: "answer-time-repeated",
}
"""Complaints that are the same whatever was asked, by what is unclear."""

Finish = Callable[[Work, Here, Progress], None]
"""What to do with the answers."""
Describe = Callable[[Work, Here, Progress, Question], Details]
"""The details a question's text needs."""
Heed = Callable[[Work, Here, Question, str], Here | None]
"""What an answer changes at once; returns the place as changed, None to stay (it has replied)."""


Also = Callable[[Work, Here, Progress], Collection[Right]]
"""Which rights it takes besides the form's own, by what it is about."""
Check = Callable[[Work, Progress, Question, str], str]
"""What else an answer must hold to: returns the answer to keep, or raises Unclear; its `why` names
the complaint `q-<question>-<why>`."""


TakeContent = Callable[[Work, Here, Progress, bytes], None]
"""What to do with a document or photo, the answer to the only question; may raise Unclear."""


def longest_said(_work: Work, _here: Here, _progress: Progress, question: Question) -> Details:
    """Return what a question's text needs that says how long the answer may be."""
    return {"longest-count": question.longest}


def _no_details(_work: Work, _here: Here, _progress: Progress, _question: Question) -> Details:
    return {}


def _no_change(_work: Work, here: Here, _question: Question, _answer: str) -> Here:
    return here


def _as_it_is(_work: Work, _progress: Progress, _question: Question, answer: str) -> str:
    return answer


@dataclass(frozen=True, slots=True)
class FormKind:
    """A form, what its answers do, and the right it takes to answer.

    `also`: the rights that some of its uses take besides. `for_questions`: what is typed is to be
    read by organizers, so that questions are at home here. `names_others`: what is typed names people,
    and every message of it is deleted from the chat.
    """

    form: Form
    finish: Finish
    describe: Describe = _no_details
    heed: Heed = _no_change
    right: Right = Right.TAKE_PART
    check: Check = _as_it_is
    for_questions: bool = False
    names_others: bool = False
    also: Also | None = None
    take_content: TakeContent | None = None

    def rights(self, work: Work, here: Here, progress: Progress) -> frozenset[Right]:
        """Return the rights it takes to answer."""
        also = self.also(work, here, progress) if self.also else ()
        return frozenset({self.right, *also})


def read(
    work: Work, here: Here, *, kind: FormKind, progress: Progress, question: Question, typed: str
) -> str:
    """Return what was typed as the answer to a question in the form it is kept in. Raises Unclear."""
    value = read_near(question, progress.day, typed, zone=here.event.zone, now=work.now)
    return kind.check(work, progress, question, value)


def complaint_about(question: Question, unclear: Unclear) -> str:
    """Return the name of the sentence about an answer that cannot be understood."""
    return _COMMON.get(unclear.why, f"q-{question.name}-{unclear.why}")


def read_lines(
    work: Work,
    here: Here,
    *,
    kind: FormKind,
    progress: Progress,
    answered: Iterable[tuple[Question, str]],
) -> tuple[Progress, list[tuple[Question, Unclear]]]:
    """Return the progress with the answers that could be read, and which questions' could not."""
    wrong: list[tuple[Question, Unclear]] = []
    progress = replace(progress, day="")
    for question, line in answered:
        value = SKIPPED
        if not (question.optional and line in DASHES):
            try:
                value = read(
                    work, here, kind=kind, progress=progress, question=question, typed=line
                )
            except Unclear as unclear:
                wrong.append((question, unclear))
                continue
        progress = replace(progress, answers={**progress.answers, question.name: value})
    return progress, wrong
