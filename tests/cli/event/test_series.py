"""The field `series`: read, written, and changed by an import."""

from pathlib import Path

from bot.cli.event.init import parse_event
from bot.cli.event.whole_file import write_event
from bot.domain.series.series import ALONE, Series, Turnover
from tests.cli.event.world import GOOD, event_command, exported, faults_of


def test_series_is_read_and_written_back() -> None:
    for said, series in (
        ("{name: quiet-lake, turnover: deep}", Series("quiet-lake", Turnover.DEEP)),
        ("{name: s2}", Series("s2")),
    ):
        plan = parse_event(f"{GOOD}series: {said}\n".encode())
        assert plan.event.series == series
        assert parse_event(write_event(plan).encode()).event.series == series


def test_an_event_without_the_field_stands_alone() -> None:
    plan = parse_event(GOOD.encode())
    assert plan.event.series == ALONE
    assert "series" not in write_event(plan)


def test_faults_have_their_line_and_field() -> None:
    last = GOOD.count("\n") + 1
    text = f"{GOOD}series:\n  name: Quiet Lake\n  turnover: both\n  names: x\n"
    assert faults_of(text) == [
        (last + 1, "series.name", "must be of small letters, digits and hyphens."),
        (last + 2, "series.turnover", "must be deep or wide."),
        (last + 3, "series.names", "is not a field here; did you mean name?"),
    ]
    assert faults_of(f"{GOOD}series: {{turnover: wide}}\n") == [
        (last, "series.name", "is missing.")
    ]


def test_an_import_changes_the_series_and_leaves_alone_what_it_does_not_speak_of(
    founded: Path,
) -> None:
    file = founded / "event.yaml"
    assert exported(file, "series") == ""
    plain = file.read_text(encoding="utf-8")
    file.write_text(f"{plain}series: {{name: lakes, turnover: wide}}\n", encoding="utf-8")
    event_command("import", str(file))
    assert exported(file, "series") == "  name: lakes\n  turnover: wide\n"

    file.write_text(plain, encoding="utf-8")
    event_command("import", str(file))
    assert exported(file, "series") == "  name: lakes\n  turnover: wide\n"
