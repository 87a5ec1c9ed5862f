"""The command `colloquy`."""

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Coroutine, Generator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

import typer
import uvloop

from bot.cli.bench.commands import bench_app
from bot.cli.eventfile import read_event
from bot.cli.keys import keys_app
from bot.cli.sessions import sessions_app
from bot.crypto.keyfile import KeyFileRefused
from bot.demo.emulator.server import serve as serve_emulator
from bot.demo.show import BotDidNotStart, FolderInUse, run_demo
from bot.eventfile.yamlfile import EventFileWrong
from bot.settings import BadSetting, Settings, read_settings
from bot.web.polling import TokenRefused
from bot.web.server import CannotListen
from bot.wiring import NotInitialised, found, run as run_bot
from storage.keystore_file import KeystoreRefused

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)
app.add_typer(keys_app, name="keys")
app.add_typer(bench_app, name="bench")
app.add_typer(sessions_app, name="sessions")


@app.command()
def init(
    event: Annotated[Path, typer.Option(help="Event file (YAML), see deploy/EVENTFILE.md.")],
) -> None:
    """Create keys and database if there are none, load an event, print the owner's claim link."""
    with _told_plainly():
        settings = read_settings(needs_token=False)
        plan = read_event(event)
        link = asyncio.run(found(settings, plan, now=lambda: datetime.now(UTC)))
    typer.echo("The event is stored. The owner's one-time claim link, valid for 30 days:")
    typer.echo(link)


@app.command()
def run() -> None:
    """Run the bot: by polling, or by webhook when COLLOQUY_WEBHOOK_URL is set."""
    with _told_plainly():
        settings = read_settings()
        _set_up_log(settings)
        _until_told_to_stop(run_bot(settings))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Port of the demo page; 0 takes any free one.")] = 8090,
    data: Annotated[Path, typer.Option(help="Folder of the demo's database.")] = Path("data/demo"),
) -> None:
    """Show everything on this machine: a local Telegram, the bot, a sample dialogue, a page."""
    with _told_plainly():
        plan = read_event(_SAMPLE)
        _until_told_to_stop(run_demo(port=port, data=data, plan=plan, tell=typer.echo))


@app.command()
def emulator(
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1.")] = 8081,
    token: Annotated[str, typer.Option(help="The bot token it accepts.")] = "1:emulator",
) -> None:
    """Run the Bot API emulator alone."""
    typer.echo(f"Bot API emulator on http://127.0.0.1:{port} for the token {token}")
    _until_told_to_stop(serve_emulator(port=port, token=token))


def _until_told_to_stop(work: Coroutine[Any, Any, None]) -> None:
    """Run until SIGINT or SIGTERM, then let the work finish what it has begun."""
    with contextlib.suppress(KeyboardInterrupt):
        uvloop.run(_stoppable(work))


async def _stoppable(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task


def _set_up_log(settings: Settings) -> None:
    logging.basicConfig(
        stream=sys.stderr,
        level=settings.log_level,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    # At DEBUG these write every request and message, token and texts included.
    for name in ("telegram", "httpx", "httpcore", "aiohttp", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.root.level))


@contextlib.contextmanager
def _told_plainly() -> Generator[None]:
    """Turn what the operator can mend into plain lines and exit code 2."""
    try:
        yield
    except EventFileWrong as wrong:
        for fault in wrong.faults:
            typer.echo(str(fault), err=True)
    except NotInitialised:
        typer.echo("There is no database yet. Run: colloquy init --event FILE.yaml", err=True)
    except BaseExceptionGroup as group:
        mendable, rest = group.split(_MENDABLE)
        if rest is not None or mendable is None:
            raise
        for error in mendable.exceptions:
            typer.echo(str(error), err=True)
    except _MENDABLE as error:
        typer.echo(str(error), err=True)
    else:
        return
    raise typer.Exit(2)


_MENDABLE = (
    BadSetting,
    BotDidNotStart,
    CannotListen,
    FolderInUse,
    KeyFileRefused,
    KeystoreRefused,
    TokenRefused,
)
_SAMPLE = Path(str(files("bot.demo") / "sample.yaml"))
