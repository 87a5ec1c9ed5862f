"""Reading a list of people to invite, and writing the links that came of it."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.limits import CSV_ROWS, NAME_LENGTH
from bot.domain.people.people import Language
from bot.domain.spreadsheets import harmless

_HEADINGS = frozenset({"name", "姓名", "guest", "名字"})
_LANGUAGES = {
    "": None,
    "en": Language.EN,
    "english": Language.EN,
    "英文": Language.EN,
    "英语": Language.EN,
    "zh": Language.ZH,
    "chinese": Language.ZH,
    "中文": Language.ZH,
    "汉语": Language.ZH,
}


@dataclass(frozen=True, slots=True)
class Invitee:
    """One person to invite; `language` None if the list does not say."""

    name: str
    language: Language | None


class ListUnreadable(Exception):
    """A list with a faulty row; `why` is one of the endings of the texts `list-<why>`."""

    def __init__(self, why: str, row: int) -> None:
        super().__init__(why)
        self.why = why
        self.row = row


def read_invitees(content: str) -> tuple[Invitee, ...]:
    """Read `name, language` rows (CSV with comma, semicolon or tab; a heading is allowed).

    Raises:
        ListUnreadable: nothing in it, too many rows, or a row that cannot be read.
    """
    content = content.removeprefix("\ufeff")
    delimiter = next((mark for mark in ("\t", ";", ",", "，") if mark in content), ",")
    reader = csv.reader(io.StringIO(content), delimiter=delimiter, strict=True)
    try:
        rows = list(reader)
    except csv.Error:
        raise ListUnreadable("broken", max(1, reader.line_num)) from None
    invitees = [
        _invitee(row, number)
        for number, row in enumerate(rows, start=1)
        if any(cell.strip() for cell in row) and not _is_heading(row, number)
    ]
    if not invitees:
        raise ListUnreadable("empty", 1)
    if len(invitees) > CSV_ROWS:
        raise ListUnreadable("too-many", CSV_ROWS)
    return tuple(invitees)


def write_links(rows: Iterable[tuple[str, str, str]]) -> str:
    """Return a CSV of (name, language, link) that a spreadsheet takes for text, never formulas."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(("name", "language", "link"))
    for row in rows:
        writer.writerow(tuple(harmless(cell) for cell in row))
    return written.getvalue()


def _is_heading(row: list[str], number: int) -> bool:
    return number == 1 and row[0].strip().casefold() in _HEADINGS


def _invitee(row: list[str], number: int) -> Invitee:
    name = row[0].strip()
    language = row[1].strip().casefold() if len(row) > 1 else ""
    is_plain = name.splitlines() == [name] and all(ord(char) >= 32 for char in name)
    if not is_plain or len(name) > NAME_LENGTH:
        raise ListUnreadable("bad-name", number)
    if language not in _LANGUAGES or any(cell.strip() for cell in row[2:]):
        raise ListUnreadable("bad-language", number)
    return Invitee(name, _LANGUAGES[language])
