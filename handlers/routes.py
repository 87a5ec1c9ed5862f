"""Routes as data: what can be typed or tapped, who may, and which handler takes it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Person, Role
from storage.work import Work

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a person typed or tapped, as plain values.

    `words` are the words after a command, or the parts of a button's data after its name.
    `screen` is the message a tapped button stands in. `typed` is the text of a message, and
    `file_id` a document that came with it.
    """

    by: Person
    words: tuple[str, ...] = ()
    screen: int | None = None
    typed: str = ""
    file_id: str = ""

    def word(self, place: int = 0) -> str:
        """Return one of the words.

        Raises:
            StaleButton: there are fewer, or somebody made this one up (a database would choke on
                control characters).
        """
        try:
            word = self.words[place]
        except IndexError:
            raise StaleButton from None
        if not word.isprintable():
            raise StaleButton
        return word

    def choice(self, kind: type[Choice], place: int = 0) -> Choice:
        """Return one of the words as a member of a StrEnum.

        Raises:
            StaleButton: there is no such word or member.
        """
        try:
            return kind(self.word(place))
        except ValueError:
            raise StaleButton from None


Handler = Callable[[Incoming, Work], None]


@dataclass(frozen=True, slots=True)
class Route:
    """One word that can be typed as /word or stands first in a button's data.

    `who` is the least role that may enter. `listed` routes are in the command menu, with the text
    `command-<word>` as their help. `typed` and `tapped` say how the word may come in. Where
    `before_norms` is set, somebody may enter who has not accepted the norms yet. What is typed
    after the word counts only where `takes_words` is set.
    """

    word: str
    handler: Handler
    who: Role
    listed: bool = False
    typed: bool = False
    tapped: bool = True
    before_norms: bool = False
    takes_words: bool = False


def command(
    word: str,
    handler: Handler,
    *,
    who: Role,
    listed: bool = True,
    before_norms: bool = False,
    takes_words: bool = False,
) -> Route:
    """Return a route that can be typed and tapped."""
    return Route(
        word,
        handler,
        who,
        listed,
        typed=True,
        before_norms=before_norms,
        takes_words=takes_words,
    )


def button(word: str, handler: Handler, *, who: Role, before_norms: bool = False) -> Route:
    """Return a route that can only be tapped."""
    return Route(word, handler, who, before_norms=before_norms)
