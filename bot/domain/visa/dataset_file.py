"""Reading a file of visa requirements that the operator supplies: a matrix or a long list, as CSV.

A matrix has `Passport` and ISO 3166-1 alpha-2 codes in its first line, then a line per passport. A
long list has the columns passport, destination, requirement and, if it likes, days.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.visa.cases import Cell, Requirement
from bot.domain.visa.countries import country

FILE_BYTES = 8_000_000
_CODE = re.compile(r"[A-Z]{2}")
_WORDS = {
    "visa required": Requirement.VISA,
    "e-visa": Requirement.E_VISA,
    "evisa": Requirement.E_VISA,
    "eta": Requirement.ETA,
    "visa on arrival": Requirement.ON_ARRIVAL,
    "visa free": Requirement.FREE,
    "no admission": Requirement.NO_ADMISSION,
    "-1": Requirement.HOME,
}


class VisaFileWrong(Exception):
    """A file that cannot be used; `line` (1 is the first) is where, 0 where it is no line's fault."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(f"Line {line}: {problem}" if line else problem)
        self.line = line
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Requirements:
    """What a file says; `unknown` are codes the bot has no name for, which were left out."""

    cells: dict[tuple[str, str], Cell]
    unknown: frozenset[str]


def read_requirements(content: bytes) -> Requirements:
    """Read a file.

    Raises:
        VisaFileWrong: at the first line that cannot be understood.
    """
    if len(content) > FILE_BYTES:
        raise VisaFileWrong(0, f"The file has more than {FILE_BYTES // 1_000_000} MB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise VisaFileWrong(line, "this is not UTF-8 text; save the file as CSV UTF-8.") from None
    cells: dict[tuple[str, str], Cell] = {}
    unknown: set[str] = set()
    for line, passport, destination, cell in _entries(_rows(text)):
        strange = {code for code in (passport, destination) if country(code) is None}
        if strange:
            unknown |= strange
            continue
        if (passport, destination) in cells:
            raise VisaFileWrong(line, f"{passport} to {destination} is in the file twice.")
        cells[passport, destination] = cell
    if not cells:
        raise VisaFileWrong(0, "The file holds no requirement at all.")
    return Requirements(cells, frozenset(unknown))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(text.splitlines(), strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise VisaFileWrong(reader.line_num, "this is not proper CSV; check quotes.") from None
        if any(field.strip() for field in row):
            yield reader.line_num, [field.strip() for field in row]


def _entries(rows: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, str, str, Cell]]:
    lines = iter(rows)
    first: tuple[int, list[str]] = (0, [])
    line, header = next(lines, first)
    names = [name.casefold() for name in header]
    if names[:3] == ["passport", "destination", "requirement"] and names[3:] in ([], ["days"]):
        return _long(lines, len(names))
    if names[:1] == ["passport"] and len(names) > 1:
        return _matrix(lines, [_code(line, name) for name in header[1:]])
    raise VisaFileWrong(
        line,
        'the first line must be "passport,destination,requirement" or "Passport" and country '
        "codes.",
    )


def _long(
    lines: Iterable[tuple[int, list[str]]], width: int
) -> Iterator[tuple[int, str, str, Cell]]:
    for line, row in lines:
        _check_width(line, row, width)
        passport, destination = _code(line, row[0]), _code(line, row[1])
        cell = _cell(line, passport, destination, row[2])
        if width > 3 and row[3]:
            cell = Cell(cell.requirement, _days(line, row[3]))
        yield line, passport, destination, cell


def _matrix(
    lines: Iterable[tuple[int, list[str]]], destinations: list[str]
) -> Iterator[tuple[int, str, str, Cell]]:
    for line, row in lines:
        _check_width(line, row, len(destinations) + 1)
        passport = _code(line, row[0])
        for destination, word in zip(destinations, row[1:], strict=True):
            yield line, passport, destination, _cell(line, passport, destination, word)


def _check_width(line: int, row: list[str], width: int) -> None:
    if len(row) != width:
        raise VisaFileWrong(line, f"there are {len(row)} fields where {width} are expected.")


def _code(line: int, text: str) -> str:
    if not _CODE.fullmatch(text):
        shown = text if text.isprintable() and len(text) <= 20 else "…"
        raise VisaFileWrong(line, f'"{shown}" is no code of two capital letters, such as CH.')
    return text


def _cell(line: int, passport: str, destination: str, word: str) -> Cell:
    plain = word.casefold()
    cell = Cell(_WORDS[plain]) if plain in _WORDS else None
    if cell is None and re.fullmatch(r"[0-9]{1,4}", plain):
        cell = Cell(Requirement.FREE, _days(line, plain))
    if cell is None:
        shown = word if word.isprintable() and len(word) <= 30 else "…"
        known = ", ".join(name for name in _WORDS if name != "-1")
        raise VisaFileWrong(
            line,
            f'"{shown}" ({passport} to {destination}) is no requirement; '
            f"known: {known}, or a number of days.",
        )
    if (cell.requirement is Requirement.HOME) != (passport == destination):
        raise VisaFileWrong(line, f"-1 belongs where passport and destination agree ({passport}).")
    return cell


def _days(line: int, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text) or not 1 <= int(text) <= 3650:
        raise VisaFileWrong(line, "days must be a whole number from 1 to 3650.")
    return int(text)
