"""The whole event as a file: exported, changed, drafted, released; the same event is not made twice."""

import asyncio
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.cli.event.init import parse_event, read_event
from bot.cli.event.whole_file import write_event
from bot.founding import found
from bot.settings.settings import Settings
from tests.stories.sample_event import EVENT, other_plan

OTHER = other_plan().event.id


def run(*words: str) -> tuple[int, list[str]]:
    """Run the command; return its exit code and what it said."""
    done = CliRunner().invoke(app, ["event", *words])
    return done.exit_code, done.output.splitlines()


def rewrite(file: Path, *changes: tuple[str, str]) -> None:
    """Change a file as somebody does in an editor."""
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")


def test_event_goes_out_and_comes_back_as_a_draft_that_is_released(founded: Path) -> None:
    file = founded / "event.yaml"
    said = f"The event is in {file}. It says when and where people meet: keep it private."
    assert run("export", str(file)) == (0, [said])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert run("export", str(file))[0] == 2
    assert run("export", str(file), "--replace")[0] == 0
    files = "colloquy knowledge import FILE and colloquy terms import FILE."
    also = f"Prepared answers and terms are no part of the draft; each is taken at once by {files}"
    same = "The file says what the event says already; the draft is as it was."
    assert run("import", str(file)) == (0, [same, also])

    rewrite(
        file,
        ("Quiet Lake Dialogue", "Deep Lake Dialogue"),
        ("rsvp_deadline: 2027-02-10", "rsvp_deadline: 2027-02-09"),
        ("- en: Chatham House Rule", "- en: No recordings\n    - en: Chatham House Rule"),
        ("en: Dinner\n", "en: Supper\n"),
    )
    drafted = [
        "1. Deadline for answers: Wed 10 Feb 2027, 18:00 (Zurich time)"
        " → Tue 9 Feb 2027, 18:00 (Zurich time)",
        "2. Title: Quiet Lake Dialogue / 静湖对话 → Deep Lake Dialogue / 静湖对话",
        "3. Norms: version 1 → version 1.1, minor: guests are told, what they agreed to stands",
        "➕ No recordings",
        "4. Dinner → Supper",
    ]
    draft = "This is the draft now. Nobody is told before it is released: /event"
    assert run("import", str(file)) == (0, [*drafted, draft, also])
    code, (refusal,) = run("import", str(file), "--release")
    assert (code, refusal[:49]) == (2, "Organizers have a draft of 4 changes in the chat,")


def test_file_is_released_at_once_or_not_at_all(founded: Path) -> None:
    file = founded / "event.yaml"
    run("export", str(file))
    rewrite(file, ("starts: 2027-03-03 09:00", "starts: 2027-03-04 09:00"))
    code, said = run("import", str(file), "--release")
    outside = "is outside the event's days, 2027-03-04 to 2027-03-05."
    assert (code, [line.rpartition("sessions")[2] for line in said]) == (
        2,
        [f"[{number}].{end} {outside}" for number in (1, 2) for end in ("starts", "ends")],
    )
    run("export", str(file), "--replace")
    rewrite(file, ("version: 1", "version: 2"), ("zone: Europe/Zurich", "zone: Europe/Paris"))
    assert run("import", str(file)) == (
        2,
        [
            "The time zone of an event cannot be changed: every stored time was read by"
            " Europe/Zurich. Please write that zone into the file."
        ],
    )
    rewrite(file, ("zone: Europe/Paris", "zone: Europe/Zurich"))
    code, said = run("import", str(file), "--release")
    assert (code, said[:2]) == (
        0,
        [
            "1. Norms: version 1 → version 2, major: everybody is asked to agree again",
            "Released. 0 guests are being told.",
        ],
    )
    rewrite(file, ("version: 2", "version: 1"))
    assert run("import", str(file), "--release")[1] == [
        "The norms are of version 2 already. Please write that version into the file, or a higher"
        " one."
    ]


def test_events_are_listed_and_the_same_is_not_made_twice(
    founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings.read({"COLLOQUY_DATA_DIR": str(founded / "data")}, needs_token=False)
    asyncio.run(found(settings, other_plan(), now=lambda: datetime.now(UTC)))
    monkeypatch.chdir(founded)
    line = "  2027-03-03 to 2027-03-05 (Europe/Zurich)  0 people, 0 yes"
    assert sorted(run("list")[1]) == [
        f"{EVENT}  Quiet Lake Dialogue{line}",
        f"{OTHER}  Harbour Dialogue{line}",
    ]
    run("export", "again.yaml", "--event", EVENT)
    again = CliRunner().invoke(app, ["init", "--event", "again.yaml"])
    assert (again.exit_code, again.output) == (
        2,
        f"This event is there already ({EVENT}); nothing has been changed. To change it: colloquy"
        f" event import FILE --event {EVENT}; for the next round of it: colloquy event copy"
        f" {EVENT}\n",
    )
    assert len(run("list")[1]) == 2


def test_next_round_is_made_on_other_days(founded: Path) -> None:
    for day, sentence in (
        ("soon", "Write the day as YYYY-MM-DD, for example --starts 2028-03-03."),
        ("2020-01-01", "2020-01-01 has passed; choose a later day."),
    ):
        assert run("copy", EVENT, "--starts", day) == (2, [sentence])
    code, (stored, link) = run("copy", EVENT, "--starts", "2048-03-02", "--title", "Second round")
    assert (code, link[:30]) == (0, "https://t.me/YOUR_BOT?start=" + link[28:30])
    number = stored.partition("(")[2].partition(")")[0]
    listed = f"{number}  Second round  2048-03-02 to 2048-03-04 (Europe/Zurich)  0 people, 0 yes"
    assert listed in run("list")[1]
    file = founded / "second.yaml"
    run("export", str(file), "--event", number)
    plan = parse_event(file.read_bytes())
    assert [str(each.starts_at) for each in plan.sessions] == [
        "2048-03-02 08:00:00+00:00",
        "2048-03-02 18:00:00+00:00",
    ]
    assert [entry.key for entry in plan.knowledge] == ["wifi"]
    code, (refusal,) = run("copy", EVENT, "--starts", "2048-03-02", "--title", "Second round")
    assert (code, refusal[:27]) == (2, "This event is there already")


def test_what_the_examples_say_is_written_and_read_back_the_same() -> None:
    for path in (Path("bot/demo/sample.yaml"), Path("deploy/event.example.yaml")):
        plan = read_event(path, new_id=ids())
        assert parse_event(write_event(plan).encode(), new_id=ids()) == plan


def ids() -> Callable[[], str]:
    """Ids in a row, the same each time."""
    numbers = count()
    return lambda: f"id{next(numbers):010}"
