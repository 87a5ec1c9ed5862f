"""Checks every request against the Bot API schema, with checkers compiled once.

``schema.json`` is Bot API 10.3 in the compact form of ``compaction.py``. Arguments given in a
query or a form arrive as strings and are decoded here.
"""

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from bot.demo.emulator import refusals
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.schema.checks import Check, Checks, Mismatch, Row


class Argument:
    """One top-level field of a method: decodes form strings, then checks.

    ``textual`` is true when a plain string is among the accepted types.
    """

    __slots__ = ("check", "integer", "required", "structured", "textual")

    def __init__(self, types: list[str], required: bool, check: Check) -> None:
        self.required = required
        self.check = check
        self.textual = "String" in types or "InputFile" in types
        self.integer = "Integer" in types
        self.structured = any(kind not in ("String", "InputFile") for kind in types)

    def read(self, value: Any) -> Any:
        """The decoded value; raises Mismatch when it fits none of the field's types."""
        if self.structured and isinstance(value, str):
            value = self._decode(value)
        self.check(value)
        return value

    def _decode(self, text: str) -> Any:
        if self.integer:
            digits = text.removeprefix("-")
            if digits.isascii() and digits.isdigit():
                return int(text)
            if self.textual:
                return text
        try:
            return orjson.loads(text)
        except orjson.JSONDecodeError:
            return text


class MethodSchema:
    """What one Bot API method accepts; when not ``strict``, unknown arguments are ignored."""

    __slots__ = ("arguments", "name", "required", "strict")

    def __init__(self, name: str, arguments: dict[str, Argument], *, strict: bool) -> None:
        self.name = name
        self.arguments = arguments
        self.strict = strict
        self.required = [key for key, argument in arguments.items() if argument.required]

    def read(self, raw: Mapping[str, Any], files: Collection[str] = ()) -> dict[str, Any]:
        """Decode and check the arguments of one call; raises Refusal (400) on the first fault."""
        decoded: dict[str, Any] = {}
        arguments = self.arguments
        key = ""
        try:
            for key, value in raw.items():
                argument = arguments.get(key)
                if argument is not None:
                    decoded[key] = argument.read(value)
                elif self.strict and key not in files and not self._says_itself(key, value):
                    raise Mismatch(f"unknown field of {self.name}")  # noqa: TRY301 - one place words it
        except Mismatch as mismatch:
            raise _refusal(mismatch.inside(key)) from None
        for key in self.required:
            if key not in decoded and key not in files:
                raise _missing(key)
        return decoded

    def _says_itself(self, key: str, value: Any) -> bool:
        """Telegraf names the method among the arguments, as an answer to a webhook does."""
        return key == "method" and value == self.name


def _refusal(mismatch: Mismatch) -> Refusal:
    return Refusal(mismatch.sentence or f"Bad Request: schema: {mismatch}")


def _missing(key: str) -> Refusal:
    if key == "chat_id":
        return Refusal(refusals.CHAT_ID_EMPTY)
    if key == "text":
        return Refusal(refusals.TEXT_EMPTY)
    return Refusal(f"Bad Request: schema: {key}: required field missing")


@cache
def methods(*, strict: bool = True) -> dict[str, MethodSchema]:
    """Every Bot API method by lower-case name (methods are case-insensitive)."""
    schema = orjson.loads((Path(__file__).parent / "schema.json").read_bytes())
    checks = Checks(schema["types"], strict=strict)
    return {name.lower(): _method(name, rows, checks) for name, rows in schema["methods"].items()}


def _method(name: str, rows: list[Row], checks: Checks) -> MethodSchema:
    arguments = {row[0]: Argument(row[1], row[2], checks.field(name, row)) for row in rows}
    return MethodSchema(name, arguments, strict=checks.strict)
