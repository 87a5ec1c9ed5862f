"""Reading a list of candidates: a table with headings, or one name a line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.limits import NAME_LENGTH
from bot.domain.messages.texts import Words
from bot.domain.people.invitation_list import same_name
from bot.domain.selection.candidates import MOST_CANDIDATES, NOTE, Need
from bot.domain.spreadsheets.cells import without_guard
from bot.domain.spreadsheets.rows import Row, TableBroken, read_rows
from bot.domain.visa.countries import exactly
from bot.domain.visible_text import is_visible, on_one_line

_NAME, _NOTE, _COUNTRY, _FIELD, _NEED = "name", "note", "country", "field", "need"
_HEADINGS: Mapping[str, str] = {
    **dict.fromkeys(("name", "full name", "candidate", "姓名", "名字", "候选人"), _NAME),
    **dict.fromkeys(("note", "notes", "about", "why", "备注", "说明", "理由"), _NOTE),
    **dict.fromkeys(
        ("country", "country or territory", "国家", "国家/地区", "国家(地区)"), _COUNTRY
    ),
    **dict.fromkeys(("field", "expertise", "领域", "专业", "专业领域"), _FIELD),
    **dict.fromkeys(("language", "languages", "interpreting", "语言", "口译"), _NEED),
}
_NEEDS: Mapping[str, Need] = {
    **dict.fromkeys(("nothing", "none", "fluent", "no", "不需要", "流利"), Need.NOTHING),
    **dict.fromkeys(("some", "some help", "partly", "一些", "一些帮助", "部分"), Need.SOME),
    **dict.fromkeys(("interpreter", "interpreting", "yes", "口译", "需要口译"), Need.INTERPRETER),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One candidate of a list."""

    name: str
    note: str = ""
    country: str = ""
    area: int | None = None
    need: Need | None = None
    again: str = ""
    """The consent to be invited again by which they are named, if by one."""


@dataclass(frozen=True, slots=True)
class CandidateList:
    """What a list comes to: the candidates, and the headings of columns that are of no use."""

    entries: tuple[Entry, ...]
    unused: tuple[str, ...] = ()


class CandidatesUnreadable(Exception):
    """A list with a faulty row; `why` is one of the endings of the texts `candidates-<why>`."""

    def __init__(self, why: str, row: int) -> None:
        super().__init__(why)
        self.why = why
        self.row = row


def read_candidates(content: str, fields: Sequence[Words]) -> CandidateList:
    """Read a list; `fields` are the event's, by which a column names them in either language.

    Raises:
        CandidatesUnreadable: nothing in it, too many rows, or a row that cannot be read.
    """
    try:
        rows = read_rows(content, is_heading=lambda cell: _plain(cell) in _HEADINGS)
    except TableBroken as broken:
        raise CandidatesUnreadable("broken", broken.line) from None
    columns = [_HEADINGS.get(_plain(cell)) for cell in rows[0].cells] if rows else []
    unused: tuple[str, ...] = ()
    if _NAME in columns:
        named = zip(rows[0].cells, columns, strict=True)
        unused = tuple(cell for cell, column in named if cell and not column)
        rows = rows[1:]
    else:
        columns = [_NAME, _NOTE]
    if not rows:
        raise CandidatesUnreadable("empty", 1)
    if len(rows) > MOST_CANDIDATES:
        raise CandidatesUnreadable("too-many", MOST_CANDIDATES)
    return CandidateList(tuple(_entry(row, columns, fields) for row in rows), unused)


def _entry(row: Row, columns: Sequence[str | None], fields: Sequence[Words]) -> Entry:
    if len(row.cells) > len(columns):
        raise CandidatesUnreadable("cells", row.line)
    found = {
        column: without_guard(cell)
        for column, cell in zip(columns, row.cells, strict=False)
        if column is not None
    }
    name, note = on_one_line(found.get(_NAME, "")), found.get(_NOTE, "").strip()
    if not is_visible(name) or len(name) > NAME_LENGTH:
        raise CandidatesUnreadable("name", row.line)
    if len(note) > NOTE:
        raise CandidatesUnreadable("note", row.line)
    said = found.get(_COUNTRY, "")
    country = exactly(said) if said else ""
    if said and not country:
        raise CandidatesUnreadable("country", row.line)
    return Entry(
        name, note, country, _field(found.get(_FIELD, ""), fields, row.line), _need(found, row.line)
    )


def _field(said: str, fields: Sequence[Words], line: int) -> int | None:
    if not said:
        return None
    for place, field in enumerate(fields):
        if _plain(said) in {_plain(name) for name in (field.en, field.zh) if name}:
            return place
    raise CandidatesUnreadable("field", line)


def _need(found: Mapping[str, str], line: int) -> Need | None:
    said = found.get(_NEED, "")
    if not said:
        return None
    need = _NEEDS.get(_plain(said))
    if need is None:
        raise CandidatesUnreadable("language", line)
    return need


def _plain(text: str) -> str:
    return same_name(text).rstrip(":")
