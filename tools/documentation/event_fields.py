"""The fields of the event file, as its own parser tells them: each is offered what it refuses.

A field that nobody knows is answered with those that are known; a long text with the longest there may
be; a question mark with what stands there instead. So this never says what the
parser does not do.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import yaml

from bot.cli.event.init import parse_event
from bot.cli.event.whole_file import write_event
from bot.domain.messages.texts import Words
from bot.domain.retention import USUAL_DAYS
from bot.eventfile.yaml_file import EventFileWrong, Fault

Path = tuple[str, ...]
ITEM = "[]"
"""Stands in a path for each item of a list."""
_NOBODYS = "nobodys-field"
_LONG = "x" * 2_000
_MANY = ["?"] * 600
"""More than any text or list may be; tests/house/test_references.py sees that it is."""
_PLAIN_CODES = {"text", "too-long", "text-both", "empty", "no-text", "letter", "term-both"}
"""What a fault with one of these codes says is said by the kind already, or says nothing of it."""
LEAST = """\
event:
  {title: a, place: a, zone: UTC, starts: 2037-03-03 09:00, ends: 2037-03-04 09:00,
  rsvp_deadline: 2037-02-03 09:00, organizer: a, funder: a, purpose: a, contact: a,
  norms: {version: 1, points: [a]}}
sessions: [{key: a, title: a, place: a, starts: 2037-03-03 09:00, ends: 2037-03-03 10:00}]
knowledge: [{key: a, questions: [a], answer: a}]
glossary: [{key: a, term: {en: a, zh: 甲}}]
venue: {notes: a}
letterhead:
  {host: a, register: a, address: a, phone: "+41 44 555 01 10", contact: a, venue: a, signatory: a, title: a,
  pays: host, prefix: AB}
selection: {stances: [{en: a, zh: 甲}, {en: b, zh: 乙}], fields: [{en: a, zh: 甲}, {en: b, zh: 乙}]}
"""
"""A file that says no more than it must; what comes back in it besides is what is usual."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `unless` another of its neighbours is there, it is needed; limits are None where there are none.

    `kind` is fields, items, whole, text, words (a text in one or both languages) or both (in both), or a
    list of them: list-text and so on.
    """

    path: Path
    needed: bool
    unless: str
    kind: str
    longest: int | None
    most: int | None
    refused: tuple[Fault, ...]
    usual: str

    @property
    def name(self) -> str:
        """Its name as faults and EVENTFILE.md write it, items of lists as `[]`."""
        return named(self.path)


def named(path: Path, item: str = ITEM) -> str:
    """Return a path as one name; `item` stands for each item of a list."""
    name = ""
    for part in path:
        name += item if part == ITEM else f"{'.' if name else ''}{part}"
    return name


def faults(path: Path, value: object) -> dict[str, Fault]:
    """Return the faults at a path that has a value, by code."""
    return {fault.code: fault for fault in _told(path, value) if fault.field == named(path, "[1]")}


def _told(path: Path, value: object) -> tuple[Fault, ...]:
    tree = value
    for part in reversed(path):
        tree = [tree] if part == ITEM else {part: tree}
    try:
        parse_event(json.dumps(tree).encode())  # JSON is YAML, and quick
    except EventFileWrong as wrong:
        return wrong.faults
    return ()


def below(path: Path) -> tuple[str, ...]:
    """Return the names of the fields below a path, as the parser knows them."""
    nobodys = named((*path, _NOBODYS), "[1]")
    for fault in _told(path, {_NOBODYS: "?"}):
        if (fault.field, fault.code) == (nobodys, "unknown"):
            known = fault.details["known"]
            return tuple(cast("Words", known).en.split(", "))
    return ()


def fields(path: Path = (), usual: Mapping[str, str] | None = None) -> Iterator[Field]:
    """Yield every field below a path, each before those below it."""
    known = usuals() if usual is None else usual
    names = below(path)
    for name in names:
        needed = _is_missing(path, name, {_NOBODYS: "?"})
        unless = [other for other in names if needed and not _is_missing(path, name, {other: "?"})]
        yield from _field((*path, name), known, needed=needed, unless=set(unless) - {name})


def _is_missing(path: Path, name: str, beside: dict[str, str]) -> bool:
    at = named((*path, name), "[1]")
    return any((fault.field, fault.code) == (at, "missing") for fault in _told(path, beside))


def _field(
    here: Path, usual: Mapping[str, str], *, needed: bool, unless: set[str]
) -> Iterator[Field]:
    short, long, many = faults(here, "?"), faults(here, _LONG), faults(here, _MANY)
    listed = "list" in short
    branch = "fields" in (faults((*here, ITEM), "?") if listed else short)
    inner = faults((*here, ITEM), _LONG) if listed else long
    kind = _kind(here, short, listed=listed, branch=branch)
    refused = tuple(
        fault
        for code, fault in (faults((*here, ITEM), "?") if listed else short).items()
        if code not in {*_PLAIN_CODES, "list", "fields", "missing"}
    )
    yield Field(
        here,
        needed,
        min(unless, default=""),
        kind,
        None if refused else _number(inner.get("too-long"), "longest"),
        _number(many.get("too-many"), "most"),
        refused,
        usual.get(named(here), ""),
    )
    if branch:
        yield from fields((*here, ITEM) if listed else here, usual)


def _kind(here: Path, short: Mapping[str, Fault], *, listed: bool, branch: bool) -> str:
    if branch:
        return "items" if listed else "fields"
    place = (*here, ITEM) if listed else here
    if "whole" in short:
        return "whole"
    both = {"text-both", "term-both"} & {*faults(place, "?")}
    words = "both" if both else "words" if {"en", "zh"} == {*below(place)} else "text"
    return f"list-{words}" if listed else words


def _number(fault: Fault | None, detail: str) -> int | None:
    return None if fault is None else int(str(fault.details[detail]))


def usuals() -> dict[str, str]:
    """Return what counts where a field is left out, by name: what a file that lacks it is written with."""
    said = {name for name, _ in _leaves(yaml.safe_load(LEAST))}
    written = yaml.safe_load(write_event(parse_event(LEAST.encode())))
    # An id is made anew for each event.
    found = {
        name: value for name, value in _leaves(written) if name not in {*said, "sessions[].id"}
    }
    days = {f"retention.{kind}": str(days) for kind, days in USUAL_DAYS.items()}
    return {**found, **days}


def _leaves(tree: Any, path: Path = ()) -> Iterator[tuple[str, str]]:
    if isinstance(tree, dict):
        for name, below_it in cast("dict[str, Any]", tree).items():
            yield from _leaves(below_it, (*path, name))
    elif isinstance(tree, list):
        for item in cast("list[Any]", tree):
            yield from _leaves(item, (*path, ITEM))
    else:
        yield named(path).removesuffix(".en"), str(tree)
