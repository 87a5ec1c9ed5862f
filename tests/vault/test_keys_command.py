"""`colloquy keys` with a key in Vault, and moving there and back."""

import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.keys import keys_app
from bot.crypto.wrapping.kek import FileKek, KekElsewhere, RotatingKek
from bot.crypto.wrapping.place import VaultPlace
from bot.crypto.wrapping.transit import TransitKek
from storage.housekeeping.instance_lock import InstanceLock
from storage.keys.keystore import Keystore
from tests.robustness.process import BotProcess
from tests.vault.stand_in import ADMIN, VaultStandIn

app = typer.Typer()
app.add_typer(keys_app, name="keys")
EVENTS = 25


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An installation with events and two people, by a key file."""
    kek = FileKek.create(tmp_path / "kek")
    with closing(Keystore.open(tmp_path / "keystore.sqlite3", kek)) as keystore:
        for number in range(EVENTS):
            keystore.create_event(f"event-{number}")
        keystore.create_people("event-0", ["ada", "bo"])
    return tmp_path


def environ(folder: Path, place: VaultPlace, kms: str) -> Mapping[str, str | None]:
    return {
        "COLLOQUY_DATA_DIR": str(folder),
        "COLLOQUY_KEY_FILE": str(folder / "kek"),
        "COLLOQUY_KMS": kms,
        "COLLOQUY_VAULT_ADDRESS": place.address,
        "COLLOQUY_VAULT_KEY": place.key,
        "COLLOQUY_VAULT_TOKEN_FILE": place.token_file,
        "CREDENTIALS_DIRECTORY": None,
    }


def run(folder: Path, place: VaultPlace, kms: str, *words: str) -> tuple[int, str, str]:
    """Run the command; return exit code, output and complaints."""
    result = CliRunner().invoke(app, ["keys", *words], env=environ(folder, place, kms))
    return result.exit_code, result.stdout, result.stderr


def keys_of(folder: Path, kek: RotatingKek) -> list[bytes]:
    with closing(Keystore.open(folder / "keystore.sqlite3", kek)) as keystore:
        events = [keystore.event_key(f"event-{number}") for number in range(EVENTS)]
        return [keystore.index_secret(), keystore.person_key("event-0", "ada"), *events]


def test_keys_move_to_the_service_and_back(
    folder: Path, place: VaultPlace, vault: VaultStandIn
) -> None:
    keys = keys_of(folder, FileKek.open(folder / "kek"))

    there = run(folder, place, "file", "move", "--to", "vault")
    shown = run(folder, place, "vault", "show")
    unknown = run(folder, place, "file", "show")
    again = run(folder, place, "file", "move", "--to", "vault")
    moved = keys_of(folder, TransitKek(place))
    back = run(folder, place, "vault", "move", "--to", "file")

    service = f"key service {place.address}, key transit/colloquy"
    note = "what wrapped them before still opens the copies of the keystore made till now\n"
    assert there == (
        0,
        f"{EVENTS + 2} keys are wrapped by {service}\n"
        f"set COLLOQUY_KMS=vault, run colloquy doctor, start the bot\n{note}",
        "",
    )
    assert again == there
    assert shown == (
        0,
        f"{service}\n"
        f"  version 1 (colloquy:v1) wraps {EVENTS + 2} keys, newest\n"
        f"keystore {folder}/keystore.sqlite3\n"
        f"  keys of {EVENTS} events, 2 of people and invitations\n",
        "",
    )
    assert unknown == (
        2,
        "",
        "colloquy keys: wrapped with key colloquy:v1, "
        "which is in a key service: set COLLOQUY_KMS=vault\n",
    )
    assert back == (
        0,
        f"{EVENTS + 2} keys are wrapped by key file {folder}/kek\n"
        f"set COLLOQUY_KMS=file, run colloquy doctor, start the bot\n{note}",
        "",
    )
    assert moved == keys == keys_of(folder, FileKek.open(folder / "kek"))
    with pytest.raises(KekElsewhere):
        keys_of(folder, TransitKek(place))


def test_few_requests_move_all(folder: Path, place: VaultPlace, vault: VaultStandIn) -> None:
    run(folder, place, "file", "move", "--to", "vault")

    assert vault.asked == [
        *("encrypt 1", f"encrypt {EVENTS + 1}"),
        *(f"decrypt {EVENTS + 1}",),
    ]


def test_nothing_moves_while_the_bot_runs_or_the_service_is_away(
    folder: Path, place: VaultPlace, vault: VaultStandIn
) -> None:
    before = (folder / "keystore.sqlite3").read_bytes()
    with closing(InstanceLock(folder)) as bot:
        assert bot.is_alone()
        running = run(folder, place, "file", "move", "--to", "vault")
    vault.stop()
    away = run(folder, place, "file", "move", "--to", "vault")
    nowhere = run(folder, place, "file", "move", "--to", "cloud")

    service = f"key service {place.address}, key transit/colloquy"
    assert running == (2, "", "colloquy keys: the bot is running; stop every copy of it first\n")
    assert away == (2, "", f"colloquy keys: {service} cannot be reached\n")
    assert nowhere == (
        2,
        "",
        "colloquy keys: say --to vault or --to file, with the COLLOQUY_VAULT_ settings\n",
    )
    assert (folder / "keystore.sqlite3").read_bytes() == before


def test_rotation_needs_more_than_the_bot_may_do(
    folder: Path, place: VaultPlace, vault: VaultStandIn
) -> None:
    run(folder, place, "file", "move", "--to", "vault")
    service = f"key service {place.address}, key transit/colloquy"

    assert run(folder, place, "vault", "rotate") == (
        2,
        "",
        f"colloquy keys: {service} refuses our token, or its policy does not allow this\n",
    )
    vault.tokens["s.bot"] = ADMIN
    assert run(folder, place, "vault", "rotate", "--retire") == (
        0,
        "version 2 (colloquy:v2) wraps all keys\n"
        "retired colloquy:v1; keystore backups that it wrapped no longer open\n",
        "",
    )
    vault.keys["colloquy"].versions.append(b"3" * 32)
    assert run(folder, place, "vault", "rewrap") == (
        0,
        "version 3 (colloquy:v3) wraps all keys\n",
        "",
    )
    assert run(folder, place, "vault", "show")[1].splitlines()[1:3] == [
        "  version 2 (colloquy:v2) wraps 0 keys",
        f"  version 3 (colloquy:v3) wraps {EVENTS + 2} keys, newest",
    ]


@pytest.mark.parametrize("to", ["vault", "file"])
def test_move_that_is_killed_loses_nothing_and_can_be_run_again(
    folder: Path, place: VaultPlace, vault: VaultStandIn, to: str
) -> None:
    """Killed before the service was asked, while it answers, and at moments around the commit."""
    keys = keys_of(folder, FileKek.open(folder / "kek"))
    if to == "file":
        run(folder, place, "file", "move", "--to", "vault")
    known = {"file": FileKek.open(folder / "kek"), "vault": TransitKek(place)}
    came_from = "file" if to == "vault" else "vault"
    ended: set[str] = set()
    for asked, pause in ((1, 0.0), (2, 0.0), (2, 0.002), (2, 0.01), (2, 0.05)):
        kill_the_move(folder, place, vault, to=to, asked=asked, pause=pause)

        where = where_it_is(folder, known)
        ended.add(where)
        assert keys_of(folder, known[where]) == keys
        if where == to:
            assert run(folder, place, came_from, "move", "--to", came_from)[0] == 0
    assert came_from in ended

    assert run(folder, place, came_from, "move", "--to", to)[0] == 0
    assert keys_of(folder, known[to]) == keys


def where_it_is(folder: Path, known: Mapping[str, RotatingKek]) -> str:
    """Return which of the places opens the keystore; exactly one does."""
    opened: list[str] = []
    for kind, kek in known.items():
        try:
            keys_of(folder, kek)
        except KekElsewhere:
            continue
        opened.append(kind)
    [where] = opened
    return where


def kill_the_move(
    folder: Path, place: VaultPlace, vault: VaultStandIn, *, to: str, asked: int, pause: float
) -> None:
    """Kill a move once the service was asked so often, or a while (seconds) later."""
    before = len(vault.asked)
    env = {name: value for name, value in environ(folder, place, "file").items() if value}
    victim = BotProcess.fork(env, folder / "log", "keys", "move", "--to", to)
    while len(vault.asked) < before + asked and not victim.has_ended:
        time.sleep(0.0005)
    time.sleep(pause)
    victim.strike()
    while not victim.has_ended:
        time.sleep(0.005)
    victim.let_go()
