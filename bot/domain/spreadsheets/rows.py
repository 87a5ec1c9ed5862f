"""The rows of a table that was pasted or sent: one cell each per column, whatever separates them."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.visible_text import trimmed

SEPARATORS = "\t;；,，、|"
"""The likeliest first where a table could be read with several."""
_SAID = re.compile(r"\s*\"?sep=(.)\"?\s*(?:\r\n?|\n|$)", re.IGNORECASE)
"""The first line by which spreadsheet programs tell each other the separator."""
_LINES_LOOKED_AT = 50


class TableBroken(Exception):
    """A table whose quotation marks do not close; `line` is where, from 1."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line of the text it ends on, from 1, and its cells, trimmed."""

    line: int
    cells: tuple[str, ...]


def read_rows(text: str, *, is_heading: Callable[[str], bool]) -> tuple[Row, ...]:
    """Return the rows that hold anything; empty cells at the end are left out.

    The separator is what a line `sep=;` says, or else whatever cuts the first row into the most
    headings and the following ones alike; what stands in quotation marks does not count.

    Raises:
        TableBroken: a quotation mark is not closed, or something follows a closed one.
    """
    text = text.removeprefix("\ufeff")
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text, is_heading)
    skipped = said.end() if said else 0
    before = len(text[:skipped].splitlines())
    reader = csv.reader(io.StringIO(text[skipped:], newline=""), delimiter=separator, strict=True)
    try:
        rows = [_row(before + reader.line_num, cells) for cells in reader]
    except csv.Error:
        raise TableBroken(max(1, before + reader.line_num)) from None
    return tuple(row for row in rows if row.cells)


def _row(line: int, cells: Sequence[str]) -> Row:
    plain = [trimmed("\n".join(cell.splitlines())) for cell in cells]
    while plain and not plain[-1]:
        plain.pop()
    return Row(line, tuple(plain))


def _separator(text: str, is_heading: Callable[[str], bool]) -> str:
    lines = list(_unquoted_lines(text))

    def fit(separator: str) -> tuple[int, int]:
        first = lines[0].count(separator)
        headings = sum(is_heading(trimmed(cell)) for cell in lines[0].split(separator))
        alike = sum(line.count(separator) >= max(first, 1) for line in lines)
        return (headings if first else 0), alike

    return max(SEPARATORS, key=fit) if lines else ","


def _unquoted_lines(text: str) -> Iterator[str]:
    """Yield the first lines with anything in them, without what stands in quotation marks."""
    bare = _QUOTED.sub(_without_separators, text)
    lines = (line for line in re.split(r"\r\n?|\n", bare) if trimmed(line))
    for _, line in zip(range(_LINES_LOOKED_AT), lines, strict=False):
        yield line


_QUOTED = re.compile(rf"(?:^|(?<=[{SEPARATORS}\r\n]))[ ]?\"((?:[^\"]|\"\")*)\"")


def _without_separators(quoted: re.Match[str]) -> str:
    return re.sub(rf"[{SEPARATORS}\r\n]", " ", quoted[1])
