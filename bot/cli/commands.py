"""The command `colloquy`."""

import asyncio
import contextlib
from collections.abc import Generator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.audit import audit_app
from bot.cli.backup.making import back_up
from bot.cli.backup.moving import move_database
from bot.cli.backup.restoring import reconcile, restore
from bot.cli.bench.commands import bench_app
from bot.cli.box_running import run_box
from bot.cli.doctor.examining import examine
from bot.cli.erasure.event_over import end_event
from bot.cli.erasure.verifying import forgetting_app
from bot.cli.event.changing import copy_event, export_event, list_events, take_event
from bot.cli.event.deleting import event_app
from bot.cli.event.init import read_event
from bot.cli.event.invitation_letters import letters_app
from bot.cli.event.knowledge import knowledge_app
from bot.cli.event.sessions import sessions_app
from bot.cli.event.terms import terms_app
from bot.cli.event.visa import visa_app
from bot.cli.exports.recipients import exports_app
from bot.cli.feedback.commands import feedback_app
from bot.cli.keys import keys_app
from bot.cli.manners import told_plainly
from bot.cli.measuring.answers import answers_app
from bot.cli.measuring.guard import guard_app
from bot.cli.messages import messages_app
from bot.cli.running import run as run_bot
from bot.cli.stopping import until_told_to_stop
from bot.cli.version import answer_version
from bot.demo.emulator.http.server import PortTaken
from bot.demo.emulator.methods.table import describe_methods
from bot.demo.emulator.state.state import TokenIllFormed
from bot.demo.show import BOT, SAMPLE, BotDidNotStart, FolderInUse, run_demo, run_emulator
from bot.domain.people.invitation_links import doors_of
from bot.eventfile.yaml_file import EventFileWrong
from bot.founding import StillRunning, found, upgrade_database
from bot.settings.settings import read_settings
from bot.usecases.people.founding import EventExists

_EMULATOR_TOKEN = "1:emulator"  # noqa: S105 - accepted by the emulator, not by Telegram

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    # Its tracebacks show local variables, which may be secrets.
    pretty_exceptions_enable=False,
)
app.command("doctor")(examine)
app.command("backup")(back_up)
app.command("restore")(restore)
app.command("reconcile")(reconcile)
app.command("move")(move_database)
event_app.command("list")(list_events)
event_app.command("export")(export_event)
event_app.command("import")(take_event)
event_app.command("copy")(copy_event)
event_app.command("over")(end_event)
app.add_typer(keys_app, name="keys")
for name, group in {
    "bench": bench_app,
    "answers": answers_app,
    "guard": guard_app,
    "event": event_app,
    "sessions": sessions_app,
    "knowledge": knowledge_app,
    "terms": terms_app,
    "visa": visa_app,
    "letters": letters_app,
    "messages": messages_app,
    "audit": audit_app,
    "forgetting": forgetting_app,
    "exports": exports_app,
}.items():
    group.callback()(answer_version)
    app.add_typer(group, name=name)
app.add_typer(feedback_app, name="feedback")
app.callback()(answer_version)


class Part(StrEnum):
    """A part of the bot that can run alone."""

    BOX = "box"


@app.command()
def run(
    only: Annotated[
        Part | None, typer.Option(help="Run just the feedback page and box of COLLOQUY_BOX_DIR.")
    ] = None,
) -> None:
    """Run the bot: by polling, or by webhook when COLLOQUY_WEBHOOK_URL is set."""
    if only is Part.BOX:
        run_box()
    else:
        run_bot()


@app.command()
def init(
    event: Annotated[Path, typer.Option(help="Event file (YAML), see deploy/EVENTFILE.md.")],
) -> None:
    """Create keys and database if there are none, load an event, print the owner's claim link."""
    with _told_plainly():
        settings = read_settings(needs_token=False)
        plan = read_event(event, now=datetime.now(UTC))
        link = asyncio.run(found(settings, plan, now=lambda: datetime.now(UTC)))
    typer.echo("The event is stored. The owner's one-time claim link, valid for 30 days:")
    for each in doors_of(link, public_url=settings.public_url).links:
        typer.echo(each)


@app.command()
def upgrade() -> None:
    """Bring the database to this version's tables; make a backup first."""
    with _told_plainly():
        upgrade_database(read_settings(needs_token=False))
    typer.echo("The database is of the newest revision.")


@app.command()
def demo(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the demo page; 0 takes any free one.")
    ] = 8090,
    data: Annotated[Path, typer.Option(help="Folder of the demo's database.")] = Path("data/demo"),
    event: Annotated[
        Path, typer.Option(help="Event file to show instead of the made-up dialogue.")
    ] = SAMPLE,
) -> None:
    """Show everything on this machine: a local Telegram, the bot, a sample dialogue, a page."""
    with _told_plainly():
        plan = read_event(event)
        until_told_to_stop(run_demo(port=port, data=data, plan=plan, tell=typer.echo))


@app.command()
def emulator(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0: any.")] = 8081,
    token: Annotated[str, typer.Option(help="The bot token it accepts.")] = _EMULATOR_TOKEN,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict/--lenient",
            help="Refuse fields the Bot API does not know, or ignore them as Telegram does.",
        ),
    ] = True,
    username: Annotated[str, typer.Option(help="The bot's @name.")] = BOT,
    person: Annotated[
        list[str] | None, typer.Option(help="First name of somebody there; may be repeated.")
    ] = None,
    methods: Annotated[
        bool, typer.Option("--methods", help="Only say which methods it does, and why not others.")
    ] = False,
) -> None:
    """Run a local Telegram Bot API for any bot: no event, no database, nothing leaves the machine.

    Point your bot's library at the printed address instead of https://api.telegram.org, and open
    the address in a browser to talk with it. Under /_emu/ a test drives people, clock and faults
    and reads every call: deploy/EMULATOR.md.
    """
    if methods:
        typer.echo(describe_methods())
        return
    with _told_plainly():
        until_told_to_stop(
            run_emulator(
                port=port,
                token=token,
                strict=strict,
                username=username,
                people=person or (),
                tell=typer.echo,
            )
        )


@contextlib.contextmanager
def _told_plainly() -> Generator[None]:
    """Turn what the operator can mend into plain lines and exit code 2."""
    refusals = (BotDidNotStart, EventExists, EventFileWrong, FolderInUse, PortTaken, StillRunning)
    with told_plainly(*refusals, TokenIllFormed):
        yield
