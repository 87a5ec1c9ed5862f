"""`colloquy keys` as an operator uses it."""

import base64
from contextlib import closing
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.keys import keys_app
from bot.crypto.wrapping.kek import FileKek
from storage.keys.keystore import Keystore

app = typer.Typer()
app.add_typer(keys_app, name="keys")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An installation with one event and two people."""
    kek = FileKek.create(tmp_path / "kek")
    with closing(Keystore.open(tmp_path / "keystore.sqlite3", kek)) as keystore:
        keystore.create_event("event")
        keystore.create_people("event", ["ada", "bo"])
    return tmp_path


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    """Run the command; return exit code, output and complaints."""
    environment = {
        "COLLOQUY_DATA_DIR": str(folder),
        "COLLOQUY_KEY_FILE": str(folder / "kek"),
        "CREDENTIALS_DIRECTORY": None,
    }
    result = CliRunner().invoke(app, ["keys", *words], env=environment)
    return result.exit_code, result.stdout, result.stderr


def ids(folder: Path) -> list[str]:
    return [version.id for version in FileKek.open(folder / "kek").versions]


def keys_of(folder: Path) -> list[bytes]:
    with closing(
        Keystore.open(folder / "keystore.sqlite3", FileKek.open(folder / "kek"))
    ) as keystore:
        return [keystore.index_secret(), keystore.person_key("event", "ada")]


def test_show_counts_keys_without_showing_one(folder: Path) -> None:
    [first] = ids(folder)

    assert run(folder, "show") == (
        0,
        (
            f"key file {folder}/kek\n"
            f"  version 1 ({first}) wraps 3 keys, newest\n"
            f"keystore {folder}/keystore.sqlite3\n"
            "  keys of 1 events, 2 of people and invitations\n"
        ),
        "",
    )


def test_paths_may_be_options(folder: Path) -> None:
    options = ["--data-dir", str(folder), "--key-file", str(folder / "kek")]

    result = CliRunner().invoke(app, ["keys", *options, "show"])

    assert (result.exit_code, result.stdout) == run(folder, "show")[:2]


def test_show_says_what_does_not_open_and_fails(folder: Path) -> None:
    (folder / "keystore.sqlite3").chmod(0o640)

    code, output, _ = run(folder, "show")

    assert (code, output.splitlines()[-1]) == (
        1,
        "  problem: the file has mode 0640, not 0600",
    )


def test_rotate_wraps_all_keys_with_a_new_version(folder: Path) -> None:
    [first], keys = ids(folder), keys_of(folder)

    code, output, complaints = run(folder, "rotate")

    [_, second] = ids(folder)
    assert (code, output, complaints) == (0, f"version 2 ({second}) wraps all keys\n", "")
    assert run(folder, "show")[1].splitlines()[1:3] == [
        f"  version 1 ({first}) wraps 0 keys",
        f"  version 2 ({second}) wraps 3 keys, newest",
    ]
    assert keys_of(folder) == keys


def test_rotate_and_retire_leaves_the_new_version_only(folder: Path) -> None:
    [first], keys = ids(folder), keys_of(folder)

    code, output, complaints = run(folder, "rotate", "--retire")

    [second] = ids(folder)
    assert (code, output, complaints) == (
        0,
        (
            f"version 2 ({second}) wraps all keys\n"
            f"retired {first}; keystore backups that it wrapped no longer open\n"
        ),
        "",
    )
    assert keys_of(folder) == keys


def test_backup_opens_with_the_key_file(folder: Path) -> None:
    keys = keys_of(folder)
    copy = folder / "copy.sqlite3"

    code, output, complaints = run(folder, "backup", str(copy))

    assert (code, complaints) == (0, "")
    assert output == f"wrote {copy}; it opens only with the key file, which it does not contain\n"
    copy.replace(folder / "keystore.sqlite3")
    assert keys_of(folder) == keys


def test_backup_never_overwrites(folder: Path) -> None:
    (folder / "copy").write_text("precious")

    assert run(folder, "backup", str(folder / "copy")) == (
        2,
        "",
        f"colloquy keys: {folder}/copy: File exists\n",
    )
    assert (folder / "copy").read_text() == "precious"


def test_key_file_open_to_others_is_refused_in_one_line(folder: Path) -> None:
    (folder / "kek").chmod(0o644)

    assert run(folder, "rotate") == (
        2,
        "",
        f"colloquy keys: key file {folder}/kek has mode 0644; make it 0400 (chmod 400)\n",
    )


def test_missing_keystore_is_said_and_not_made(folder: Path) -> None:
    (folder / "keystore.sqlite3").unlink()

    assert run(folder, "show") == (
        2,
        "",
        f"colloquy keys: keystore {folder}/keystore.sqlite3 does not exist\n",
    )
    assert not (folder / "keystore.sqlite3").exists()


def test_no_command_prints_a_key(folder: Path) -> None:
    (folder / "kek").chmod(0o600)
    printed = ""
    secrets = set[bytes]()
    for words in (["show"], ["rotate"], ["backup", str(folder / "copy")], ["rotate", "--retire"]):
        secrets |= {version.key for version in FileKek.open(folder / "kek").versions}
        printed += "".join(map(str, run(folder, *words)))
    secrets |= {*keys_of(folder), FileKek.open(folder / "kek").versions[0].key}

    spelled = [
        spelling
        for key in secrets
        for spelling in (key.hex(), base64.urlsafe_b64encode(key).decode())
    ]
    assert len(spelled) == 10
    assert [spelling for spelling in spelled if spelling in printed] == []
    assert any(spelling in (folder / "kek").read_text() for spelling in spelled)
