"""Has letters printed by the letter press, a child process that ends with its one job.

So typst's memory never stays with the bot, and nothing about a person is in arguments, environment
or files: the paper goes in by a pipe and the PDF comes out of one.
"""

import asyncio
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import orjson

SECONDS = 60.0
"""How long a letter may take; on a busy machine it takes half a second."""
MOST_BYTES = 5_000_000


class PressFailed(Exception):
    """No letter came out; `code` is the exit code of `bot.texts.letterpress`."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Press:
    """Prints letters; `sign` has the paths of a PKCS#12 file and its passphrase, if they are."""

    def __init__(self, sign: Mapping[str, str] | None = None, *, seconds: float = SECONDS) -> None:
        self._sign = sign
        self._seconds = seconds

    async def print_letter(self, paper: Mapping[str, Any]) -> bytes:
        """Return the PDF of a paper; see `bot.texts.letterpress.press`.

        Raises:
            PressFailed: the press ended without a letter.
            TimeoutError: it took too long and was ended.
        """
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.texts.letterpress",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            # Only where its modules are: the bot's own environment may hold the token.
            env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )
        try:
            async with asyncio.timeout(self._seconds):
                job = orjson.dumps({"paper": paper, "sign": self._sign})
                content, _ = await child.communicate(job)
        finally:
            with suppress(ProcessLookupError):
                if child.returncode is None:
                    child.kill()
            await child.wait()
        if child.returncode or not content.startswith(b"%PDF-") or len(content) > MOST_BYTES:
            raise PressFailed(child.returncode or 0)
        return content
