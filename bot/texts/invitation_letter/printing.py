"""Has letters made by a worker, a child process that ends with its one job.

So typst's memory never stays with the bot, and nothing about a person is in arguments, environment
or files: the paper goes in by a pipe and the PDF comes out of one.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

import orjson

from bot.child_process import run_child

SECONDS = 60.0
"""How long a letter may take; on a busy machine it takes half a second."""


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
        done = run_child("bot.texts.invitation_letter.worker", job, seconds=self._seconds)
        if done.code or not done.output.startswith(b"%PDF-"):
            raise PrintingFailed(done.code)
        return done.output
