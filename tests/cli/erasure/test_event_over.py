"""`colloquy event over`: keys destroyed, database written anew, searched, certified; also after a kill."""

import asyncio
import json
import os
import shutil
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.cli.erasure.drill import begin
from bot.domain.ids import PersonId
from bot.domain.people.people import Language, Profile, Role
from bot.founding import found
from bot.opening import open_store
from bot.settings.settings import Settings
from storage.housekeeping.instance_lock import InstanceLock
from storage.keys.keys import KeyForgotten
from storage.work import Work
from tests.robustness.canaries import Canaries
from tests.stories.sample_event import EVENT, other_plan, sample_plan

OTHER = other_plan().event.id
NUMBERS = [7_213_456_789_013, 6_998_877_665_551, 5_551_239_874_563]
NAMES = ("Günther Canary", "Wilhelmina Wren", "徐若兰金丝雀")
CERTIFICATE = "certificate-event-over"
KILLED_AT = (
    "forget_event",
    "_shred",
    "event_key",
    "_compact",
    "control",
    "write_export",
    "print_certificate",
)
"""Functions in whose very beginning the process is killed: one for each step of the drill.

None is behind the typesetting, whose threads do not survive a fork."""


def now() -> datetime:
    return datetime.now(UTC)


def settings_in(data: Path) -> Settings:
    return Settings.read({"COLLOQUY_DATA_DIR": str(data)}, needs_token=False)


def furnish(work: Work) -> list[PersonId]:
    ids = [each.id for each in work.people.add_all([(n, Language.EN) for n in NUMBERS], zone="UTC")]
    for person, name in zip(ids, NAMES, strict=True):
        work.guests.add(EVENT, person, role=Role.ORGANIZER, profile=Profile(name))
        work.travel_details.keep(EVENT, person, {"diet": f"millet for {name}"})
    work.guests.add(OTHER, ids[2], role=Role.GUEST, profile=Profile(NAMES[2]))
    return ids


def found_both(settings: Settings) -> None:
    """Found two events; two of three people are in the first alone."""
    for plan in (sample_plan(), other_plan()):
        asyncio.run(found(settings, plan, now=now))
    store = open_store(settings, now=now)
    with store.begin() as unit:
        furnish(unit.work)
    store.close()


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two events; two of three people are in the first alone."""
    data = tmp_path_factory.mktemp("over") / "data"
    found_both(settings_in(data))
    return data


@pytest.fixture
def settings(founded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A copy of it, which the command line works on; certificates go into the folder beside."""
    shutil.copytree(founded, tmp_path / "data")
    (tmp_path / "to").mkdir()
    monkeypatch.setenv("COLLOQUY_DATA_DIR", str(tmp_path / "data"))
    return settings_in(tmp_path / "data")


def run(*words: str, typed: str = "") -> tuple[int, list[str]]:
    done = CliRunner().invoke(app, [*words], input=typed)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output.splitlines()


def over(settings: Settings, *words: str, typed: str = EVENT) -> tuple[int, list[str]]:
    return run(
        "event", "over", EVENT, "--to", str(settings.data_dir.parent / "to"), *words, typed=typed
    )


def told_in(settings: Settings) -> Canaries:
    """What people told, searched for by the tests' own search."""
    canaries = Canaries()
    for name in NAMES:
        canaries.add("name", name)
        canaries.add("diet", f"millet for {name}")
    for number in NUMBERS:
        canaries.add("number", number)
    return canaries


def in_columns(settings: Settings) -> Canaries:
    """Ids that stand in the columns of the event's rows now."""
    store = open_store(settings, now=now)
    canaries = Canaries()
    with store.begin() as unit:
        for name in unit.work.my_data.sampling.of_event(EVENT).plain:
            canaries.needles[name.encode()] = name
    store.close()
    return canaries


def everything(settings: Settings) -> list[Path]:
    return sorted(settings.data_dir.rglob("*"))


def event_key_of(settings: Settings, event_id: str) -> bytes:
    store = open_store(settings, now=now)
    with store.begin() as unit:
        keystore = unit.work._transaction.sealing.keystore  # pyright: ignore[reportPrivateUsage]
    try:
        return keystore.event_key(event_id)
    finally:
        store.close()


def test_dry_run_says_what_would_go_and_changes_nothing(settings: Settings) -> None:
    before = [path.read_bytes() for path in everything(settings) if path.name == "key.json"]

    code, said = over(settings, "--dry-run")

    assert code == 0
    assert said[0].startswith(
        "“Quiet Lake Dialogue”: 3 people, of whom 2 accounts are in no other event, 1 invitations,"
    )
    assert said[1].startswith("It has 3 organizers. Their agreement is not asked for here: whoever")
    assert said[2:] == ["Nothing has been changed: this was a dry run."]
    assert event_key_of(settings, EVENT)
    assert before == [path.read_bytes() for path in everything(settings) if path.name == "key.json"]
    assert over(settings, typed="yes")[1][-1] == "Nothing has been changed."
    assert list((settings.data_dir.parent / "to").iterdir()) == []


def test_event_ends_and_nothing_of_it_is_anywhere(settings: Settings) -> None:
    backup, logs = settings.data_dir.parent / "backup", settings.data_dir.parent / "bot.log"
    logs.write_text("nothing personal\n")
    assert run("backup", str(backup))[0] == 0
    columns = in_columns(settings)
    columns_before = columns.found_in_files(everything(settings))
    refused = over(settings, "--backup", str(backup))
    shutil.rmtree(backup / "keystore")

    code, said = over(settings, "--backup", str(backup), "--logs", str(logs))

    told = json.loads((settings.data_dir.parent / "to" / f"{CERTIFICATE}.json").read_text())
    assert refused[0] == 2
    assert refused[1][-1].endswith("opens that backup for ever: delete this copy of the keys first")
    assert (code, said[-2].split(".")[0]) == (0, "Clean")
    # The controls: what is not found afterwards was there, and opened, before.
    assert columns_before["colloquy.sqlite3"] == set(columns.needles.values())
    assert len(columns.needles) == 2
    assert told["canaries"]["found_before_in_columns"] == 2
    assert told["canaries"]["found_in_control"] == told["canaries"]["looked_for"] == 10
    assert told["older_rows"] == {"opened_before": 13, "opened_after": 0}
    [tried] = told["backups"]
    assert (tried["opened_before"], tried["opened"]) == (13, 0)
    assert (told["people"], told["accounts"], told["clean"]) == (3, 2, True)

    assert columns.found_in_files(everything(settings)) == {}
    assert told_in(settings).found_in_files(everything(settings)) == {}
    with pytest.raises(KeyForgotten):
        event_key_of(settings, EVENT)
    # The other event is as it was, and the person who is in it too.
    store = open_store(settings, now=now)
    with store.begin() as unit:
        [left] = unit.work.guests.all_of(OTHER)
        assert left.profile.name == NAMES[2]
    store.close()


def test_certificate_is_signed_and_names_nobody(settings: Settings) -> None:
    over(settings)
    folder = settings.data_dir.parent / "to"
    file = folder / f"{CERTIFICATE}.json"

    assert run("forgetting", "verify", str(file))[1][-1] == f"{file} is as it was signed."
    assert told_in(settings).found_in_files(folder.iterdir()) == {}
    for language in ("en", "zh"):
        assert (folder / f"{CERTIFICATE}-{language}.pdf").read_bytes().startswith(b"%PDF-")
    file.write_text(file.read_text().replace('"people": 3', '"people": 2'))
    assert run("forgetting", "verify", str(file))[0] == 1


def test_what_is_found_is_said_and_certified(settings: Settings) -> None:
    logs = settings.data_dir.parent / "logs"
    logs.mkdir()
    (logs / "chat.log").write_text(f"somebody pasted the name {NAMES[0]}\n")

    code, said = over(settings, "--logs", str(logs))

    assert code == 1
    assert "FOUND: 1 sampled values in chat.log; delete it, or what is in it" in said
    told = json.loads((settings.data_dir.parent / "to" / f"{CERTIFICATE}.json").read_text())
    assert (told["clean"], told["canaries"]["found_after"]) == (False, 1)


def test_doctor_names_a_drill_that_was_broken_off(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLLOQUY_TOKEN", "7:" + "x" * 35)
    monkeypatch.setenv("COLLOQUY_API_URL", "http://127.0.0.1:9/bot")
    begin(settings, EVENT, logs=(), backups=())
    file = settings.data_dir / "event-over.sealed"
    left = drill_lines()
    file.write_bytes(file.read_bytes()[:-1])
    changed = drill_lines()
    file.unlink()

    [said] = left
    began, _, then = said.removeprefix("PROBLEM event over: one that began at ").partition(" ")
    assert datetime.fromisoformat(began).tzinfo == UTC
    assert then == (
        f"was broken off, and {file} holds what it looks for; stop the bot, then run: colloquy event"
        f" over {EVENT}"
    )
    assert changed == [
        f"PROBLEM event over: {file} was changed, or is of another keystore; no event can be ended"
        " before it is deleted"
    ]
    assert drill_lines() == []


def drill_lines() -> list[str]:
    """What doctor says of the drill."""
    return [line for line in run("doctor")[1] if "event over:" in line]


def test_a_running_bot_and_another_event_are_refused(settings: Settings) -> None:
    lock = InstanceLock(settings.data_dir)
    assert lock.is_alone()
    running = over(settings)
    lock.close()

    assert running[1] == ["colloquy event over: the bot is running; stop every copy of it first"]
    unknown = run("event", "over", "nowhere")
    assert (unknown[0], "There is no event nowhere." in unknown[1][-1]) == (2, True)


@pytest.mark.parametrize("where", KILLED_AT)
def test_killed_in_the_middle_it_goes_on(settings: Settings, where: str) -> None:
    child = os.fork()
    if not child:
        be_killed_in(where, settings)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    [state] = settings.data_dir.glob("*.sealed")
    in_between = told_in(settings).found_in(state.read_bytes())

    other = run("event", "over", OTHER, typed=OTHER)
    code, said = over(settings, typed="")

    assert in_between == set()
    assert other[1][-1].endswith(f"end it first: colloquy event over {EVENT}")
    assert (code, said[-2].split(".")[0]) == (0, "Clean")
    assert "was broken off; it goes on." in said[0]
    told = json.loads((settings.data_dir.parent / "to" / f"{CERTIFICATE}.json").read_text())
    assert (told["people"], told["older_rows"]["opened_before"]) == (3, 13)
    assert list(settings.data_dir.glob("*.sealed")) == []
    assert told_in(settings).found_in_files(everything(settings)) == {}


def be_killed_in(where: str, settings: Settings) -> None:
    """Run the command in this process, which is killed as it enters a function."""

    def watch(frame: FrameType, event: str, _argument: object) -> None:
        if (
            event == "call"
            and frame.f_code.co_name == where
            and any(settings.data_dir.glob("*.sealed"))
        ):
            os.kill(os.getpid(), signal.SIGKILL)

    # With the handler of the tests' own time limit the child would go on as one more process of tests.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(100)
    sys.setprofile(watch)
    try:
        over(settings)
    finally:
        os._exit(0)
