"""Shrinks the published Bot API schema to what validation needs.

Run by hand when a new schema is adopted; never imported by the running emulator:
``python -m bot.demo.emulator.schema.compaction API.json REQUESTS.json ANSWERS.json``. The answers
are for the tests, which look at whatever the emulator says.
"""

import re
import sys
from pathlib import Path
from typing import Any

import orjson

LICENCE = (
    "Converted from the schema of aiogram 3.31.0. "
    "Copyright (c) 2017 - present Alex Root Junior, MIT License (https://aiogram.dev)."
)
_CONSTANT = re.compile(r"(?:must be ([a-z_]+)$|always ['“]([a-z_]+)['”])")


def compact(api: dict[str, Any]) -> dict[str, Any]:
    """Keep names, types, requiredness and constraints; drop prose, links and answer types."""
    methods = {name: _fields(method) for name, method in api["methods"].items()}
    wanted = [name for fields in methods.values() for row in fields for name in row[1]]
    return _file(api, methods, wanted)


def compact_answers(api: dict[str, Any]) -> dict[str, Any]:
    """Keep likewise what methods answer, and updates."""
    methods: dict[str, list[str]] = {
        name: method["returns"] for name, method in api["methods"].items()
    }
    wanted = [name for returned in methods.values() for name in returned]
    return _file(api, methods, ["Update", *wanted])


def _file(api: dict[str, Any], methods: dict[str, Any], wanted: list[str]) -> dict[str, Any]:
    types = {name: _type(kind) for name, kind in api["types"].items()}
    # The prose says so, the published table does not.
    types["RichText"]["any"] = ["String", "Array of RichText", *types["RichText"]["any"]]
    reachable = _reachable(wanted, types)
    return {
        "version": api["version"],
        "licence": LICENCE,
        "methods": methods,
        "types": {name: kind for name, kind in types.items() if name in reachable},
    }


def _type(kind: dict[str, Any]) -> dict[str, Any]:
    if kind.get("subtypes"):
        return {"any": kind["subtypes"]}
    return {"fields": _fields(kind)}


def _fields(owner: dict[str, Any]) -> list[list[Any]]:
    return [_field(field) for field in owner.get("fields", [])]


def _field(field: dict[str, Any]) -> list[Any]:
    rules: dict[str, Any] = dict(field.get("constraints") or {})
    constant = _CONSTANT.search(field.get("description", ""))
    if constant and field["types"] == ["String"] and field["required"]:
        rules["constant"] = constant[1] or constant[2]
    row: list[Any] = [field["name"], field["types"], field["required"]]
    return [*row, rules] if rules else row


def _reachable(wanted: list[str], types: dict[str, Any]) -> set[str]:
    """Names of the types that the wanted ones can contain; no other is worth its bytes."""
    waiting = list(wanted)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop().split("Array of ")[-1]
        if name in seen or name not in types:
            continue
        seen.add(name)
        kind = types[name]
        waiting += kind.get("any", [])
        waiting += [inner for row in kind.get("fields", []) for inner in row[1]]
    return seen


if __name__ == "__main__":
    published = orjson.loads(Path(sys.argv[1]).read_bytes())
    Path(sys.argv[2]).write_bytes(orjson.dumps(compact(published)) + b"\n")
    Path(sys.argv[3]).write_bytes(orjson.dumps(compact_answers(published)) + b"\n")
