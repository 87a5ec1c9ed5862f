"""The field `features`: read, written, and switched by an import."""

from pathlib import Path

from bot.cli.event.init import parse_event
from bot.cli.event.whole_file import write_event
from bot.domain.features import Feature
from tests.cli.event.world import GOOD, event_command, exported, faults_of


def test_families_are_on_where_the_file_says_so() -> None:
    plan = parse_event(f"{GOOD}features: {{goals: true, common_ground: on, desk: no}}\n".encode())
    assert plan.event.features == {Feature.GOALS, Feature.COMMON_GROUND}
    assert plan.says_features
    again = parse_event(write_event(plan).encode())
    assert again.event.features == plan.event.features


def test_a_file_without_the_field_has_none_on_and_says_nothing() -> None:
    plan = parse_event(GOOD.encode())
    assert plan.event.features == set()
    assert not plan.says_features
    assert "features" not in write_event(plan)


def test_faults_have_their_line_and_field() -> None:
    last = GOOD.count("\n") + 1
    text = f"{GOOD}features:\n  goals: perhaps\n  common_grounds: true\n"
    assert faults_of(text) == [
        (last + 1, "features.goals", "must be true or false."),
        (last + 2, "features.common_grounds", "is not a field here; did you mean common_ground?"),
    ]


def test_an_import_switches_and_leaves_alone_what_it_does_not_speak_of(founded: Path) -> None:
    file = founded / "event.yaml"

    def said() -> str:
        return exported(file, "features")

    assert said() == ""
    plain = file.read_text(encoding="utf-8")
    file.write_text(f"{plain}features:\n  goals: true\n", encoding="utf-8")
    event_command("import", str(file), "--release")
    on = said()
    assert "  goals: true\n  common_ground: false\n" in on

    file.write_text(plain, encoding="utf-8")
    event_command("import", str(file))
    assert said() == on

    file.write_text(f"{plain}features:\n  desk: true\n", encoding="utf-8")
    event_command("import", str(file))
    assert "  goals: false\n" in said()
