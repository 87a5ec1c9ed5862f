"""`colloquy knowledge`: prepared answers out to a file and back; what a spreadsheet may hold."""

import csv
import io
import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.domain.visible_text import is_visible
from bot.eventfile.knowledge_file import CONFIRMED, ORGANIZERS, parse_knowledge, write_knowledge
from bot.eventfile.knowledge_table import is_csv, parse_knowledge_csv, write_knowledge_csv
from bot.eventfile.yaml_file import EventFileWrong
from tests.stories.sample_event import DINNER, TALK, sample_plan

SESSIONS = sample_plan().sessions


def run(*words: str) -> tuple[int, str]:
    """Run the command; return its exit code and what it said."""
    done = CliRunner().invoke(app, ["knowledge", *words])
    return done.exit_code, done.output


def test_answers_go_out_and_come_back(founded: Path) -> None:
    file = founded / "answers.yaml"

    assert run("export", str(file)) == (
        0,
        f"The answers are in {file}. Some may be for some people only: keep it private.\n",
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_text(
        file.read_text(encoding="utf-8").replace("On the card", "On the door")
        + "- key: bar\n  questions: [Bar?]\n  answer: Yes\n",
        encoding="utf-8",
    )
    assert run("import", str(file)) == (0, "1 answers are new, 1 changed, 0 the same.\n")
    assert run("import", str(file)) == (0, "0 answers are new, 0 changed, 2 the same.\n")

    sheet = founded / "answers.csv"
    assert run("export", str(sheet))[0] == 0
    assert sheet.read_text(encoding="utf-8").splitlines()[1:] == [
        "bar,logistics,Bar?,,Yes,,,,",
        "wifi,logistics,Wifi?,无线网？,On the door,,,,",
    ]
    assert run("import", str(sheet)) == (0, "0 answers are new, 0 changed, 2 the same.\n")


def test_wrong_file_is_told_plainly(founded: Path) -> None:
    file = founded / "answers.yaml"
    file.write_text("knowledge:\n- key: WIFI\n  questions: []\n  answer: x\n", encoding="utf-8")

    assert run("import", str(file)) == (
        2,
        f"{file}: line 2: knowledge[1].key must be 1 to 40 small letters, digits and hyphens, like"
        f" opening-talk.\n{file}: line 3: knowledge[1].questions needs at least one question.\n",
    )
    file.write_bytes(b"knowledge: \0\x01\xff.")
    assert run("import", str(file)) == (
        2,
        f"{file}: This is no text; save the file as CSV (UTF-8), XLSX or YAML.\n",
    )
    file.write_text("knowledge:\n- key: bar\n  questions: [wifi]\n  answer: x\n", encoding="utf-8")
    assert run("import", str(file))[1].startswith("Another answer has this question already")


def test_faults_of_a_spreadsheet_name_their_rows() -> None:
    content = (
        "key;category;question_en;answer_en;audience;expires\n"
        "Wi/Fi;;Wifi?;Yes;;\n"
        "bar;B:R;Bar?;;everybody;soon\n"
        f"car;;{'x' * 301};Yes;;\n"
        "dog;;bar ?;Yes;;\n"
    )
    with pytest.raises(EventFileWrong) as caught:
        parse_knowledge_csv(content, sessions=SESSIONS)

    assert [(fault.line, fault.field, fault.code) for fault in caught.value.faults] == [
        (2, "key", "key"),
        (3, "category", "key"),
        (3, "audience", "audience"),
        (3, "expires", "day"),
        (3, "answer_en", "missing"),
        (4, "question_en", "too-long"),
        (5, "question_en", "question-twice"),
    ]


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40
).filter(lambda text: text.strip() == text and is_visible(text))
audiences = st.sampled_from(
    [
        Audience(),
        ORGANIZERS,
        CONFIRMED,
        Audience(AudienceKind.SESSION, TALK),
        Audience(AudienceKind.SESSION, DINNER),
    ]
)


@example(['|"'], "answer", Audience(), None)
@given(
    questions=st.lists(texts, min_size=1, max_size=3, unique=True),
    answer=texts | st.sampled_from(["=1+1", "'=x", "-", "@a", "+", "''", "'"]),
    audience=audiences,
    expires=st.none() | st.dates(min_value=date(2000, 1, 1)),
)
def test_whatever_is_written_is_read_back(
    questions: list[str], answer: str, audience: Audience, expires: date | None
) -> None:
    entry = KnowledgeEntry(
        "key-1", tuple(map(Words, questions)), Words(answer), "own-category", audience, expires
    )

    sheet = write_knowledge_csv([entry], sessions=SESSIONS)
    assert parse_knowledge_csv(sheet, sessions=SESSIONS) == [entry]
    assert is_csv(sheet)
    assert not any(
        row[2].startswith(("=", "+", "@", "-")) for row in list(csv.reader(io.StringIO(sheet)))[1:]
    )
    tree = write_knowledge([entry], sessions=SESSIONS)
    assert parse_knowledge(tree.encode(), sessions=SESSIONS) == [entry]
    assert not is_csv(tree)
