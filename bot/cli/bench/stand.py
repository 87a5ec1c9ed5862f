"""The test stand: emulator, bot and bare echo, each a process of its own; and who else is on it."""

import asyncio
import contextlib
import os
import re
import sys
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from bot.settings.settings import Settings

BOT_ID, ECHO_ID, LEAN_ID, AIOGRAM_ID = 100_001, 100_002, 100_003, 100_004
_BOT_TOKEN, _ECHO_TOKEN = f"{BOT_ID}:bench-of-the-bot", f"{ECHO_ID}:bench-of-the-echo"
_LEAN_TOKEN = f"{LEAN_ID}:bench-of-the-lean-echo"
_AIOGRAM_TOKEN = f"{AIOGRAM_ID}:bench-of-aiogram"
_AIOGRAM_ECHO = Path(__file__).with_name("aiogram_echo.py")
WITH_AIOGRAM = Path(sys.prefix) / "clients" / "bin" / "python"
"""The interpreter that `make emulator-clients` makes, where it has been made."""
_TICKS = os.sysconf("SC_CLK_TCK")
_SPENT = slice(11, 13)
"""Processor time for itself and for it, after the name in /proc/PID/stat (Linux, proc_pid_stat(5))."""
_IDLE, _IOWAIT, _FIELDS = 3, 4, 8
"""Places in the first line of /proc/stat (Linux, proc_stat(5)); guests are counted before them."""
_LONGEST_WAIT = 30.0
_LISTENING = re.compile(rb"listening on port ([0-9]+)\n")
_RSS = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)


class DidNotFinish(Exception):
    """A process ended, or did not do in time what the bench waits for."""


@dataclass(frozen=True, slots=True)
class Call:
    """A Bot API call the emulator has seen; `at` and `done_at` are Unix seconds."""

    method: str
    bot_id: int
    chat_id: int
    status: int
    at: float
    done_at: float


class Emulator:
    """The emulator's control API, from outside."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self.url = url

    async def inject(self, updates: Sequence[Mapping[str, Any]], *, bot_id: int) -> None:
        """Send updates to a bot."""
        await self._post(f"updates?bot_id={bot_id}", updates)

    async def mark(self) -> int:
        """Return the number the next call will get."""
        async with self._session.get(f"{self.url}/_emu/calls?since=999999999") as answer:
            return (await answer.json())["next"]

    async def wait(self, method: str, count: int, *, since: int) -> list[Call]:
        """Return the calls of a method since a mark, once there are so many.

        Raises:
            DidNotFinish: there were not.
        """
        asked = {"method": method, "count": count, "since": since, "timeout": _LONGEST_WAIT}
        try:
            return _calls(await self._post("calls/wait", asked))
        except aiohttp.ClientResponseError:
            raise DidNotFinish(f"fewer than {count} calls of {method}") from None

    async def calls(self, *, since: int) -> list[Call]:
        """Return all calls since a mark."""
        async with self._session.get(f"{self.url}/_emu/calls?since={since}") as answer:
            return _calls(await answer.json())

    async def behave(self, *, latency_ms: float, flood: bool) -> None:
        """Choose how long calls take, and whether flood limits hold."""
        await self._post("latency", {"ms": latency_ms})
        await self._post("flood", {"on": flood})

    async def _post(self, path: str, body: Any) -> Any:
        async with self._session.post(f"{self.url}/_emu/{path}", json=body) as answer:
            answer.raise_for_status()
            return await answer.json()


def _calls(answer: Any) -> list[Call]:
    return [
        Call(
            call["method"],
            call["bot_id"],
            call["chat_id"] or 0,
            call["status"],
            call["at"],
            call["done_at"],
        )
        for call in answer["calls"]
    ]


def settings_for(url: str, folder: Path, database_url: str = "") -> Settings:
    """Return the settings of the bot under test, data in `folder`; SQLite unless said otherwise."""
    other = {"COLLOQUY_DATABASE_URL": database_url} if database_url else {}
    return Settings.read({**_environ(url, folder), **other})


def rss_mb(process: asyncio.subprocess.Process) -> float:
    """Return the resident memory of a process in megabytes (10^6 bytes)."""
    found = _RSS.search(Path(f"/proc/{process.pid}/status").read_text(encoding="ascii"))
    return int(found[1]) * 1024 / 1e6 if found else 0.0


def cpu_seconds(process: asyncio.subprocess.Process) -> float:
    """Return the processor time a process has used: unlike its pace, others hardly change it."""
    stat = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii")
    return sum(map(int, stat.rpartition(")")[2].split()[_SPENT])) / _TICKS


@asynccontextmanager
async def emulating() -> AsyncGenerator[Emulator]:
    """Run the emulator, with latency zero and no flood limits. Raises DidNotFinish."""
    tokens = (_BOT_TOKEN, _ECHO_TOKEN, _LEAN_TOKEN, _AIOGRAM_TOKEN)
    command = ("-m", "bot.demo.stage", *tokens)
    async with _running(command, {}, stdout=asyncio.subprocess.PIPE) as process:
        url = (await process.stdout.readline()).decode().strip() if process.stdout else ""
        if not url:
            raise DidNotFinish("the emulator did not start")
        timeout = aiohttp.ClientTimeout(total=_LONGEST_WAIT + 10)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            yield Emulator(session, url)


@asynccontextmanager
async def running_bot(
    url: str, folder: Path, more: Mapping[str, str] | None = None
) -> AsyncGenerator[asyncio.subprocess.Process]:
    """Run the real bot, `python -m bot run`, with more settings where it needs some."""
    async with _running(("-m", "bot", "run"), {**_environ(url, folder), **(more or {})}) as process:
        yield process


@asynccontextmanager
async def running_box(folder: Path) -> AsyncGenerator[int]:
    """Run a box alone, `python -m bot run --only box`; yield its port. Raises DidNotFinish."""
    environ = {"COLLOQUY_BOX_DIR": str(folder), "COLLOQUY_LISTEN": "127.0.0.1:0"}
    command = ("-m", "bot", "run", "--only", "box")
    async with _running(command, environ, stderr=asyncio.subprocess.PIPE) as process:
        while line := await _line_of(process.stderr):
            if found := _LISTENING.search(line):
                yield int(found[1])
                return
        raise DidNotFinish("the box did not start")


async def _line_of(output: asyncio.StreamReader | None) -> bytes:
    return await output.readline() if output else b""


@asynccontextmanager
async def running_echo(url: str) -> AsyncGenerator[asyncio.subprocess.Process]:
    """Run the bare echo."""
    environ = {"COLLOQUY_TOKEN": _ECHO_TOKEN, "COLLOQUY_API_URL": url}
    async with _running(("-m", "bot.demo.echo"), environ) as process:
        yield process


@asynccontextmanager
async def running_lean_echo(url: str) -> AsyncGenerator[asyncio.subprocess.Process]:
    """Run the leanest echo."""
    environ = {"COLLOQUY_TOKEN": _LEAN_TOKEN, "COLLOQUY_API_URL": url}
    async with _running(("-m", "bot.cli.bench.lean_echo"), environ) as process:
        yield process


@asynccontextmanager
async def running_aiogram(url: str, python: Path) -> AsyncGenerator[asyncio.subprocess.Process]:
    """Run the echo with aiogram, by an interpreter that has it."""
    environ = {"COLLOQUY_TOKEN": _AIOGRAM_TOKEN, "COLLOQUY_API_URL": url}
    async with _running(("-P", str(_AIOGRAM_ECHO)), environ, python=python) as process:
        yield process


@asynccontextmanager
async def _running(
    arguments: Sequence[str],
    environ: Mapping[str, str],
    *,
    python: Path | str = sys.executable,
    stdout: int | None = None,
    stderr: int | None = None,
) -> AsyncGenerator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        python, *arguments, env={**_own_environ(), **environ}, stdout=stdout, stderr=stderr
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(10):
                await process.wait()
        except TimeoutError:
            process.kill()


def _environ(url: str, folder: Path) -> dict[str, str]:
    return {
        "COLLOQUY_TOKEN": _BOT_TOKEN,
        "COLLOQUY_API_URL": url,
        "COLLOQUY_DATA_DIR": str(folder),
        "COLLOQUY_LISTEN": "127.0.0.1:0",
        "COLLOQUY_LOG_LEVEL": "WARNING",
    }


def _own_environ() -> dict[str, str]:
    """Return our environment; what is installed has its bytecode beside it, so ours may be kept too."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("COLLOQUY_") and name != "PYTHONDONTWRITEBYTECODE"
    }


class Bystanders:
    """Counts processor time that went to neither this process nor its children.

    Ask when the children have ended: only then is their time known.
    """

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._busy = _busy_seconds()
        self._ours = _our_seconds()

    def cores(self) -> float:
        """Return how many cores others kept busy on average since the beginning."""
        foreign = (_busy_seconds() - self._busy) - (_our_seconds() - self._ours)
        return max(0.0, foreign / (time.monotonic() - self._began))


def _busy_seconds() -> float:
    line = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0]
    spent = [int(word) for word in line.split()[1 : 1 + _FIELDS]]
    return (sum(spent) - spent[_IDLE] - spent[_IOWAIT]) / _TICKS


def _our_seconds() -> float:
    return sum(os.times()[:4])
