"""The demo: a local Telegram, the real bot process, a sample dialogue, four people in a page."""

import asyncio
import contextlib
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.child_process import ours_first
from bot.demo.ceremony import open_feedback
from bot.demo.crowd import FIRST_TELEGRAM_ID, NAMES, seat_crowd
from bot.demo.emulator.http.server import EmulatorServer, serve
from bot.demo.ports import free_port
from bot.demo.shared_clock import SharedClock
from bot.domain.events import EventPlan
from bot.domain.people.people import Role
from bot.founding import found, invite_people
from bot.settings.settings import Settings
from storage.housekeeping.instance_lock import InstanceLock

SAMPLE = Path(__file__).parent / "sample.yaml"
ALONE = "Ada"
"""Who is in the bare emulator's page; more can be added there."""
BOT = "colloquy_demo_bot"
OFFLINE = "offline"
"""Where the demo keeps what a real event keeps away from its server."""
_MARK = ".colloquy-demo"
_CLOCK = "clock"
BEFORE_DEADLINE = timedelta(days=14)
"""When the demo of an event begins whose deadline has passed: its people can still answer."""
_STARTS_IN = 30.0

CAST = (
    ("Mara Lindqvist", "en", Role.OWNER),
    ("Tomas Okoye", "en", Role.GUEST),
    ("沈若兰", "zh", Role.GUEST),
    ("Jonas Aldering", "en", Role.ORGANIZER),
)
"""Fictional: the owner, two guests, and a second organizer, for what takes two."""


class FolderInUse(Exception):
    """The demo's folder holds something that is not the demo's."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is not a demo folder. Name an empty one with --data.")


class DemoRunning(FolderInUse):
    """Another demo runs in this folder; it has lost nothing."""

    def __init__(self, folder: Path) -> None:
        Exception.__init__(
            self, f"A demo is running in {folder}. Stop it, or name another folder with --data."
        )


class BotDidNotStart(Exception):
    """The bot's process ended instead of running."""

    def __init__(self) -> None:
        super().__init__("The bot did not start; its own words are above.")


async def run_demo(*, port: int, data: Path, plan: EventPlan, tell: Callable[[str], None]) -> None:
    """Run the demo until cancelled; `tell` is given what to show on the terminal.

    Every start begins afresh: the page's chats live in memory, so the data before are deleted.
    """
    token = f"100001:{secrets.token_urlsafe(24)}"
    server = EmulatorServer(token=token, bot_username=BOT)
    # Before the folder is looked at: whoever starts a second demo by mistake loses nothing.
    url = await server.start(port)
    try:
        with _own(data):
            _clear(data)
            await _run(server, url, token, data, plan, tell)
    finally:
        await server.stop()


async def run_emulator(
    *,
    port: int,
    token: str,
    strict: bool,
    username: str,
    people: Sequence[str],
    tell: Callable[[str], None],
) -> None:
    """Run the emulator alone until cancelled; `people` are there from the beginning, by first name.

    Raises PortTaken and TokenIllFormed.
    """
    started = asyncio.get_running_loop().create_future()

    def greet(url: asyncio.Future[str]) -> None:
        tell(f"Bot API emulator on {url.result()} for the token {token}")
        tell("In a browser it shows the chats; a test drives it by /_emu/ (deploy/EMULATOR.md).")
        fields = "refused" if strict else "ignored, as Telegram ignores them"
        tell(f"Fields that the Bot API does not know are {fields}. Press Ctrl+C to stop.")

    started.add_done_callback(greet)
    who = people or (ALONE,)
    await serve(port, token, bot_username=username, people=who, strict=strict, started=started)


async def _run(
    server: EmulatorServer,
    url: str,
    token: str,
    data: Path,
    plan: EventPlan,
    tell: Callable[[str], None],
) -> None:
    clock = SharedClock.make(data / _CLOCK)
    server.world.clock.moved = clock.set_apart
    if plan.event.rsvp_deadline <= clock():
        start = plan.event.rsvp_deadline - BEFORE_DEADLINE
        server.world.clock.advance((start - clock()).total_seconds())
    site = f"127.0.0.1:{free_port()}"
    environ = {
        "COLLOQUY_TOKEN": token,
        "COLLOQUY_API_URL": url,
        "COLLOQUY_DATA_DIR": str(data),
        "COLLOQUY_LISTEN": site,
        "COLLOQUY_PUBLIC_URL": f"http://{site}",
        "COLLOQUY_LOG_LEVEL": "WARNING",
    }
    links = await _prepare(environ, plan, clock)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "bot", "demo-bot", str(data / _CLOCK)),
        env={**_own_environ(), **environ, **ours_first()},
    )
    try:
        _bring_in(server, links)
        await _until_greeted(server, process)
        tell(f"\nOpen this page in a browser:\n\n    {url}/\n")
        tell("Four fictional people stand side by side. Press Ctrl+C to stop.")
        await process.wait()
    finally:
        await _stop(process)


async def _prepare(
    environ: Mapping[str, str], plan: EventPlan, now: Callable[[], datetime]
) -> list[str]:
    settings = Settings.read(environ)
    owner = await found(settings, plan, now=now)
    others = [(name, role) for name, _, role in CAST if role is not Role.OWNER]
    links = await invite_people(settings, event_id=plan.event.id, people=others, now=now)
    await asyncio.to_thread(seat_crowd, settings, plan, now=now)
    offline = settings.data_dir / OFFLINE
    await asyncio.to_thread(open_feedback, settings, plan.event, offline=offline, now=now)
    return [owner, *links]


def _bring_in(server: EmulatorServer, links: list[str]) -> None:
    people = [
        server.world.add_user(
            first_name=name.partition(" ")[0],
            last_name=name.partition(" ")[2] or None,
            language_code=language,
        )
        for name, language, _ in CAST
    ]
    server.world.tour = True
    for person, link in zip(people, links, strict=True):
        server.world.say(person["id"], f"/start {link.partition('start=')[2]}")
    for number, name in enumerate(NAMES, start=FIRST_TELEGRAM_ID):
        server.world.add_off_stage(number, first_name=name)


async def _until_greeted(server: EmulatorServer, process: asyncio.subprocess.Process) -> None:
    greeted = asyncio.ensure_future(
        server.world.journal.wait("sendMessage", len(CAST), seconds=_STARTS_IN)
    )
    ended = asyncio.ensure_future(process.wait())
    await asyncio.wait({greeted, ended}, return_when=asyncio.FIRST_COMPLETED)
    ended.cancel()
    if not greeted.done():
        greeted.cancel()
        raise BotDidNotStart


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        async with asyncio.timeout(10):
            await process.wait()
    except TimeoutError:
        process.kill()


@contextlib.contextmanager
def _own(data: Path) -> Generator[None]:
    """Take the folder for this demo; nothing in it is touched yet."""
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    if any(data.iterdir()) and not (data / _MARK).exists():
        raise FolderInUse(data)
    with contextlib.closing(InstanceLock(data, _MARK)) as lock:
        if not lock.is_alone():
            raise DemoRunning(data)
        yield


def _clear(data: Path) -> None:
    for path in data.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != _MARK:
            path.unlink()


def _own_environ() -> dict[str, str]:
    """Return this process's environment without settings meant for a real bot."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COLLOQUY_")}
