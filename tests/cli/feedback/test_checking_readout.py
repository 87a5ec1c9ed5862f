"""`colloquy feedback check-readout`: lines that are too close, and not a word of what they are close to."""

from pathlib import Path

from typer.testing import CliRunner

from bot.cli.feedback.commands import feedback_app

SEALED = "I think that we would all stop tomorrow if only the others stopped as well"
CANNOT = "The same thought in other words cannot be found.\n"


def run(draft: Path, opened: Path) -> tuple[int, str, str]:
    words = ["check-readout", str(draft), "--opened", str(opened)]
    done = CliRunner().invoke(feedback_app, words)
    return done.exit_code, done.stdout, done.stderr


def test_only_the_numbers_of_lines_come_out(tmp_path: Path) -> None:
    table = tmp_path / "answers.csv"
    table.write_text(
        f'\ufeffballot,kind,title,rating,text,ref\na,b,c,,"{SEALED}",\n', encoding="utf-8"
    )
    draft = tmp_path / "draft.md"
    draft.write_text(
        "# Readout\n\nAll would stop.\nWe would all stop tomorrow if only the others did.\n"
    )
    assert run(draft, tmp_path) == (1, "line 4: too close\n", CANNOT)
    draft.write_text("# Readout\n\nAll would stop.\n")
    assert run(draft, table) == (0, "", CANNOT)


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("words\n")
    code, said, _ = run(draft, draft)
    assert (code, said) == (2, "")
    (tmp_path / "answers.csv").write_text("ballot,text\n")
    assert run(draft, tmp_path)[0] == 2
