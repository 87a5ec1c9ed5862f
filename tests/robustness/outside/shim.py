"""A bot's wall clock and disk, as a test wants them; `shim.c` does it inside the bot's process."""

import functools
import mmap
import shutil
import struct
import subprocess
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.robustness.outside.world import STARTS_WITH, OutsideWorld
from tests.robustness.process import BotProcess

SOURCE = Path(__file__).with_name("shim.c")
COMPILER = shutil.which("cc")
WHY_NOT = "needs a C compiler"


class Shim:
    """What the processes that are started with `environ` see from now on."""

    def __init__(self, folder: Path, name: str = "shim") -> None:
        self._path = folder / name
        self._path.write_bytes(bytes(24))
        with self._path.open("r+b") as file:
            self._told = mmap.mmap(file.fileno(), 24)

    def environ(self) -> dict[str, str]:
        """What a process is to be started with."""
        return {"LD_PRELOAD": str(_library()), "SHIM_FILE": str(self._path)}

    def set_clock(self, *, hours: float = 0.0) -> None:
        """Let the wall clock be off by so much."""
        struct.pack_into("q", self._told, 0, int(hours * 3_600_000))

    def slow_disk(self, milliseconds: int) -> None:
        """Let every fsync take so long."""
        struct.pack_into("q", self._told, 8, milliseconds)

    def syncs(self) -> int:
        """How many were begun: the control that shows that they pass by here."""
        return int(struct.unpack_from("q", self._told, 16)[0])

    @asynccontextmanager
    async def bot(self, house: OutsideWorld, name: str, **more: str) -> AsyncGenerator[BotProcess]:
        """Run a house's bot for as long as the block lasts."""
        environ = house.environ(**more) | self.environ()
        bot = await BotProcess.start(environ, house.folder / name)
        try:
            await bot.says(STARTS_WITH)
            yield bot
        finally:
            await bot.kill()
            bot.let_go()


@functools.cache
def _library() -> Path:
    assert COMPILER is not None
    built = Path(tempfile.mkdtemp(prefix="colloquy-shim-")) / "shim.so"
    options = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror"]
    subprocess.run([COMPILER, *options, "-o", built, SOURCE, "-ldl"], check=True)
    return built
