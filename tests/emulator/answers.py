"""Whether what the emulator says has the shape that the Bot API promises."""

from functools import cache
from pathlib import Path
from typing import Any

import orjson

from bot.demo.emulator.schema.checks import Check, Checks, Mismatch
from bot.demo.emulator.state.journal import Journal

_SCHEMA = orjson.loads((Path(__file__).parent / "answers.json").read_bytes())
_CHECKS = Checks(_SCHEMA["types"])


@cache
def _check(kinds: tuple[str, ...]) -> Check:
    return _CHECKS.field("", ["", list(kinds), True])


def misshapen(journal: Journal) -> list[str]:
    """Say what is wrong with the successes of a journal, which keeps of updates only their ids."""
    return [
        f"{call.method}: {wrong}"
        for call in journal.since()
        if call.status == 200
        and call.method != "getUpdates"
        and (wrong := _mismatch(_SCHEMA["methods"][call.method], orjson.loads(call.response)))
    ]


def misshapen_update(update: dict[str, Any]) -> str | None:
    """Say what is wrong with an update, None for nothing."""
    return _mismatch(["Update"], update)


def _mismatch(kinds: list[str], value: object) -> str | None:
    try:
        _check(tuple(kinds))(value)
    except Mismatch as wrong:
        return str(wrong)
    return None
