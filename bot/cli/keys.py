"""`colloquy keys`: look at, rotate and back up the keys. Never prints one."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.crypto.kek import FileKek, KekUnknown
from bot.crypto.key_file import KeyFileRefused
from bot.crypto.vault import Unreadable
from storage.keys.keystore import FILE_NAME, Keystore
from storage.keys.keystore_file import KeystoreRefused

keys_app = typer.Typer(
    help="Look at, rotate and back up the keys.", no_args_is_help=True, rich_markup_mode=None
)


@dataclass(frozen=True, slots=True)
class KeyPaths:
    """Where the keys are. `credentials` is `$CREDENTIALS_DIRECTORY` of a systemd service."""

    data_folder: Path
    key_file: Path
    credentials: Path | None

    @property
    def keystore(self) -> Path:
        """The keystore's file."""
        return self.data_folder / FILE_NAME


@keys_app.callback()
def find_keys(
    context: typer.Context,
    data_dir: Annotated[
        Path, typer.Option(envvar="COLLOQUY_DATA_DIR", help="Folder that holds the keystore.")
    ],
    key_file: Annotated[
        Path, typer.Option(envvar="COLLOQUY_KEY_FILE", help="File of key-encryption keys.")
    ],
    credentials_dir: Annotated[
        Path | None, typer.Option(envvar="CREDENTIALS_DIRECTORY", hidden=True)
    ] = None,
) -> None:
    """Note where the keys are."""
    context.obj = KeyPaths(data_dir, key_file, credentials_dir)


@keys_app.command("show")
def show_keys(context: typer.Context) -> None:
    """Show versions and counts, and open every key; exit code 1 when one does not open."""
    with _opened(context.obj) as (kek, keystore):
        report = keystore.check()
        typer.echo(f"key file {context.obj.key_file}")
        for version in kek.versions:
            note = ", newest" if version.id == kek.current else ""
            wraps = report.wrapped_by.get(version.id, 0)
            typer.echo(f"  version {version.number} ({version.id}) wraps {wraps} keys{note}")
        typer.echo(f"keystore {context.obj.keystore}")
        typer.echo(f"  keys of {report.events} events and {report.people} people")
        for problem in report.problems:
            typer.echo(f"  problem: {problem}")
        if report.problems:
            raise typer.Exit(1)


@keys_app.command("rotate")
def rotate_keys(
    context: typer.Context,
    retire: Annotated[
        bool, typer.Option("--retire", help="Destroy the older versions afterwards.")
    ] = False,
) -> None:
    """Add a version to the key file and wrap all event keys with it; sealed data stays as it is.

    Older versions stay in the file until --retire, so that older keystore backups still open.
    """
    with _opened(context.obj) as (kek, keystore):
        kek.add_version()
        keystore.rewrap(kek)
        report = keystore.check()
        typer.echo(f"version {kek.versions[-1].number} ({kek.current}) wraps all keys")
        if not retire:
            return
        if report.problems or set(report.wrapped_by) != {kek.current}:
            _stop("nothing was retired, because some keys do not open: see colloquy keys show")
        for retired in kek.retire_old():
            typer.echo(f"retired {retired}; keystore backups that it wrapped no longer open")


@keys_app.command("backup")
def back_up_keys(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="File to make; keep it only for days.")],
) -> None:
    """Write a consistent copy of the keystore, apart from the main backup and its schedule."""
    with _opened(context.obj) as (_, keystore):
        keystore.backup(file)
        typer.echo(f"wrote {file}; it opens only with the key file, which it does not contain")


@contextmanager
def _opened(paths: KeyPaths) -> Generator[tuple[FileKek, Keystore]]:
    """Open the key file and the keystore; say in one line what is wrong and exit with 2."""
    try:
        kek = FileKek.open(paths.key_file, credentials=paths.credentials)
        keystore = Keystore.open(paths.keystore, kek, must_exist=True)
        try:
            yield kek, keystore
        finally:
            keystore.close()
    except (KeyFileRefused, KeystoreRefused, KekUnknown, Unreadable, OSError) as error:
        _stop(str(error))


def _stop(sentence: str) -> None:
    typer.echo(f"colloquy keys: {sentence}", err=True)
    raise typer.Exit(2)
