"""A table as the tree that the YAML of the same field would give, so that both are read alike.

One row is one item; a column `term_en` is the field `en` below `term`. Every spot knows its row.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.domain.messages.texts import Words
from bot.domain.spreadsheets.cells import harmless, without_guard
from bot.domain.spreadsheets.rows import SEPARATORS, Row, TableBroken, read_rows
from bot.domain.visible_text import trimmed
from bot.eventfile.yaml_file import Fault, NotPlainYaml

_MAPPING, _LIST, _TEXT = (f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str"))
_TONGUE = re.compile(r"(.+)_(en|zh)")
_YAML_SIGNS = frozenset(":{[#")
_NUMBERS = frozenset({"no", "no.", "nr", "nr.", "#", "number", "序号", "序號", "编号", "編號"})
"""Headings of columns that only count the rows."""


@dataclass(frozen=True, slots=True)
class TableShape:
    """The columns a table of one `field` may have, each with other spellings of its heading.

    In the columns `folded` capitals are small letters and a blank is a hyphen.
    """

    field: str
    columns: Mapping[str, Collection[str]]
    folded: Collection[str] = ("key",)

    def column(self, heading: str) -> str | None:
        """Return the column that a heading means, or None."""
        name = _plain(heading)
        spelt = (
            column
            for column, others in self.columns.items()
            if name in {column, *map(_plain, others)}
        )
        return next(spelt, None)


def is_table(text: str, shape: TableShape) -> bool:
    """Say whether a text begins with headings rather than like YAML."""
    first = first_line(text)
    cells = [trimmed(cell).strip('"') for cell in re.split(f"[{SEPARATORS}]", first)]
    known = sum(shape.column(cell) is not None for cell in cells)
    return known > 1 or (len(list(filter(None, cells))) > 1 and not _YAML_SIGNS & set(first))


def compose_table(text: str, shape: TableShape, faults: list[Fault]) -> MappingNode:
    """Return a table as the mapping of its one field; a column that nobody knows is a fault.

    Raises:
        NotPlainYaml: a quotation mark is not closed.
    """
    try:
        rows = read_rows(text, is_heading=lambda cell: shape.column(cell) is not None)
    except TableBroken as broken:
        sentence = "A quotation mark is not closed."
        raise NotPlainYaml(broken.line, sentence, "not-csv") from None
    heading, *items = rows
    columns = [shape.column(cell) if cell else "" for cell in heading.cells]
    for cell, column in zip(heading.cells, columns, strict=True):
        if column is None and _plain(cell) not in _NUMBERS:
            known = Words.listed(shape.columns)
            sentence = f"is not a column here; known: {known.en}."
            name = cell[:60] if cell.isprintable() else "?"
            faults.append(Fault(heading.line, name, sentence, "column", details={"known": known}))
    listed = [_item(row, columns, shape) for row in items]
    at = _at(heading.line)
    return _mapping(heading.line, [(shape.field, SequenceNode(_LIST, listed, at, at))])


def in_columns(fault: Fault, shape: TableShape) -> Fault:
    """Return a fault of the tree with the column in place of the path to it."""
    below = re.fullmatch(rf"{shape.field}\[\d+\]\.?(.*)", fault.field)
    return replace(fault, field=below[1].replace(".", "_")) if below else fault


def write_table(items: Iterable[Mapping[str, Any]], shape: TableShape) -> str:
    """Return items, as YAML would have them, as CSV that `compose_table` reads back."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(shape.columns)
    for item in items:
        writer.writerow([harmless(_cell(item, column)) for column in shape.columns])
    return written.getvalue()


def folded(cell: str) -> str:
    """Return a key as it is kept: small letters, hyphens for blanks."""
    return "-".join(cell.casefold().replace("_", " ").split())


def _plain(heading: str) -> str:
    """Return a heading without what people write differently: width, case, blanks, a colon."""
    plain = unicodedata.normalize("NFKC", trimmed(without_guard(heading))).casefold()
    return re.sub(r"[-_\s]+", "_", plain.rstrip(": "))


def first_line(text: str) -> str:
    """Return the first line with something in it; what some programs put before it is passed over."""
    lines = (line for line in text.removeprefix("\ufeff").splitlines() if trimmed(line))
    return next((line for line in lines if not line.casefold().lstrip('"').startswith("sep=")), "")


def _item(row: Row, columns: list[str | None], shape: TableShape) -> Node:
    """Return a row as a mapping; a cell without a heading is a field without a name."""
    fields: list[tuple[str, Node]] = []
    below: dict[str, list[tuple[str, Node]]] = {}
    padded = [*columns, *[""] * (len(row.cells) - len(columns))]
    for column, cell in zip(padded, row.cells, strict=False):
        text = without_guard(cell)
        if column is None or not text:
            continue
        leaf = _text(folded(text) if column in shape.folded else text, row.line)
        if tongue := _TONGUE.fullmatch(column):
            below.setdefault(tongue[1], []).append((tongue[2], leaf))
        else:
            fields.append((column, leaf))
    fields += [(name, _mapping(row.line, texts)) for name, texts in below.items()]
    return _mapping(row.line, fields)


def _mapping(line: int, fields: list[tuple[str, Node]]) -> MappingNode:
    pairs = [(_text(name, line), node) for name, node in fields]
    return MappingNode(_MAPPING, pairs, _at(line), _at(line))


def _text(text: str, line: int) -> ScalarNode:
    # In quotes: a word like `null` is a word here.
    return ScalarNode(_TEXT, text, _at(line), _at(line), style='"')


def _at(line: int) -> yaml.Mark:
    return yaml.Mark("table", 0, line - 1, 0, None, 0)


def _cell(item: Mapping[str, Any], column: str) -> str:
    value = item.get(column)
    if tongue := _TONGUE.fullmatch(column):
        value = item[tongue[1]].get(tongue[2])
    if value is True:
        return "true"
    return "" if value is None else str(value)
