"""Shrinks the published Bot API schema to what validation needs.

Run by hand when a new schema is adopted; never imported by the running emulator:
``python -m bot.demo.emulator.schema.compaction API.json OUT.json``.
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
    types = {name: _type(kind) for name, kind in api["types"].items()}
    reachable = _reachable(methods, types)
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


def _reachable(methods: dict[str, Any], types: dict[str, Any]) -> set[str]:
    """Names of the types a request can contain; answer-only types are not worth their bytes."""
    waiting = [name for fields in methods.values() for row in fields for name in row[1]]
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
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.write_bytes(orjson.dumps(compact(orjson.loads(source.read_bytes()))) + b"\n")
