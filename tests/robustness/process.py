"""The real bot process, started, watched, killed and started again."""

import asyncio
import atexit
import contextlib
import functools
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
STARTS_IN = float(os.environ.get("COLLOQUY_TEST_PATIENCE", "60"))
STOPS_IN = 20.0
RUNNING = " running\n"


class BotEnded(Exception):
    """The process ended by itself; the message is what it said."""


@dataclass(slots=True)
class BotProcess:
    """A bot with its log in a file; `process` is set when it is our own child."""

    pid: int
    log: Path
    process: asyncio.subprocess.Process | None = None
    _handle: int = field(default=-1)

    def __post_init__(self) -> None:
        """Take hold of the process, so that its number cannot come to mean another one."""
        self._handle = os.pidfd_open(self.pid)

    @classmethod
    async def start(cls, environ: Mapping[str, str], log: Path) -> "BotProcess":
        """Run `python -m bot run`."""
        with log.open("ab") as output:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                env={**own_environ(), **environ},
                cwd=ROOT,
                stdout=output,
                stderr=output,
            )
        return cls(process.pid, log, process)

    @classmethod
    def fork(
        cls,
        environ: Mapping[str, str],
        log: Path,
        *words: str,
        complaints: Path | None = None,
        code: Path | None = None,
    ) -> "BotProcess":
        """Run the same, or `python -m bot` with other words, without waiting for the imports.

        Complaints go to the log too unless they have a file; so may the exit code have one.
        """
        log.touch()
        nursery = _nursery()
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        asked = {
            "words": words or ("run",),
            "environ": {**own_environ(), **environ},
            "log": str(log),
            "complaints": str(complaints or log),
            "code": str(code or os.devnull),
        }
        nursery.stdin.write(json.dumps(asked) + "\n")
        nursery.stdin.flush()
        return cls(int(nursery.stdout.readline()), log)

    @property
    def words(self) -> str:
        """Everything it has said so far."""
        return self.log.read_text(errors="replace")

    @property
    def has_ended(self) -> bool:
        """Whether the process is gone."""
        if self.process is not None:
            return self.process.returncode is not None
        try:
            signal.pidfd_send_signal(self._handle, 0)
        except ProcessLookupError:
            return True
        return False

    async def says(self, sentence: str, *, times: int = 1) -> None:
        """Wait until its log contains a sentence that many times.

        Raises:
            BotEnded: it ended first.
        """
        async with asyncio.timeout(STARTS_IN):
            while self.words.count(sentence) < times:
                if self.has_ended:
                    raise BotEnded(self.words)
                await asyncio.sleep(0.01)

    async def ends(self) -> int | None:
        """Wait until it is gone; return its exit code when it is our own child."""
        async with asyncio.timeout(STOPS_IN):
            if self.process is not None:
                return await self.process.wait()
            while not self.has_ended:
                await asyncio.sleep(0.005)
        return None

    async def kill(self) -> None:
        """End it at once, in the middle of whatever it is doing."""
        self.strike()
        await self.ends()

    def strike(self) -> None:
        """Kill it without waiting until it is gone."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    async def stop(self) -> None:
        """Stop it as an operator would."""
        signal.pidfd_send_signal(self._handle, signal.SIGTERM)
        await self.ends()

    def let_go(self) -> None:
        """Drop the hold of the process."""
        os.close(self._handle)


@asynccontextmanager
async def running(
    environ: Mapping[str, str], log: Path, *, forked: bool = True, says: str = RUNNING
) -> AsyncGenerator[BotProcess]:
    """Run the bot for as long as the block lasts."""
    bot = BotProcess.fork(environ, log) if forked else await BotProcess.start(environ, log)
    try:
        await bot.says(says)
        yield bot
    finally:
        await bot.kill()
        bot.let_go()


async def run_command(environ: Mapping[str, str], *words: str) -> tuple[int, str, str]:
    """Run `colloquy` with these words; return its exit code, output and complaints."""
    with tempfile.TemporaryDirectory(prefix="colloquy-command-") as name:
        out, complaints, code = (Path(name) / each for each in ("out", "complaints", "code"))
        process = BotProcess.fork(environ, out, *words, complaints=complaints, code=code)
        try:
            async with asyncio.timeout(STARTS_IN):
                while not process.has_ended:
                    await asyncio.sleep(0.005)
        finally:
            await process.kill()
            process.let_go()
        return int(code.read_text()), out.read_text(), complaints.read_text()


def own_environ() -> dict[str, str]:
    """This process's environment without settings of a bot."""
    return {key: value for key, value in os.environ.items() if not key.startswith("COLLOQUY_")}


@functools.cache
def _nursery() -> subprocess.Popen[str]:
    nursery = subprocess.Popen(
        [sys.executable, "-m", "tests.robustness.fork_server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    atexit.register(_close, nursery)
    return nursery


def _close(nursery: subprocess.Popen[str]) -> None:
    with nursery:
        nursery.communicate()


@contextmanager
def no_growing_files(bot: BotProcess) -> Generator[None]:
    """No file of this process may grow beyond what its log needs (RLIMIT_FSIZE)."""
    before = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (48_000, before[1]))
    try:
        yield
    finally:
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, before)
