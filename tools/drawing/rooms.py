"""What there is to draw: storeys from the import contract, rooms and arrows from the code."""

import ast
import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import grimp

USE_CASES = "bot.usecases"
TOPIC_STOREYS = ("handlers", USE_CASES, "storage", "bot.domain")
"""Where a topic has a room of its name."""
FEW = 3
"""A handler that calls more topics than these serves none of them in particular."""

Arrows = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Plan:
    """Rows of rooms, highest first, and who imports whom; an arrow never looks up."""

    rows: tuple[tuple[str, ...], ...]
    arrows: Arrows


class House:
    """The code under a root folder, as grimp reads it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
        linter = settings["tool"]["importlinter"]
        self._layers = _layers(linter["contracts"])
        self._graph = grimp.build_graph(*linter["root_packages"], cache_dir=None)

    def storeys(self) -> Plan:
        """Return the rooms of the import contract, with the arrows that do not follow from others."""
        rooms = [room for row in self._layers for room in row]
        return Plan(self._layers, _without_detours(self._between(rooms)))

    def topics(self) -> tuple[str, ...]:
        """Return the topics in alphabetical order: the packages of the use cases."""
        children = self._graph.find_children(USE_CASES)
        packages = (child for child in children if self._graph.find_children(child))
        return tuple(sorted(name.rpartition(".")[2] for name in packages))

    def topic_floors(self) -> Plan:
        """Return the use cases' topics in floors, each as low as it can stand, and their arrows."""
        arrows = self._between([f"{USE_CASES}.{topic}" for topic in self.topics()])
        short = {(high.rpartition(".")[2], low.rpartition(".")[2]) for high, low in arrows}
        floor = dict.fromkeys(self.topics(), 0)
        for _ in floor:
            for high, low in sorted(short):
                floor[high] = max(floor[high], floor[low] + 1)
        rows = (
            tuple(topic for topic in floor if floor[topic] == level)
            for level in range(max(floor.values()), -1, -1)
        )
        return Plan(tuple(rows), frozenset(short))

    def shared(self, storey: str) -> tuple[str, ...]:
        """Return a storey's rooms that belong to no topic: they serve all of them."""
        topics = set(self.topics())
        rooms = self._graph.find_children(storey)
        return tuple(sorted(room for room in rooms if room.rpartition(".")[2] not in topics))

    def rooms_of(self, topic: str, storey: str) -> tuple[str, ...]:
        """Return where a topic lives on a storey: its room, and the handlers that call it."""
        named = f"{storey}.{topic}"
        found = (named,) if named in self._graph.modules else ()
        if storey != "handlers":
            return found
        handlers = sorted(self._graph.find_children(storey) - {named})
        return (*found, *(each for each in handlers if topic in self._topics_called_by(each)))

    def path(self, room: str) -> str:
        """Return the file of a room, or its folder with a slash at the end."""
        place = room.replace(".", "/")
        return f"{place}/" if (self._root / place / "__init__.py").exists() else f"{place}.py"

    def caption(self, room: str) -> str:
        """Return the first sentence of a room's docstring."""
        place = self._root / room.replace(".", "/")
        file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        words = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        return (
            words.split("\n\n")[0]
            .split(".\n")[0]
            .replace("\n", " ")
            .replace("`", "")
            .removesuffix(".")
        )

    def _between(self, rooms: Iterable[str]) -> Arrows:
        room_of = _finder(rooms)
        found: set[tuple[str, str]] = set()
        for module in self._graph.modules:
            high = room_of(module)
            for imported in self._graph.find_modules_directly_imported_by(module):
                low = room_of(imported)
                if high and low and high != low:
                    found.add((high, low))
        return frozenset(found)

    def _topics_called_by(self, handler: str) -> Collection[str]:
        """Return the topics a handler with routes calls; the door and its machinery have none."""
        imported = self._graph.find_modules_directly_imported_by(handler)
        if {each for each in imported if each.startswith("handlers.")} != {"handlers.routes"}:
            return ()
        called = {each.split(".")[2] for each in imported if each.startswith(f"{USE_CASES}.")}
        called &= set(self.topics())
        return called if len(called) <= FEW else ()


def _layers(contracts: Iterable[Mapping[str, Any]]) -> tuple[tuple[str, ...], ...]:
    for contract in contracts:
        if contract["type"] == "layers" and "containers" not in contract:
            layers = cast("list[str]", contract["layers"])
            return tuple(tuple(re.split(r"\s*[|:]\s*", row)) for row in layers)
    raise LookupError("pyproject.toml has no import contract that lists the storeys")


def _finder(rooms: Iterable[str]) -> Callable[[str], str]:
    known = set(rooms)

    def room_of(module: str) -> str:
        while module and module not in known:
            module = module.rpartition(".")[0]
        return module

    return room_of


def _without_detours(arrows: Arrows) -> Arrows:
    """Leave out every arrow whose target can also be reached over another room."""
    below: dict[str, set[str]] = {}
    for high, low in arrows:
        below.setdefault(high, set()).add(low)

    def reached_from(room: str) -> set[str]:
        near = below.get(room, set())
        return near.union(*(reached_from(each) for each in near))

    return frozenset(
        (high, low)
        for high, low in arrows
        if not any(low in reached_from(other) for other in below[high] - {low})
    )
