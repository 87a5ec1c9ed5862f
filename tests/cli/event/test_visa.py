"""`colloquy visa`: requirement data comes in whole or not at all, and says what it is."""

import hashlib
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.cli.event.init import parse_event
from bot.eventfile.yaml_file import EventFileWrong

EXAMPLE = Path(__file__).parents[3] / "deploy" / "event.example.yaml"
MATRIX = "Passport,CH,CN,SG\nCH,-1,30,90\nCN,visa required,-1,30\nSG,90,visa free,-1\n"
TODAY = datetime.now(UTC).date()
RECENT = TODAY - timedelta(days=20)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A founded event, made once."""
    folder = tmp_path_factory.mktemp("founded") / "data"
    with pytest.MonkeyPatch.context() as patch:
        set_up(patch, folder)
        assert colloquy("init", "--event", str(EXAMPLE))[0] == 0
    return folder


@pytest.fixture
def folder(tmp_path: Path, founded: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the founded event, with the settings of its bot."""
    shutil.copytree(founded, tmp_path / "data")
    set_up(monkeypatch, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def set_up(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    """Set the settings of a bot."""
    settings = {"TOKEN": "1:token", "API_URL": "http://127.0.0.1:9", "DATA_DIR": str(data)}
    for name, value in settings.items():
        monkeypatch.setenv(f"COLLOQUY_{name}", value)


def colloquy(*words: str) -> tuple[int, str, str]:
    """Run a command; return exit code, output and errors."""
    done = CliRunner().invoke(app, list(words))
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout, done.stderr


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    """What stands in the database."""
    with closing(sqlite3.connect(folder / "data" / "colloquy.sqlite3")) as connection:
        return connection.execute(query).fetchall()


def test_matrix_is_imported_and_shown(folder: Path) -> None:
    file = folder / f"requirements_{RECENT}.csv"
    file.write_text(MATRIX)
    digest = hashlib.sha256(MATRIX.encode()).hexdigest()

    before = colloquy("visa", "show")
    done = colloquy("visa", "import", str(file), "--source", "Made up", "--link", "https://e.org")
    shown = colloquy("visa", "show")

    assert before == (2, "", "There is no visa data. Run: colloquy visa import FILE\n")
    lines = done[1].splitlines()
    assert (done[0], lines[:3], done[2]) == (
        0,
        [
            f"9 requirements, data of {RECENT} (20 days old)",
            "Source: Made up https://e.org",
            f"SHA-256: {digest}",
        ],
        "",
    )
    assert shown == done
    assert rows(folder, "SELECT * FROM visa_requirements WHERE passport = 'CN'") == [
        ("CN", "CH", "visa", None),
        ("CN", "CN", "home", None),
        ("CN", "SG", "free", 30),
    ]


def test_broken_file_leaves_everything_as_it_was(folder: Path) -> None:
    good, bad = folder / "good.csv", folder / "bad.csv"
    good.write_text(MATRIX)
    bad.write_text(MATRIX + "US,90,visa please,90\n")
    assert colloquy("visa", "import", str(good), "--date", str(RECENT))[0] == 0
    before = (
        rows(folder, "SELECT * FROM visa_dataset"),
        rows(folder, "SELECT * FROM visa_requirements"),
    )

    done = colloquy("visa", "import", str(bad), "--date", str(TODAY))

    assert done == (
        2,
        "",
        'Line 5: "visa please" (US to CN) is no requirement; known: visa required, e-visa, evisa, '
        "eta, visa on arrival, visa free, no admission, or a number of days.\n",
    )
    after = (
        rows(folder, "SELECT * FROM visa_dataset"),
        rows(folder, "SELECT * FROM visa_requirements"),
    )
    assert after == before


def test_newer_file_takes_the_place_of_the_older_one(folder: Path) -> None:
    first, second = folder / "first.csv", folder / "second.csv"
    first.write_text(MATRIX)
    second.write_text("passport,destination,requirement\nCN,CH,e-visa\nCN,AQ,eta\n")
    colloquy("visa", "import", str(first), "--date", str(RECENT))

    done = colloquy("visa", "import", str(second), "--date", str(TODAY))

    assert (done[0], done[1].splitlines()[0], done[1].splitlines()[-1]) == (
        0,
        f"1 requirements, data of {TODAY} (0 days old)",
        "Left out, because the bot has no name for them: AQ",
    )
    assert rows(folder, "SELECT * FROM visa_requirements") == [("CN", "CH", "e-visa", None)]


def test_old_data_is_taken_but_said_to_be_of_no_use(folder: Path) -> None:
    file = folder / "old.csv"
    file.write_text(MATRIX)

    done = colloquy("visa", "import", str(file), "--date", str(TODAY - timedelta(days=181)))

    assert done[1].splitlines()[-1] == (
        "This is older than 180 days: no hint is given from it. Guests are led to the organizers"
        " instead."
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("matrix.csv",),
            "Of which day is the data? Say --date YYYY-MM-DD, or name the file so.\n",
        ),
        (
            ("matrix.csv", "--date", "tomorrow"),
            "Of which day is the data? Say --date YYYY-MM-DD, or name the file so.\n",
        ),
        (
            ("matrix.csv", "--date", "2999-01-01"),
            "2999-01-01 lies in the future; data cannot be newer than today.\n",
        ),
        (
            ("matrix.csv", "--date", str(RECENT), "--link", "http://e.org"),
            "--link must begin with https://\n",
        ),
        (
            ("matrix.csv", "--date", str(RECENT), "--source", "a\nb"),
            "--source and --link must be plain text of at most 120 characters.\n",
        ),
        (
            ("none.csv", "--date", str(RECENT)),
            "The file cannot be read: No such file or directory.\n",
        ),
    ],
)
def test_what_cannot_be_used_is_told(folder: Path, words: tuple[str, ...], told: str) -> None:
    (folder / "matrix.csv").write_text(MATRIX)

    assert colloquy("visa", "import", *words) == (2, "", told)
    assert rows(folder, "SELECT count(*) FROM visa_requirements") == [(0,)]


def test_before_there_is_a_database_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLLOQUY_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "matrix.csv").write_text(MATRIX)

    done = colloquy("visa", "import", str(tmp_path / "matrix.csv"), "--date", str(RECENT))

    assert done == (2, "", "There is no database yet. Run: colloquy init --event FILE.yaml\n")


def test_event_file_says_the_host_country() -> None:
    content = EXAMPLE.read_text()
    wrong = content.replace("country: CH", "country: Switzerland")

    plan = parse_event(content.encode())
    without = parse_event(re.sub("  country: .*\n", "", content).encode())
    with pytest.raises(EventFileWrong) as refused:
        parse_event(wrong.encode())

    assert (plan.event.country, without.event.country) == ("CH", "")
    assert [str(fault).partition(" ")[2] for fault in refused.value.faults] == [
        "8: event.country must be a country's code of two capital letters, like CH."
    ]
