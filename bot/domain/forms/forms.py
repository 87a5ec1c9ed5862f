"""Forms: a series of questions, and somebody's place in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import EventId
from bot.domain.messages.incoming import Shared


class Kind(StrEnum):
    """What an answer must look like."""

    WORDS = "words"
    NAME = "name"
    """Words on one line."""
    CHOICE = "choice"
    ZONE = "zone"
    MOMENT = "moment"
    NUMBER = "number"
    ROWS = "rows"
    FILES = "files"
    """Pictures and files, which cannot be typed."""


class Near(StrEnum):
    """Near which end of the event a moment probably is, so that its days can be tapped."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Its name is the name of its text, of its answer and, with -unclear, of the complaint about an
    answer that cannot be understood.

    `choices` are shown as buttons whose texts are `<name>-<choice>`. `longest` is in characters.
    `back` is the choice, if any, that goes back to the question before: this one then only asks
    whether that answer was understood, and whatever else is typed is taken as another answer to it.
    `only_after`: it is asked only where all these answers, by name, were given before.
    `marked`: words may stand out in the answer.
    `shared` may be shared from a phone instead of being typed.
    """

    name: str
    kind: Kind = Kind.WORDS
    choices: tuple[str, ...] = ()
    optional: bool = False
    longest: int = 200
    back: str = ""
    only_after: tuple[tuple[str, str], ...] = ()
    near: Near | None = None
    shared: Shared | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A named series of questions."""

    name: str
    questions: tuple[Question, ...]
    can_go_back: bool = False
    """Whether every question leads back to the one before; otherwise only what was typed can be changed."""
    asks_missing: bool = False
    """Whether only what has no answer yet is asked for."""
    together: tuple[tuple[str, ...], ...] = ()
    """Names of questions that can be answered in one message, a line each, in their order.

    Each has a text `field-<name>`; what their answers change at once must wait for the end.
    """

    @property
    def counted(self) -> int:
        """How many questions there are, besides those that only ask whether one was understood."""
        return sum(1 for question in self.questions if not question.back)

    def question(self, turn: int) -> Question | None:
        """Return the question of a turn, or None after the last."""
        return self.questions[turn] if turn < len(self.questions) else None

    def turn_after(self, turn: int, answers: Mapping[str, str]) -> int:
        """Return the turn of the next question that is to be asked; behind the last after it."""
        while (following := self.question(turn + 1)) is not None:
            is_known = self.asks_missing and following.name in answers
            if not is_known and all(
                answers.get(name) == given for name, given in following.only_after
            ):
                break
            turn += 1
        return turn + 1

    def group(self, turn: int, answers: Mapping[str, str]) -> tuple[Question, ...]:
        """Return the questions that can be answered in one message from this turn on.

        They begin with its own; of the others, those that have an answer already are left out.
        """
        question = self.questions[turn]
        names = next((each for each in self.together if question.name in each), (question.name,))
        later = names[names.index(question.name) + 1 :]
        return (
            question,
            *(each for each in self.questions if each.name in later and each.name not in answers),
        )

    def turn_before(self, turn: int) -> int:
        """Return the turn of the question before that is not only about how one was understood."""
        return next(before for before in reversed(range(turn)) if not self.questions[before].back)


HELD = "held"
UNREADABLE = "unreadable"
"""The form of somebody whose place in one cannot be read: nobody knows which it was."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Somebody's place in a form of an event. `about` is the opaque id the form is about, if any.

    `only` names the one question that is being changed when the form is not gone through whole.
    `serial` tells this filling-in from earlier ones, so that old buttons are recognised.
    `asked_at` is when the question was last put (aware UTC; None: it was set aside since). `held`
    is what was typed and may not be meant as its answer, until the person says;
    it `is_preview` if they are only to see what it loses. `day` (ISO 8601) was tapped as the
    beginning of an answer. `said` are the ids of the messages that answers were typed in, by
    question, so that edits find them; HELD names the one that is held.
    """

    form: str
    event_id: EventId
    turn: int
    serial: int
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    about: str = ""
    only: bool = False
    asked_at: datetime | None = None
    said: Mapping[str, int] = field(default_factory=dict[str, int])
    held: str = ""
    is_preview: bool = False
    day: str = ""
