"""`colloquy keys`: look at, rotate, move and back up the keys. Never prints one."""

from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.keystore import StillRunning, alone, put_back_keystore, relocate_keystore
from bot.cli.manners import told_plainly
from bot.cli.version import VersionOption
from bot.crypto.wrapping.kek import RotatingKek
from bot.crypto.wrapping.opening import EitherKek, make_missing_kek, open_kek
from bot.crypto.wrapping.place import KekPlace
from bot.settings.kms import KINDS
from bot.settings.settings import Settings, read_settings
from storage.keys.keystore import Keystore

keys_app = typer.Typer(
    help="Look at, rotate and back up the keys.", no_args_is_help=True, rich_markup_mode=None
)


keys_app.command("relocate")(relocate_keystore)
keys_app.command("put-back")(put_back_keystore)


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
        typer.echo(str(settings.kek_place))
        for version in kek.numbered():
            note = ", newest" if version.id == kek.current else ""
            wraps = report.wrapped_by.get(version.id, 0)
            typer.echo(f"  version {version.number} ({version.id}) wraps {wraps} keys{note}")
        typer.echo(f"keystore {settings.keystore_place}")
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
    """Add a version to the key and wrap all event keys with it; sealed data stays as it is.

    Older versions still unwrap until --retire, so that older keystore backups still open.
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


@keys_app.command("rewrap")
def rewrap_keys(context: typer.Context) -> None:
    """Wrap all event keys with the newest version, as after a rotation in a key service."""
    with _opened(context.obj) as (_, kek, keystore):
        keystore.rewrap(kek)
        newest = kek.numbered()[-1]
        typer.echo(f"version {newest.number} ({newest.id}) wraps all keys")


@keys_app.command("move")
def move_keys(
    context: typer.Context,
    to: Annotated[str, typer.Option(help="Where to: `vault` or `file`.")],
) -> None:
    """Wrap all event keys by the key service, or by the key file again; bot stopped.

    Killed in the middle, it has changed nothing or all, and can be run again.
    """
    with told_plainly(CannotMoveKeys, StillRunning, before="colloquy keys: "):
        settings = read_settings(needs_token=False, given=context.obj)
        if to not in KINDS or settings.vault is None:
            raise CannotMoveKeys("say --to vault or --to file, with the COLLOQUY_VAULT_ settings")
        with alone(settings):
            count = _move(settings, settings.kek_place_of(to))
    typer.echo(f"{count} keys are wrapped by {settings.kek_place_of(to)}")
    typer.echo(f"set COLLOQUY_KMS={to}, run colloquy doctor, start the bot")
    typer.echo("what wrapped them before still opens the copies of the keystore made till now")


def _move(settings: Settings, to: KekPlace) -> int:
    """Wrap all keys in another place; return how many were."""
    make_missing_kek(to)
    target = open_kek(to)
    kek = EitherKek([settings.kek_place_of(kind) for kind in KINDS], target)
    with closing(Keystore.open(settings.keystore_place, kek, must_exist=True)) as keystore:
        if (report := keystore.check()).problems:
            raise CannotMoveKeys(f"nothing was changed: {report.problems[0]}")
        keystore.rewrap(target)
        if (report := keystore.check()).problems:
            raise CannotMoveKeys(f"they do not all open: {report.problems[0]}")
        return sum(report.wrapped_by.values())


@keys_app.command("backup")
def back_up_keys(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="File to make; keep it only for days.")],
) -> None:
    """Write a consistent copy of the keystore, apart from the main backup and its schedule."""
    with _opened(context.obj) as (_, _, keystore):
        keystore.backup(file)
        typer.echo(f"wrote {file}; it opens only with the key file, which it does not contain")


class CannotMoveKeys(Exception):
    """The message says what to do first."""


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
        place = settings.keystore_place
        with closing(Keystore.open(place, kek, must_exist=True)) as keystore:
            yield settings, kek, keystore
