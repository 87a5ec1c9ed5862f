"""Has letters made by a worker, a child process that ends with its one job.

So typst's memory never stays with the bot, and nothing about a person is in arguments, environment
or files: the paper goes in by a pipe and the PDF comes out of one.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import orjson

SECONDS = 60.0
"""How long a letter may take; on a busy machine it takes half a second."""
TOO_LONG = -1
"""What stands for an exit code when there was none in time."""


class PrintingFailed(Exception):
    """No letter came out; `code` is the exit code of `bot.texts.invitation_letter.worker`."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class LetterPrinter:
    """Prints letters; `sign` has the paths of a PKCS#12 file and its passphrase, if they are."""

    def __init__(self, sign: Mapping[str, str] | None = None, *, seconds: float = SECONDS) -> None:
        self._sign = sign
        self._seconds = seconds

    async def print_letter(self, paper: Mapping[str, Any]) -> bytes:
        """Return the PDF of a paper; see `bot.texts.invitation_letter.worker.typeset`.

        Raises:
            PrintingFailed: the worker ended without a letter, or took too long and was ended.
        """
        job = orjson.dumps({"paper": paper, "sign": self._sign})
        # In a thread: a bot that is being stopped leaves no half-open pipes to its event loop.
        return await asyncio.to_thread(self._run, job)

    def _run(self, job: bytes) -> bytes:
        try:
            done = subprocess.run(
                [sys.executable, "-m", "bot.texts.invitation_letter.worker"],
                input=job,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=self._seconds,
                check=False,
                # Only where its modules are: the bot's own environment may hold the token.
                env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            )
        except subprocess.TimeoutExpired:
            code = TOO_LONG
        else:
            if not done.returncode and done.stdout.startswith(b"%PDF-"):
                return done.stdout
            code = done.returncode
        # Raised here, outside the handler, for the original error holds the letter's words.
        raise PrintingFailed(code)
