"""Callback data of buttons: one object builds them and reads them back (Bot API, 1-64 bytes)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar, TypeVarTuple, cast, overload

from bot.domain.ids import EventId
from bot.domain.messages.refusals import StaleButton

Parts = TypeVarTuple("Parts")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")

EVENT_MARK = "@"
"""Stands before the id of the event a button's message is about."""
_SEPARATOR = ":"
_ANSWER = "rsvp:"
"""The data of an answer are fixed outside, and their id already names the event."""
_LONGEST_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Word(Generic[*Parts]):
    """A button's name and the kinds of its parts: `name:part:part`."""

    name: str
    kinds: tuple[Callable[[str], Any], ...]

    def to(self, *parts: *Parts) -> str:
        """Return the data of a button with these parts."""
        words = cast("tuple[Any, ...]", parts)
        return _SEPARATOR.join((self.name, *(_spelt(word) for word in words)))

    def read(self, words: Sequence[str]) -> tuple[*Parts]:
        """Return the parts again, from what stands after the name.

        Raises:
            StaleButton: an older version spelt it otherwise, or somebody made it up.
        """
        if len(words) != len(self.kinds):
            raise StaleButton
        read = tuple(_read(kind, word) for kind, word in zip(self.kinds, words, strict=True))
        return cast("tuple[*Parts]", read)


@overload
def word(name: str, /) -> Word[()]: ...
@overload
def word(name: str, a: Callable[[str], A], /) -> Word[A]: ...
@overload
def word(name: str, a: Callable[[str], A], b: Callable[[str], B], /) -> Word[A, B]: ...
@overload
def word(
    name: str, a: Callable[[str], A], b: Callable[[str], B], c: Callable[[str], C], /
) -> Word[A, B, C]: ...
@overload
def word(
    name: str,
    a: Callable[[str], A],
    b: Callable[[str], B],
    c: Callable[[str], C],
    d: Callable[[str], D],
    /,
) -> Word[A, B, C, D]: ...
def word(name: str, /, *kinds: Callable[[str], Any]) -> Word[*tuple[Any, ...]]:
    """Return the word of a button: its name, and what each part is (an id, a number, an enum)."""
    return Word(name, kinds)


def split_data(data: str) -> tuple[str, tuple[str, ...], EventId | None]:
    """Return a button's name, the words of its parts, and the event it is about, if it says.

    Data that cannot be printed are no button's of ours, and nothing that a database would take.
    """
    if not data.isprintable():
        return "", (), None
    rest, mark, event = data.rpartition(EVENT_MARK)
    rest, event_id = (rest, EventId(event)) if mark else (data, None)
    name, *words = rest.split(_SEPARATOR)
    return name, tuple(words), event_id


def about_event(data: str, event: EventId | None) -> str:
    """Return a button's data with the event its message is about."""
    if event is None or data.startswith(_ANSWER):
        return data
    return f"{data}{EVENT_MARK}{event}"


def _spelt(part: Any) -> str:
    return str(part.value) if isinstance(part, Enum) else str(part)


def _read(kind: Callable[[str], Any], word: str) -> Any:
    # Control characters would choke a database; a number of any length would choke `int`.
    if not word.isprintable() or not word:
        raise StaleButton
    if kind is int and not (word.isascii() and word.isdigit() and len(word) <= _LONGEST_NUMBER):
        raise StaleButton
    try:
        return kind(word)
    except ValueError:
        raise StaleButton from None
