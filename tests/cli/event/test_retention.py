"""The field `retention`: read, written, and changed by an import."""

from pathlib import Path

from bot.cli.event.init import parse_event
from bot.cli.event.whole_file import write_event
from bot.domain.retention import USUAL_DAYS, Keeping
from tests.cli.event.world import GOOD, event_command, exported, faults_of


def test_days_are_read_and_written_back() -> None:
    plan = parse_event(f"{GOOD}retention: {{passport: 7, letters: 365, relays: 2}}\n".encode())
    said = {Keeping.PASSPORT: 7, Keeping.LETTERS: 365, Keeping.RELAYS: 2}
    assert plan.event.retention == said
    assert plan.says_retention
    assert parse_event(write_event(plan).encode()).event.retention == said


def test_a_file_without_the_field_says_nothing_and_the_usual_days_count() -> None:
    plan = parse_event(GOOD.encode())
    assert not plan.says_retention
    assert "retention" not in write_event(plan)
    assert {kind: plan.event.keeps(kind) for kind in Keeping} == USUAL_DAYS


def test_faults_have_their_line_and_field() -> None:
    last = GOOD.count("\n") + 1
    text = f"{GOOD}retention:\n  passport: 0\n  travel: 366\n  relays: 1\n  letters: long\n  ticket: 3\n"
    assert faults_of(text) == [
        (last + 1, "retention.passport", "must be a whole number from 1 to 365."),
        (last + 2, "retention.travel", "must be a whole number from 1 to 365."),
        (last + 3, "retention.relays", "must be a whole number from 2 to 365."),
        (last + 4, "retention.letters", "must be a whole number from 1 to 365."),
        (last + 5, "retention.ticket", "is not a field here; did you mean tickets?"),
    ]


def test_an_import_changes_days_and_leaves_alone_what_it_does_not_speak_of(founded: Path) -> None:
    file = founded / "event.yaml"

    def said() -> str:
        return exported(file, "retention")

    assert said() == ""
    plain = file.read_text(encoding="utf-8")
    file.write_text(f"{plain}retention:\n  travel: 5\n", encoding="utf-8")
    event_command("import", str(file))
    assert said() == "  travel: 5\n"

    file.write_text(plain, encoding="utf-8")
    event_command("import", str(file))
    assert said() == "  travel: 5\n"
