"""Checkers for the values of the Bot API schema, compiled once into closures.

Inside JSON nothing is coerced: a number sent as a string is a mismatch, as it is for Telegram.
"""

import math
import re
from collections.abc import Callable
from typing import Any, cast

from bot.demo.emulator import refusals
from bot.demo.emulator.encoding import utf16_length

Check = Callable[[Any], None]
Row = list[Any]

_SENTENCES = {
    "InlineKeyboardButton.callback_data": refusals.BUTTON_DATA_INVALID,
    "setWebhook.secret_token": refusals.WEBHOOK_BAD_SECRET,
    "answerCallbackQuery.text": refusals.ANSWER_TOO_LONG,
}
_ARRAY = "Array of "
_NOT_ACTIONS = frozenset({"text", "icon_custom_emoji_id", "style"})


class Mismatch(Exception):
    """A value that does not fit; ``path`` grows from the inside out while it propagates."""

    def __init__(self, reason: str, sentence: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.sentence = sentence
        self.path: list[str] = []

    def inside(self, step: str) -> "Mismatch":
        """The same mismatch seen from one level further out."""
        self.path.insert(0, step)
        return self

    def __str__(self) -> str:
        return f"{'.'.join(self.path)}: {self.reason}" if self.path else self.reason


def _integer(value: Any) -> None:
    if type(value) is not int:
        raise Mismatch("not an Integer")


def _float(value: Any) -> None:
    if type(value) is not int and type(value) is not float:
        raise Mismatch("not a Float")


def _boolean(value: Any) -> None:
    if type(value) is not bool:
        raise Mismatch("not a Boolean")


def _string(value: Any) -> None:
    if type(value) is not str:
        raise Mismatch("not a String")


class Checks:
    """Makes the checkers of the compact schema's ``types``; recursive ones meet in a cache.

    Fields a type does not have are mismatches; without ``strict`` they are taken out, as
    Telegram ignores them.
    """

    def __init__(self, types: dict[str, Any], *, strict: bool = True) -> None:
        self._types = types
        self.strict = strict
        self._checks: dict[str, Check] = {
            "Integer": _integer,
            "Float": _float,
            "Boolean": _boolean,
            "String": _string,
            "InputFile": _string,
        }

    def field(self, owner: str, row: Row) -> Check:
        """The check of one field of a method or type: its types, then its constraints."""
        check = self._one_of(row[1])
        rules = row[3] if len(row) > 3 else None
        if not rules:
            return check
        limit = _limits(rules, _SENTENCES.get(f"{owner}.{row[0]}"))

        def check_limited(value: Any) -> None:
            check(value)
            limit(value)

        return check_limited

    def _one_of(self, types: list[str]) -> Check:
        if len(types) > 1 and all(name.startswith(_ARRAY) for name in types):
            # An album may mix kinds: Telegram judges that itself, in its own words.
            return _array(self._one_of([name.removeprefix(_ARRAY) for name in types]))
        checks = [self._kind(name) for name in dict.fromkeys(types)]
        if len(checks) == 1:
            return checks[0]

        def check_any(value: Any) -> None:
            worst: Mismatch | None = None
            for check in checks:
                try:
                    check(value)
                except Mismatch as mismatch:
                    if worst is None or len(mismatch.path) > len(worst.path):
                        worst = mismatch
                else:
                    return
            raise worst or Mismatch("no variant fits")

        return check_any

    def _kind(self, name: str) -> Check:
        if name.startswith(_ARRAY):
            return _array(self._kind(name.removeprefix(_ARRAY)))
        known = self._checks.get(name)
        if known is not None:
            return known
        cell: list[Check] = []

        def later(value: Any) -> None:
            cell[0](value)

        self._checks[name] = later
        kind = self._types[name]
        made = self._one_of(kind["any"]) if "any" in kind else self._object(name, kind["fields"])
        if name == "KeyboardButton":
            made = _or_text(made)
        cell.append(made)
        self._checks[name] = made
        return made

    def _object(self, name: str, rows: list[Row]) -> Check:
        checks = {row[0]: self.field(name, row) for row in rows}
        required = [row[0] for row in rows if row[2]]
        return _Object(name, checks, required, strict=self.strict)


class _Object:
    """The check of one JSON object by its fields."""

    __slots__ = ("_checks", "_is_button", "_name", "_required", "_strict")

    def __init__(
        self, name: str, checks: dict[str, Check], required: list[str], *, strict: bool
    ) -> None:
        self._name = name
        self._checks = checks
        self._required = required
        self._strict = strict
        self._is_button = name == "InlineKeyboardButton"

    def __call__(self, value: Any) -> None:
        if type(value) is not dict:
            raise Mismatch(f"expected {self._name}")
        given = cast("dict[str, Any]", value)
        unknown = self._unknown(given)
        if unknown and self._strict:
            raise Mismatch(f"unknown field of {self._name}").inside(unknown[0])
        for key in self._required:
            if key not in given:
                raise Mismatch("required field missing").inside(key)
        if self._is_button and len(given.keys() - _NOT_ACTIONS) - len(unknown) != 1:
            raise Mismatch("exactly one action", refusals.BUTTON_WITHOUT_ACTION)
        for key in unknown:
            del given[key]

    def _unknown(self, given: dict[str, Any]) -> list[str]:
        """The fields nobody knows; raises Mismatch for a known one that does not fit."""
        unknown: list[str] = []
        for key, inner in given.items():
            check = self._checks.get(key)
            if check is None:
                unknown.append(key)
                continue
            try:
                check(inner)
            except Mismatch as mismatch:
                raise mismatch.inside(key) from None
        return unknown


def _or_text(check: Check) -> Check:
    """A key of a reply keyboard may be its text alone."""

    def check_key(value: Any) -> None:
        if type(value) is not str:
            check(value)

    return check_key


def _array(check: Check) -> Check:
    def check_array(value: Any) -> None:
        if type(value) is not list:
            raise Mismatch("expected an array")
        items = cast("list[Any]", value)
        for item in items:
            try:
                check(item)
            except Mismatch as mismatch:
                raise mismatch.inside(str(items.index(item))) from None

    return check_array


def _limits(rules: dict[str, Any], sentence: str | None) -> Check:
    """Length, range, pattern and constant of a field; lengths after entities are not checked."""
    constant: str | None = rules.get("constant")
    lowest, highest = rules.get("min", -math.inf), rules.get("max", math.inf)
    counted = not rules.get("after_entities")
    shortest: int = (rules.get("min_length") or 0) if counted else 0
    longest: int | None = rules.get("max_length") if counted else None
    in_bytes = rules.get("unit") == "bytes"
    pattern = re.compile(rules["pattern"]) if "pattern" in rules else None

    def check_limits(value: Any) -> None:
        if type(value) is str:
            size = len(value.encode()) if in_bytes else utf16_length(value)
            if size < shortest or (longest is not None and size > longest):
                raise Mismatch(f"length {size} outside {shortest}-{longest}", sentence)
            if constant is not None and value != constant:
                raise Mismatch(f"must be {constant}")
            if pattern is not None and not pattern.fullmatch(value):
                raise Mismatch("characters not allowed", sentence)
        elif type(value) is int and not lowest <= value <= highest:
            raise Mismatch(f"{value} outside {lowest}-{highest}")

    return check_limits
