"""`colloquy keys`: look at, rotate and back up the keys. Never prints one."""

from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.manners import told_plainly
from bot.cli.version import VersionOption
from bot.crypto.wrapping.kek import RotatingKek
from bot.crypto.wrapping.opening import open_kek
from bot.settings.settings import Settings, read_settings
from storage.keys.keystore import Keystore
from storage.keys.place import FILE_NAME

keys_app = typer.Typer(
    help="Look at, rotate and back up the keys.", no_args_is_help=True, rich_markup_mode=None
)


@keys_app.callback()
def find_keys(
    context: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option(help="Folder that holds the keystore; else COLLOQUY_DATA_DIR.")
    ] = None,
    key_file: Annotated[
        Path | None, typer.Option(help="File of key-encryption keys; else COLLOQUY_KEY_FILE.")
    ] = None,
    *,
    version: VersionOption = False,  # noqa: ARG001 - answered before this is called
) -> None:
    """Note where the keys are."""
    given = {"COLLOQUY_DATA_DIR": data_dir, "COLLOQUY_KEY_FILE": key_file}
    context.obj = {name: str(path) for name, path in given.items() if path}


@keys_app.command("show")
def show_keys(context: typer.Context) -> None:
    """Show versions and counts, and open every key; exit code 1 when one does not open."""
    with _opened(context.obj) as (settings, kek, keystore):
        report = keystore.check()
        typer.echo(f"key file {settings.key_file}")
        for version in kek.numbered():
            note = ", newest" if version.id == kek.current else ""
            wraps = report.wrapped_by.get(version.id, 0)
            typer.echo(f"  version {version.number} ({version.id}) wraps {wraps} keys{note}")
        typer.echo(f"keystore {settings.data_dir / FILE_NAME}")
        typer.echo(f"  keys of {report.events} events, {report.people} of people and invitations")
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
    with _opened(context.obj) as (_, kek, keystore):
        kek.add_version()
        keystore.rewrap(kek)
        report = keystore.check()
        typer.echo(f"version {kek.numbered()[-1].number} ({kek.current}) wraps all keys")
        if not retire:
            return
        if report.problems or set(report.wrapped_by) != {kek.current}:
            raise KeysClosed
        for retired in kek.retire_old():
            typer.echo(f"retired {retired}; keystore backups that it wrapped no longer open")


@keys_app.command("backup")
def back_up_keys(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="File to make; keep it only for days.")],
) -> None:
    """Write a consistent copy of the keystore, apart from the main backup and its schedule."""
    with _opened(context.obj) as (_, _, keystore):
        keystore.backup(file)
        typer.echo(f"wrote {file}; it opens only with the key file, which it does not contain")


class KeysClosed(Exception):
    """Older versions are still needed, for all that can be told."""

    def __init__(self) -> None:
        super().__init__(
            "nothing was retired, because some keys do not open: see colloquy keys show"
        )


@contextmanager
def _opened(given: Mapping[str, str]) -> Generator[tuple[Settings, RotatingKek, Keystore]]:
    """Open the key file and the keystore; say in one line what is wrong and exit with 2."""
    with told_plainly(KeysClosed, before="colloquy keys: "):
        settings = read_settings(needs_token=False, given=given)
        kek = open_kek(settings.kek_place)
        path = settings.data_dir / FILE_NAME
        with closing(Keystore.open(path, kek, must_exist=True)) as keystore:
            yield settings, kek, keystore
