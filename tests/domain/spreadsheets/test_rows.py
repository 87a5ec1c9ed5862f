"""Tables: whatever encoding and separator one was written with, it reads back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.spreadsheets.cells import harmless, without_guard
from bot.domain.spreadsheets.encodings import GUESSED, Encoding, NotText, decode
from bot.domain.spreadsheets.rows import SEPARATORS, Row, TableBroken, read_rows

HEADINGS = ("name", "语言", "remark")
LETTERS = st.characters(categories=["L", "N"], exclude_characters="\u3164\u115f\u1160\uffa0")
WORDS = st.text(st.sampled_from("\"';,\t，；、|= \n") | LETTERS, max_size=8)
TABLES = st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=6)


def is_heading(cell: str) -> bool:
    """The headings of these tables."""
    return cell in HEADINGS


def written(table: list[tuple[str, str, str]], separator: str, line_end: str) -> str:
    """A table as spreadsheet programs write it."""
    out = io.StringIO()
    # Python's writer leaves a line end unquoted that is not its own; no program does.
    quoting = csv.QUOTE_ALL if line_end == "\r" else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=separator, lineterminator=line_end, quoting=quoting)
    writer.writerows([HEADINGS, *table])
    return out.getvalue()


def cells_of(rows: tuple[Row, ...]) -> list[tuple[str, ...]]:
    """The cells alone."""
    return [row.cells for row in rows]


def kept(row: tuple[str, str, str]) -> tuple[str, ...]:
    """What must be left of a row: trimmed cells without the empty ones at its end."""
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


@given(
    table=TABLES,
    separator=st.sampled_from(SEPARATORS),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    is_said=st.booleans(),
)
def test_table_reads_back(
    table: list[tuple[str, str, str]], separator: str, line_end: str, *, is_said: bool
) -> None:
    first = f"sep={separator}{line_end}" if is_said else ""
    text = "\ufeff" + first + written(table, separator, line_end)

    heading, *rows = cells_of(read_rows(text, is_heading=is_heading))

    assert heading == HEADINGS
    assert rows == [cells for row in table if (cells := kept(row))]


@given(text=st.text(st.sampled_from('"\n\r;,，\tab') | st.characters(), max_size=60))
def test_any_text_is_rows_or_broken_at_a_line(text: str) -> None:
    lines = 1 + sum(text.count(end) for end in "\r\n")
    try:
        found = [row.line for row in read_rows(text, is_heading=is_heading) if row.cells[-1]]
    except TableBroken as broken:
        found = [broken.line]
    assert found == sorted(found)
    assert all(1 <= line <= lines for line in found)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a;b\nc;d,e", [("a", "b"), ("c", "d,e")]),
        ("a\nb\nc", [("a",), ("b",), ("c",)]),
        ("Weber, Anna\n\n  \nLi, Bo", [("Weber", "Anna"), ("Li", "Bo")]),
        ("name;remark\nA;x, y\nB;u, v, w", [("name", "remark"), ("A", "x, y"), ("B", "u, v, w")]),
        ('"a;b",c\n"d;e",f', [("a;b", "c"), ("d;e", "f")]),
        ("sep=|\na|b", [("a", "b")]),
        ("", []),
    ],
)
def test_separator_is_found(text: str, rows: list[tuple[str, ...]]) -> None:
    assert cells_of(read_rows(text, is_heading=is_heading)) == rows


CHINESE = st.text(
    st.sampled_from("姓名语言王小明欧阳娜娜中文李雷张伟会场密码"), min_size=2, max_size=8
)
WESTERN = st.text(st.sampled_from("abcdefghijkmnopqrstuvwxyz"), min_size=1, max_size=8)
ACCENTED = st.tuples(WESTERN, st.sampled_from("éèüößçñåøÉÜÑ"), WESTERN).map("".join)


@given(
    lines=st.lists(CHINESE | WESTERN, min_size=1, max_size=8), encoding=st.sampled_from(Encoding)
)
def test_chinese_is_read_in_every_encoding_that_has_it(
    lines: list[str], encoding: Encoding
) -> None:
    text = "name,语言\r\n" + "\r\n".join(lines)
    if encoding is Encoding.CP1252:
        encoding = Encoding.UTF_8

    decoded = decode(text.encode(encoding))

    assert (decoded.text, decoded.encoding) == (text, encoding)


@given(lines=st.lists(ACCENTED | WESTERN, min_size=1, max_size=8))
def test_western_letters_are_read_in_their_old_encoding(lines: list[str]) -> None:
    text = "name;language\r\n" + "\r\n".join(lines)

    decoded = decode(text.encode("cp1252"))

    assert decoded.text == text
    assert text.isascii() or decoded.encoding in GUESSED


@given(content=st.binary(max_size=200))
def test_any_bytes_are_text_without_controls_or_none(content: bytes) -> None:
    try:
        text = decode(content).text
    except NotText:
        return
    assert "\0" not in text


@given(cell=st.text(st.sampled_from("=+-@'＝ \ta") | st.characters(), max_size=8))
def test_guard_comes_off_again(cell: str) -> None:
    guarded = harmless(cell)

    assert without_guard(guarded) == cell
    assert not guarded.startswith(("=", "+", "-", "@", "＝", "\t"))
