"""YAML nodes as a tree whose every spot knows its line and its field, and collects all faults."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.domain.messages.texts import Words
from bot.domain.visible_text import is_visible
from bot.eventfile.yaml_file import Fault

YEARS = 1900, 2200
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_FOLDS = re.compile(r"(?<=[\u3001\u3002\uff01-\uff1f]) +| +(?=[\u3001\u3002\uff01-\uff1f])")
_INVISIBLE_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Spot:
    """One value in the file; reading it wrongly adds a fault and returns something harmless."""

    node: Node
    path: str
    faults: list[Fault]

    @property
    def line(self) -> int:
        """The line of the file, from 1."""
        return self.node.start_mark.line + 1 if self.node.start_mark else 0

    def complain(self, sentence: str, code: str = "", **details: str | int | Words) -> None:
        """Add a fault about this spot; `code` and `details` as in a Fault."""
        self.faults.append(Fault(self.line, self.path, sentence, code, details))

    def complain_of_other(self, known: Iterable[str]) -> None:
        """Add that this spot has none of the words that may stand there."""
        listed = Words.listed(known)
        self.complain(f"must be one of {listed.en}.", "kind", known=listed)

    def text(self, longest: int, *, lines: bool = False) -> str:
        """Return a text of 1 to `longest` characters, on one line unless `lines`."""
        if not isinstance(self.node, ScalarNode):
            self.complain("must be a text.", "text")
            return ""
        text = str(self.node.value).strip()
        if not text or _is_null(self.node):
            self.complain("must not be empty.", "empty")
        elif len(text) > longest:
            self.complain(
                f"is too long: {len(text)} characters, at most {longest}.",
                "too-long",
                count=len(text),
                longest=longest,
            )
        elif not lines and "\n" in text:
            self.complain("must be on one line.", "one-line")
        elif not all(map(_is_plain, text)):
            self.complain("contains an invisible control character; type the text anew.", "control")
        elif not is_visible(text):
            self.complain("shows nothing; type a text that can be seen.", "unseen")
        return text

    def words(self, longest: int, *, lines: bool = False) -> Words:
        """Return a text given as `{en: ..., zh: ...}` or plainly (English)."""
        if isinstance(self.node, ScalarNode):
            return Words(self.text(longest, lines=lines))
        if not (both := self.branch("must be a text or {en: ..., zh: ...}.")):
            return Words("")
        en, zh = both.find("en"), both.find("zh")
        both.close()
        if not en and not zh:
            self.complain("needs a text under en, zh or both.", "no-text")
        return Words(
            en=en.text(longest, lines=lines) if en else "",
            zh=unfolded(zh.text(longest, lines=lines)) if zh else "",
        )

    def whole(self, least: int, most: int) -> int | None:
        """Return a whole number, or None after a complaint."""
        return self._within(least, most, least=least, most=most)

    def year(self) -> int | None:
        """Return a year, or None after a complaint."""
        # As words, for numbers of four digits are told with a comma.
        return self._within(*YEARS, least=str(YEARS[0]), most=str(YEARS[1]))

    def _within(self, lowest: int, highest: int, **bounds: int | str) -> int | None:
        text = str(self.node.value) if isinstance(self.node, ScalarNode) else ""
        is_whole = text.isascii() and text.isdecimal() and len(text) < 9
        if is_whole and lowest <= int(text) <= highest:
            return int(text)
        self.complain(f"must be a whole number from {lowest} to {highest}.", "whole", **bounds)
        return None

    def items(self, most: int) -> "list[Spot]":
        """Return the items of a list; more than `most` are refused."""
        if not isinstance(self.node, SequenceNode):
            self.complain("must be a list: lines that start with '- '.", "list")
            return []
        nodes = cast("list[Node]", self.node.value)
        if len(nodes) > most:
            self.complain(
                f"has {len(nodes)} items; at most {most}.", "too-many", count=len(nodes), most=most
            )
        return [
            Spot(node, f"{self.path}[{number}]", self.faults)
            for number, node in enumerate(nodes[:most], start=1)
        ]

    def branch(self, otherwise: str = "must have fields, indented below it.") -> "Branch | None":
        """Return the fields below this spot, or None after a complaint."""
        if isinstance(self.node, MappingNode):
            return Branch(self)
        self.complain(otherwise, "fields")
        return None


@dataclass(slots=True)
class Branch:
    """Named fields. What was asked for is known; `close` complains about everything else."""

    spot: Spot
    _spots: dict[str, Spot] = field(default_factory=dict[str, Spot])
    _asked: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        """Refuse names that are no texts and names given twice."""
        for name_node, node in cast("list[tuple[Node, Node]]", self.spot.node.value):
            name = str(name_node.value) if isinstance(name_node, ScalarNode) else ""
            spot = Spot(node, self._path(name), self.spot.faults)
            named = Spot(name_node, self._path(name), self.spot.faults)
            if not name:
                named.complain("has a field without a name.", "nameless")
            elif name in self._spots:
                named.complain("is given twice; keep one.", "twice")
            else:
                self._spots[name] = spot

    def find(self, name: str) -> Spot | None:
        """Return a field's spot, or None where it is missing or empty."""
        self._asked.add(name)
        spot = self._spots.get(name)
        return None if spot is None or _is_null(spot.node) else spot

    def need(self, name: str) -> Spot | None:
        """Return a field's spot; complain where it is missing."""
        if not (spot := self.find(name)):
            where = self._spots.get(name, self.spot)
            Spot(where.node, self._path(name), self.spot.faults).complain("is missing.", "missing")
        return spot

    def close(self) -> None:
        """Complain about the fields nobody asked for."""
        for name, spot in self._spots.items():
            if name not in self._asked:
                near = difflib.get_close_matches(name[:60], sorted(self._asked), n=1)
                known = Words.listed(self._known())
                hint = f"did you mean {near[0]}?" if near else f"known: {known.en}."
                spot.complain(f"is not a field here; {hint}", "unknown", known=known)

    def _known(self) -> list[str]:
        return sorted(self._asked)

    def _path(self, name: str) -> str:
        shown = name[:60] if name.isprintable() else "?"
        return ".".join(part for part in (self.spot.path, shown) if part)


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.style and node.value in _NULLS


def unfolded(text: str) -> str:
    """Take out the spaces that YAML puts where a Chinese text was broken into lines."""
    return _FOLDS.sub("", text)


def _is_plain(character: str) -> bool:
    if character in "\n\t":
        return True
    return unicodedata.category(character) not in {"Cc", "Cs"} and character not in _INVISIBLE_TURNS
