"""Routes as data: what can be typed or tapped, who may, and which use case takes it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVarTuple

from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.messages.callback_data import Word
from bot.domain.messages.refusals import Refused
from bot.domain.people.rights import Right
from storage.work import Work

Parts = TypeVarTuple("Parts")

LOOKS = frozenset(
    {
        Right.SEE_NAMES,
        Right.SEE_DETAILS,
        Right.ANSWER_QUESTIONS,
        Right.APPROVE_LETTERS,
        Right.TEND_VISAS,
        Right.READ_AUDIT,
    }
)
"""Rights to see what somebody told the organizers, or did as one of them: each look is noted in the chain of acts."""


@dataclass(frozen=True, slots=True)
class Stricter:
    """A right that a route takes besides its own when `when` holds of what is asked for.

    Whoever has the route's right and lacks this one is told so by `refusal`.
    """

    right: Right
    when: Callable[[Work, Here, Sequence[str]], bool]
    refusal: type[Refused]


@dataclass(frozen=True, slots=True)
class Route:
    """One word that can be typed as /typed or stands first in a button's data.

    `enter` takes the words behind it: what was typed after a command, or the parts of a button's
    data. `right` is what it takes to enter. What can be typed is in the command menu, with the text
    `command-<typed>` as its help. Where `before_norms` is set, somebody may enter who has not
    accepted the norms yet. One that `reads` looks at more than a few people, and changes nothing
    but the outbox and the chain of privileged acts: it is read beside the writer. `stricter` is what
    some of its uses take besides. Where `feature` is off, there is no such route.
    """

    enter: Callable[[Work, Here, Sequence[str]], None]
    right: Right
    typed: str = ""
    button: Word[*tuple[Any, ...]] | None = None
    before_norms: bool = False
    reads: bool = False
    stricter: Stricter | None = None
    feature: Feature | None = None

    def rights(self, work: Work, here: Here, words: Sequence[str]) -> frozenset[Right]:
        """Return the rights it takes to enter with these words."""
        stricter = self.stricter
        if stricter is not None and stricter.when(work, here, words):
            return frozenset({self.right, stricter.right})
        return frozenset({self.right})

    @property
    def gate(self) -> Gate:
        """What it takes to enter."""
        return Gate(self.right, self.feature)

    def is_in(self, here: Here) -> bool:
        """Say whether there is such a route in the event here: its family may be off."""
        return self.feature is None or here.has(self.feature)

    @property
    def tapped(self) -> str:
        """The name that stands first in the data of the buttons that lead here; "" for none."""
        return self.button.name if self.button else ""

    @property
    def audited_as(self) -> str:
        """The act that is noted of whoever enters, unless the use case notes one; "" for none."""
        return f"opened-{self.tapped or self.typed}" if self.right in LOOKS else ""


def command(
    typed: str,
    handler: Callable[[Work, Here], None],
    *,
    button: Word[()] | None,
    right: Right = Right.TAKE_PART,
    before_norms: bool = False,
    reads: bool = False,
) -> Route:
    """Return a route that can be typed and tapped; what is typed after the word does not count."""

    def enter(work: Work, here: Here, _words: Sequence[str]) -> None:
        handler(work, here)

    return Route(enter, right, typed, button, before_norms, reads)


def command_with_words(
    typed: str,
    handler: Callable[[Work, Here, str], None],
    *,
    button: Word[()] | None = None,
    right: Right = Right.TAKE_PART,
) -> Route:
    """Return a route that can be typed and tapped and takes what is typed after the word."""

    def enter(work: Work, here: Here, words: Sequence[str]) -> None:
        handler(work, here, " ".join(words))

    return Route(enter, right, typed, button)


def tap(
    word: Word[*Parts],
    handler: Callable[[Work, Here, *Parts], None],
    *,
    right: Right = Right.TAKE_PART,
    before_norms: bool = False,
    reads: bool = False,
    stricter: Stricter | None = None,
) -> Route:
    """Return a route that can only be tapped; its parts are read as the word says."""

    def enter(work: Work, here: Here, words: Sequence[str]) -> None:
        handler(work, here, *word.read(words))

    return Route(
        enter, right, button=word, before_norms=before_norms, reads=reads, stricter=stricter
    )


def of_feature(feature: Feature, routes: Iterable[Route]) -> tuple[Route, ...]:
    """Return the routes as those of a family: in an event in which it is off there are none of them."""
    return tuple(replace(route, feature=feature) for route in routes)
