"""Reading a list of people to invite."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.limits import CSV_ROWS, NAME_LENGTH
from bot.domain.people.languages import is_language_code, read_language
from bot.domain.people.people import Language
from bot.domain.spreadsheets.cells import without_guard
from bot.domain.spreadsheets.rows import Row, TableBroken, read_rows
from bot.domain.visible_text import is_visible, on_one_line

_NAME, _GIVEN, _FAMILY, _LANGUAGE = "name", "given", "family", "language"
_EMAIL, _NUMBER = "email", "number"
_HEADINGS: Mapping[str, str] = {
    **dict.fromkeys(
        ("name", "full name", "guest", "guest name", "participant", "attendee", "invitee"), _NAME
    ),
    **dict.fromkeys(
        ("姓名", "名字", "全名", "嘉宾", "嘉宾姓名", "来宾", "參加者", "参会者"), _NAME
    ),
    **dict.fromkeys(("first name", "given name", "given names", "first", "forename"), _GIVEN),
    **dict.fromkeys(("last name", "family name", "surname", "last"), _FAMILY),
    "姓": _FAMILY,
    "名": _GIVEN,
    **dict.fromkeys(("language", "lang", "preferred language", "language code"), _LANGUAGE),
    **dict.fromkeys(("sprache", "langue", "idioma", "语言", "語言", "语种", "語種"), _LANGUAGE),
    **dict.fromkeys(("email", "e mail", "mail", "email address", "e mail address"), _EMAIL),
    **dict.fromkeys(("邮箱", "电子邮件", "电子邮箱", "邮件地址", "郵箱", "電子郵件"), _EMAIL),
    **dict.fromkeys(
        ("no", "no.", "nr", "nr.", "#", "number", "id", "序号", "序號", "编号"), _NUMBER
    ),
}
_ADDRESS = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}")
_NUMBERED = re.compile(r"[(（]?\d{1,4}\s*[.)）、．:：]\s*(?=\S)|[-*•·]\s+")
"""What stands before the names of a numbered or bulleted list."""


@dataclass(frozen=True, slots=True)
class Invitee:
    """One person to invite; `language` None, `email` "" if the list does not say."""

    name: str
    language: Language | None
    email: str = ""


@dataclass(frozen=True, slots=True)
class InvitationList:
    """What a list comes to: the people on it, and the headings of columns that are of no use."""

    invitees: tuple[Invitee, ...]
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeats:
    """Names on a list that stand there twice, and those somebody has been invited by before."""

    twice: tuple[str, ...]
    known: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.twice or self.known)


class ListUnreadable(Exception):
    """A list with a faulty row; `why` is one of the endings of the texts `list-<why>`."""

    def __init__(self, why: str, row: int) -> None:
        super().__init__(why)
        self.why = why
        self.row = row


def read_invitees(content: str) -> InvitationList:
    """Read a list of people: a table with or without headings, or one name a line.

    Raises:
        ListUnreadable: nothing in it, too many rows, or a row that cannot be read.
    """
    try:
        rows = read_rows(content, is_heading=lambda cell: _heading(cell) is not None)
    except TableBroken as broken:
        raise ListUnreadable("broken", broken.line) from None
    columns = [_heading(cell) for cell in rows[0].cells] if rows else []
    unused: tuple[str, ...] = ()
    if {_NAME, _GIVEN, _FAMILY} & set(columns):
        unused = tuple(
            cell for cell, column in zip(rows[0].cells, columns, strict=True) if cell and not column
        )
        rows = rows[1:]
    else:
        rows = _without_numbers(rows)
        columns = [_NAME] if _are_reversed_names(rows) else [_NAME, _LANGUAGE]
        rows = (
            [Row(row.line, (", ".join(row.cells),)) for row in rows] if len(columns) == 1 else rows
        )
    if not rows:
        raise ListUnreadable("empty", 1)
    if len(rows) > CSV_ROWS:
        raise ListUnreadable("too-many", CSV_ROWS)
    return InvitationList(tuple(_invitee(row, columns) for row in rows), unused)


def repeats_of(invitees: Iterable[Invitee], known: Iterable[str]) -> Repeats:
    """Return the names that stand on a list more than once, and those that are known already."""
    counts: dict[str, int] = {}
    spelled: dict[str, str] = {}
    for invitee in invitees:
        key = same_name(invitee.name)
        spelled.setdefault(key, invitee.name)
        counts[key] = counts.get(key, 0) + 1
    there = {same_name(name) for name in known if name}
    return Repeats(
        tuple(spelled[key] for key, count in counts.items() if count > 1),
        tuple(name for key, name in spelled.items() if key in there),
    )


def once_each(invitees: Iterable[Invitee], known: Iterable[str]) -> tuple[Invitee, ...]:
    """Return each name of a list once, without those that are known already."""
    there = {same_name(name) for name in known if name}
    fresh: dict[str, Invitee] = {}
    for invitee in invitees:
        key = same_name(invitee.name)
        if key not in there:
            fresh.setdefault(key, invitee)
    return tuple(fresh.values())


def same_name(name: str) -> str:
    """Return what two spellings of one name share: case, width and spacing do not count."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _heading(cell: str) -> str | None:
    plain = unicodedata.normalize("NFKC", cell).replace("_", " ").replace("-", " ")
    return _HEADINGS.get(" ".join(plain.casefold().split()).rstrip(":"))


def _without_numbers(rows: Sequence[Row]) -> Sequence[Row]:
    """Take off the numbers or bullets of a list, if every row has one and a name behind it."""
    if _are_numbered(rows):
        return [Row(row.line, row.cells[1:]) for row in rows]
    if rows and all(_NUMBERED.match(row.cells[0]) for row in rows):
        return [Row(row.line, (_NUMBERED.sub("", row.cells[0], 1), *row.cells[1:])) for row in rows]
    return rows


def _are_numbered(rows: Sequence[Row]) -> bool:
    """Say whether every row begins with a number; one before nothing but a language is the name."""
    return all(row.cells[0].isdecimal() and any(row.cells[1:2]) for row in rows) and any(
        read_language(row.cells[1]) is None for row in rows
    )


def _are_reversed_names(rows: Sequence[Row]) -> bool:
    """Say whether every row is `Weber, Anna`: two cells, and no language or code among them."""
    return bool(rows) and all(
        len(row.cells) == 2
        and all(row.cells)
        and read_language(row.cells[1]) is None
        and not is_language_code(row.cells[1])
        for row in rows
    )


def _invitee(row: Row, columns: Sequence[str | None]) -> Invitee:
    if len(row.cells) > len(columns):
        raise ListUnreadable("bad-language", row.line)
    found = {
        column: without_guard(cell)
        for column, cell in zip(columns, row.cells, strict=False)
        if column is not None
    }
    name = on_one_line(found.get(_NAME, "")) or _joined(
        found.get(_GIVEN, ""), found.get(_FAMILY, "")
    )
    if not is_visible(name) or len(name) > NAME_LENGTH:
        raise ListUnreadable("bad-name", row.line)
    said = found.get(_LANGUAGE, "")
    language = read_language(said) if said else None
    if said and language is None:
        raise ListUnreadable("bad-language", row.line)
    email = on_one_line(found.get(_EMAIL, ""))
    if email and not _ADDRESS.fullmatch(email):
        raise ListUnreadable("bad-email", row.line)
    return Invitee(name, language, email)


def _joined(given: str, family: str) -> str:
    """Return the whole name in the order its writing wants."""
    given, family = on_one_line(given), on_one_line(family)
    is_chinese = any("\u4e00" <= char <= "\u9fff" for char in family)
    return f"{family}{given}" if is_chinese else f"{given} {family}".strip()
