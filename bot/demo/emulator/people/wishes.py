"""What a control request asks for, read field by field."""

import math
from typing import cast

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.state.state import StoryImpossible

_FURTHEST = 100 * 366 * 86_400.0  # seconds: no story is longer than a century
_MOST_DIGITS = 18


class Wish:
    """The fields of a request's JSON body or query, each checked as it is read.

    A value of another kind is StoryImpossible, and the sentence names the field.
    """

    def __init__(self, given: object) -> None:
        if not isinstance(given, dict):
            raise StoryImpossible("a JSON object is expected")
        self._given = cast("Json", given)

    def __contains__(self, key: str) -> bool:
        return self._given.get(key) is not None

    def text(self, key: str) -> str:
        """A string that must be there; raises StoryImpossible."""
        value = self._given.get(key)
        if not isinstance(value, str):
            raise StoryImpossible(f"{key}: a string is expected")
        return value

    def text_or_none(self, key: str) -> str | None:
        """A string, or None."""
        return self.text(key) if key in self else None

    def number(self, key: str) -> int:
        """A whole number that must be there (in a query, digits); raises StoryImpossible."""
        number = _whole(self._given.get(key))
        if number is None:
            raise StoryImpossible(f"{key}: a whole number is expected")
        return number

    def number_or_none(self, key: str) -> int | None:
        """A whole number, or None."""
        return self.number(key) if key in self else None

    def numbers(self, key: str) -> list[int]:
        """Whole numbers, none when the field is absent; raises StoryImpossible."""
        given = self._given.get(key, [])
        if not isinstance(given, list):
            raise StoryImpossible(f"{key}: an array is expected")
        found = [_whole(each) for each in cast("list[object]", given)]
        if None in found:
            raise StoryImpossible(f"{key}: whole numbers are expected")
        return [each for each in found if each is not None]

    def amount(self, key: str, usual: float | None = None) -> float:
        """A number within a century's seconds, or ``usual``; raises StoryImpossible."""
        value = self._given.get(key, usual)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise StoryImpossible(f"{key}: a number is expected")
        if not math.isfinite(value) or abs(value) > _FURTHEST:
            raise StoryImpossible(f"{key}: the number is too large")
        return float(value)

    def flag(self, key: str, *, usual: bool | None = None) -> bool:
        """True or false, or ``usual`` for neither; raises StoryImpossible."""
        value = self._given.get(key, usual)
        if value in ("0", "1", "", "false", "true"):
            return value in ("1", "true")
        if not isinstance(value, bool):
            raise StoryImpossible(f"{key}: true or false is expected")
        return value


def _whole(value: object) -> int | None:
    if isinstance(value, str) and len(value) <= _MOST_DIGITS:
        digits = value.removeprefix("-")
        return int(value) if digits.isascii() and digits.isdigit() else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None
