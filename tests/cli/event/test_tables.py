"""Terms as a table: whatever encoding and separator it is saved with, it reads back."""

import csv
import io
import stat
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from bot.domain.spreadsheets.encodings import Encoding
from bot.domain.spreadsheets.rows import SEPARATORS
from bot.eventfile.glossary_file import parse_terms, write_terms
from bot.eventfile.sent_files.reading import read_sent_file
from bot.eventfile.yaml_file import EventFileWrong

EN = st.text("abc =+-@'\",;|\t:#", min_size=1, max_size=12).map(str.strip).filter(str)
ZH = st.text("对齐安全，；、：评测", min_size=1, max_size=8)
NOTES = st.text("ab\n=;,\"'", max_size=12).map(str.strip)


@st.composite
def terms(draw: st.DrawFn) -> list[Term]:
    """Terms of different words."""
    words = draw(st.lists(EN, max_size=5, unique_by=lambda en: " ".join(en.split())))
    return [
        Term(f"key-{number}", Words(en, draw(ZH)), Words(draw(NOTES), draw(st.just("") | ZH)))
        for number, en in enumerate(words)
    ]


def saved(table: str, *, separator: str, encoding: Encoding) -> bytes:
    """A table as another program saves it again."""
    out = io.StringIO()
    rows = csv.reader(io.StringIO(table, newline=""))
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue().encode(encoding)


def is_utf8(content: bytes) -> bool:
    """Say whether bytes could have been saved as UTF-8."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


@given(
    agreed=terms(),
    separator=st.sampled_from(SEPARATORS),
    encoding=st.sampled_from([each for each in Encoding if each is not Encoding.CP1252]),
)
def test_written_table_reads_back(agreed: list[Term], separator: str, encoding: Encoding) -> None:
    table = write_terms(agreed, as_csv=True)

    content = saved(table, separator=separator, encoding=encoding)
    # A word or two in GB 18030 may be UTF-8 by chance, as 全 alone is, and nobody can tell.
    assume(encoding is not Encoding.GB18030 or content.isascii() or not is_utf8(content))
    sent = read_sent_file(content)

    assert parse_terms(sent.text.encode()) == tuple(agreed)


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\nkey;term_en;term_zh\nx;One;一",
        "\ufeffKEY\tTerm EN\tTerm-ZH\nX\tOne\t一",
        "No.|Key:|English|Chinese|\n1|x|One|一|",
        '"key","term (English)","术语（中文）"\n"x","One","一"',
        "键，英文术语，中文术语\nx，One，一",
        "glossary:\n- {key: x, term: {en: One, zh: 一}}",
        '{"glossary": [{"key": "x", "term": {"en": "One", "zh": "一"}}]}',
        "# key, term_en: as YAML\nglossary: [{key: x, term: {en: One, zh: 一}}]",
    ],
)
def test_kind_and_headings_are_known_by_content(text: str) -> None:
    assert parse_terms(text.encode()) == (Term("x", Words("One", "一"), Words("")),)


@example(",,\n")
@example('sep="\nkey"en')
@example("sep=\r\nkey,en")
@example('sep=;\n""; ""\nkey;en')
@given(text=st.text(st.sampled_from('ab,;"\n\r\t:-#=，key') | st.characters(codec="utf-8")))
def test_any_text_is_terms_or_told_plainly(text: str) -> None:
    for beginning in ("", "key,term_en,term_zh\n"):
        with suppress(EventFileWrong):
            assert parse_terms((beginning + text).encode()) is not None


def run(*words: str) -> tuple[int, str]:
    """Run the command line; return its exit code and what it said."""
    done = CliRunner().invoke(app, list(words))
    return done.exit_code, done.output


def test_terms_go_out_and_come_back_on_the_command_line(founded: Path) -> None:
    sheet, book = founded / "terms.csv", founded / "terms.xlsx"
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.active.append(["key", "English", "Chinese"])
    workbook.active.append(["eval", "evaluation", "评测"])
    workbook.save(book)

    assert run("terms", "import", str(book)) == (0, "1 terms are new, 0 changed, 0 the same.\n")
    assert run("terms", "export", str(sheet)) == (0, f"The terms are in {sheet}.\n")
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    content = sheet.read_bytes()
    sheet.write_bytes(content.replace("评测".encode(), "评估".encode()))
    assert run("terms", "import", str(sheet)) == (0, "0 terms are new, 1 changed, 0 the same.\n")
    sheet.write_bytes(content.replace("评测".encode(), b""))
    assert run("terms", "import", str(sheet)) == (
        2,
        f"{sheet}: line 2: term needs the term in both languages: {{en: ..., zh: ...}}.\n",
    )
    assert content == "key,term_en,term_zh,note_en,note_zh\r\neval,evaluation,评测,,\r\n".encode(
        "utf-8-sig"
    )
