"""Whatever is wrong outside: one line that says what to mend, exit code 2, no file made or changed."""

import asyncio
import json
import os
import shutil
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.manners import PUT_KEY_FILE_BACK
from bot.domain.limits import VERSION
from bot.founding import found
from bot.settings.settings import Settings
from tests.stories.sample_event import sample_plan

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "deploy/event.example.yaml"
NO_DATABASE = "There is no database yet. Run: colloquy init --event FILE.yaml"
UNREACHABLE = "The database cannot be reached; see COLLOQUY_DATABASE_URL."
DAMAGED = (
    "The database is damaged, or no database at all: put a backup back "
    "(colloquy restore FOLDER --force); colloquy doctor says more."
)
INIT = f"init --event {EXAMPLE}"


def nothing(here: Path) -> None:
    """Leave all as it is."""


@dataclass(frozen=True)
class Case:
    """One thing that is wrong: the command, what is wrong, and the line it is told with.

    {here} in texts is the folder, in which data/ is a house that was founded.
    """

    words: str
    line: str
    wrong: Callable[[Path], None] = nothing
    more: dict[str, str] = field(default_factory=dict[str, str])
    most: int | None = None
    only_begins: bool = False
    """Whether what follows in the line is the system's own."""


def garbage(here: Path) -> None:
    (here / "data/colloquy.sqlite3").write_bytes(b"no database" * 1000)


def foreign(here: Path) -> None:
    other = Settings.read({"COLLOQUY_DATA_DIR": str(here / "other")}, needs_token=False)
    asyncio.run(found(other, sample_plan(), now=lambda: datetime.now(UTC)))
    for name in ("keystore.sqlite3", "key.json"):
        (here / "other" / name).replace(here / "data" / name)


def no_keystore(here: Path) -> None:
    (here / "data/keystore.sqlite3").unlink()


def no_data(here: Path) -> None:
    shutil.rmtree(here / "data")


def empty(here: Path) -> None:
    no_data(here)
    (here / "data").mkdir()


def a_file(here: Path) -> None:
    no_data(here)
    (here / "data").write_text("a file")


def no_key_file(here: Path) -> None:
    (here / "data/key.json").write_text("no key")


def pipe(here: Path) -> None:
    os.mkfifo(here / "pipe")


def exported(here: Path) -> None:
    (here / "out.yaml").write_text("mine")


def half_a_backup(here: Path) -> None:
    """Its keystore is good, its database is not."""
    (here / "kept/keystore").mkdir(parents=True)
    (here / "kept/database").mkdir()
    shutil.copyfile(here / "data/keystore.sqlite3", here / "kept/keystore/keystore.sqlite3")
    (here / "kept/database/colloquy.sqlite3").write_bytes(b"no database" * 1000)
    (here / "data/keystore.sqlite3").unlink()


def no_dotenv(here: Path) -> None:
    (here / ".env").write_text("COLLOQUY_DATA_DIR data")
    (here / ".env").chmod(0o600)


POSTGRES = {"COLLOQUY_DATABASE_URL": "postgresql://user:secret@127.0.0.1:9/none"}
NOWHERE = {"COLLOQUY_DATA_DIR": "/proc/nothing"}
CASES = (
    Case("run", NO_DATABASE, no_data),
    Case("run", NO_DATABASE, a_file),
    Case("run", NO_DATABASE, empty),
    Case("run", DAMAGED, garbage),
    Case("run", "keystore data/keystore.sqlite3 does not belong to", foreign, only_begins=True),
    Case("run", "keystore data/keystore.sqlite3 does not exist", no_keystore),
    Case(
        "run",
        f"key file {{here}}/data/key.json is not a Colloquy key file; {PUT_KEY_FILE_BACK}",
        no_key_file,
    ),
    Case("run", "cannot listen on 127.0.0.1 port {taken}", more={"COLLOQUY_LISTEN": "{taken}"}),
    Case(
        "run",
        "COLLOQUY_LISTEN must be HOST:PORT",
        more={"COLLOQUY_LISTEN": "a:70000"},
        only_begins=True,
    ),
    Case("run", "COLLOQUY_TOKEN is no bot token", more={"COLLOQUY_TOKEN": "a"}, only_begins=True),
    Case("run", ".env line 1 must look like NAME=value.", no_dotenv),
    Case(INIT, "data: File exists", a_file),
    Case(INIT, "/proc/nothing: No such file or directory", more=NOWHERE),
    Case(INIT, DAMAGED, garbage),
    Case(INIT, UNREACHABLE, no_data, more=POSTGRES),
    Case(INIT, "The store cannot be used (database: SQLITE_", no_data, most=8192, only_begins=True),
    Case(INIT, "The store cannot be used (database: SQLITE_", no_data, most=0, only_begins=True),
    Case("init --event pipe", "pipe: The file cannot be read.", pipe),
    Case("init --event data", "data: The file cannot be read."),
    Case("upgrade", NO_DATABASE, empty),
    Case("upgrade", DAMAGED, garbage),
    Case("upgrade", UNREACHABLE, more=POSTGRES),
    Case("visa show", DAMAGED, garbage),
    Case("letters list", UNREACHABLE, more=POSTGRES),
    Case("event delete none", "There is no event none. There are:", only_begins=True),
    Case("sessions export out.yaml", "out.yaml is there already.", exported, only_begins=True),
    Case("terms export none/out.yaml", "none/out.yaml: No such file or directory"),
    Case(
        "knowledge export out.yaml",
        "The store cannot be used (database: ",
        most=0,
        only_begins=True,
    ),
    Case("sessions import pipe", "pipe: Not a file", pipe),
    Case("terms import none", "none: No such file or directory"),
    Case("knowledge import data", "data: Not a file"),
    Case("letters verify /dev/zero", "/dev/zero: Not a file"),
    Case(
        "keys show",
        f"colloquy keys: key file {{here}}/data/key.json is not a Colloquy key file; {PUT_KEY_FILE_BACK}",
        no_key_file,
    ),
    Case("keys show", "colloquy keys: keystore data/keystore.sqlite3 does not exist", no_keystore),
    Case("keys backup data/key.json", "colloquy keys: data/key.json: File exists"),
    Case("backup data", "colloquy backup: data is not empty"),
    Case("backup out.yaml", "colloquy backup: out.yaml: Not a directory", exported),
    Case("backup kept", "colloquy backup: ", garbage, only_begins=True),
    Case("backup kept", "colloquy backup: ", most=4096, only_begins=True),
    Case("restore none", "colloquy restore: there is no folder none", no_data),
    Case(
        "restore kept --force",
        "colloquy restore: kept/database/colloquy.sqlite3 is not a whole database",
        half_a_backup,
    ),
    Case("demo --data data", "data is not a demo folder. Name an empty one with --data."),
    Case("demo --data out.yaml", "out.yaml: File exists", exported),
    Case("demo --data new --port {port}", "Port {port} cannot be used here.", only_begins=True),
    Case("emulator --port {port}", "Port {port} cannot be used here.", only_begins=True),
    Case("emulator --token a", "That is no bot token; it looks like 123456:ABC-def."),
    Case("run --only box", "COLLOQUY_BOX_DIR is missing;", only_begins=True),
    Case("feedback install none", "none: No such file or directory"),
)

GROUPS = (
    *("keys", "bench", "answers", "event", "sessions", "knowledge", "terms", "visa", "letters"),
    *("messages", "feedback"),
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an event in it, to be copied."""
    folder = tmp_path_factory.mktemp("house") / "data"
    settings = Settings.read({"COLLOQUY_DATA_DIR": str(folder)}, needs_token=False)
    asyncio.run(found(settings, sample_plan(), now=lambda: datetime.now(UTC)))
    return folder


@pytest.fixture(scope="module")
def taken() -> Generator[str]:
    """The port of an address on which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield str(door.getsockname()[1])


@dataclass
class Forks:
    """Runs commands in processes of their own, without loading everything each time."""

    process: subprocess.Popen[str]

    def run(
        self, here: Path, words: str, more: dict[str, str] | None = None, most: int | None = None
    ) -> tuple[int, str, str]:
        """Run a command in a folder; return exit code, output and complaints."""
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(here),
            "COLLOQUY_TOKEN": "1:token",
            "COLLOQUY_LISTEN": "127.0.0.1:0",
            "COLLOQUY_API_URL": "http://127.0.0.1:9",
            **(more or {}),
        }
        asked = {"words": words.split(), "environ": environ, "folder": str(here), "most": most}
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        code, output, complaints = json.loads(self.process.stdout.readline())
        return code, output, complaints


@pytest.fixture(scope="module")
def forks() -> Generator[Forks]:
    """The process that forks."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.cli.outside.forked"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Forks(process)
        process.terminate()


def _is_beside_a_database(path: Path) -> bool:
    """SQLite's own; it makes them at the first look, and a keystore's is overwritten with zeros."""
    base, _, kind = path.name.rpartition("-")
    return kind in {"wal", "shm", "journal"} and path.with_name(base).exists()


def tree(folder: Path) -> dict[str, object]:
    """What lies in a folder: modes and contents; pipes and locks have none."""
    return {
        str(path.relative_to(folder)): (
            oct(path.stat().st_mode),
            path.read_bytes() if path.is_file() else None,
        )
        for path in sorted(folder.rglob("*"))
        if path.name != "copy.lock" and not _is_beside_a_database(path)
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.words}: {case.line[:40]}")
def test_what_is_wrong_is_one_line(
    case: Case, house: Path, taken: str, forks: Forks, tmp_path: Path
) -> None:
    shutil.copytree(house, tmp_path / "data")
    case.wrong(tmp_path)
    before = tree(tmp_path)
    more = {name: text.replace("{taken}", f"127.0.0.1:{taken}") for name, text in case.more.items()}

    code, output, complaints = forks.run(
        tmp_path, case.words.replace("{port}", taken), more, case.most
    )

    line = case.line.replace("{taken}", taken).replace("{port}", taken)
    line = line.replace("{here}", str(tmp_path))
    assert (code, complaints.count("\n")) == (2, 1), complaints
    assert complaints.startswith(line) if case.only_begins else complaints == f"{line}\n", (
        complaints
    )
    assert tree(tmp_path) == before
    assert "secret" not in output + complaints


def test_ports_that_are_none_are_refused_before_anything_begins(
    forks: Forks, tmp_path: Path
) -> None:
    for words in ("demo --port -1", "demo --port 65536", "emulator --port 70000"):
        code, _, complaints = forks.run(tmp_path, words)
        assert code == 2
        assert complaints.splitlines()[-1].startswith("Error: Invalid value for '--port'")
    assert tree(tmp_path) == {}


def test_every_group_says_which_version_it_is_and_what_it_is_for(
    forks: Forks, tmp_path: Path
) -> None:
    groups = "", *GROUPS
    versions = {forks.run(tmp_path, f"{group} --version") for group in groups}
    helps = [forks.run(tmp_path, f"{group} --help")[1].split("\n\n")[1] for group in groups]

    assert versions == {(0, f"colloquy {VERSION}\n", "")}
    assert len(set(helps)) == len(groups)
    assert tree(tmp_path) == {}


def run_script(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command line that has been tampered with, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_stopping_while_it_starts_is_no_accident(tmp_path: Path) -> None:
    script = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored behind it
class Impatient:
    def find_spec(self, name, path=None, target=None):
        if name == "sqlalchemy":
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, Impatient())
sys.argv = ["colloquy", "run"]
from bot.cli.front import main
main()
"""
    done = run_script(script, tmp_path)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", "Stopped before it had begun.\n")


def test_a_fault_of_ours_is_told_without_what_it_quotes(tmp_path: Path) -> None:
    script = """
import sys
import bot.cli.commands as commands
def spill():
    raise KeyError("Ann Guest")
commands.app.command("spill")(spill)
sys.argv = ["colloquy", "spill"]
from bot.cli.front import main
main()
"""
    done = run_script(script, tmp_path)

    assert done.returncode == 70
    assert done.stderr.startswith("This is a fault of Colloquy (KeyError, bot/cli/front.py:")
    assert done.stderr.count("\n") == 1
    assert "Ann" not in done.stderr


def test_keys_and_doctor_take_what_dotenv_says(forks: Forks, house: Path, tmp_path: Path) -> None:
    shutil.copytree(house, tmp_path / "elsewhere")
    (tmp_path / "elsewhere/key.json").replace(tmp_path / "key")
    dotenv = tmp_path / ".env"
    dotenv.write_text("COLLOQUY_DATA_DIR=elsewhere\nCOLLOQUY_KEY_FILE=key\n")
    dotenv.chmod(0o644)

    code, output, _ = forks.run(tmp_path, "keys show")
    examined = forks.run(tmp_path, "doctor")[1].splitlines()
    dotenv.chmod(0o600)
    again = forks.run(tmp_path, "doctor")[1].splitlines()

    assert (code, output.splitlines()[0]) == (0, "key file key")
    assert output.splitlines()[-1] == "  keys of 1 events, 1 of people and invitations"
    assert examined[0] == (
        "PROBLEM settings: .env has mode 0644, others can read the token; run: chmod 600 .env"
    )
    assert again[0] == "ok      settings"
    assert again[2] == "ok      keystore: keys of 1 events, 1 of people and invitations"


def test_export_is_private_and_replaces_only_what_it_is_told_to(
    forks: Forks, house: Path, tmp_path: Path
) -> None:
    shutil.copytree(house, tmp_path / "data")
    file = tmp_path / "out.yaml"
    file.write_text("mine")
    file.chmod(0o644)

    for name in ("sessions", "terms", "knowledge"):
        assert forks.run(tmp_path, f"{name} export out.yaml")[0] == 2
        assert forks.run(tmp_path, f"{name} export out.yaml --replace")[0] == 0
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text() != "mine"


def test_version_and_completion_are_offered(forks: Forks, tmp_path: Path) -> None:
    said = [forks.run(tmp_path, words) for words in ("--version", "feedback --version")]
    completed = forks.run(
        tmp_path,
        "",
        {"_COLLOQUY_COMPLETE": "complete_bash", "COMP_WORDS": "colloquy do", "COMP_CWORD": "1"},
    )

    assert said == [(0, "colloquy 0.1.0\n", "")] * 2
    assert completed[1].split() == ["doctor"]
