"""Guided by coverage: `python -m tests.robustness.fuzz.guided [SECONDS]`, where atheris is installed.

atheris is in no lock file (`pip install atheris`; Linux, CPython). What reads an update is instrumented,
and fed with updates thrown by the fuzzer's bytes, and with those bytes themselves.
"""

import logging
import random
import sys
from importlib import import_module
from typing import Any

from tests.robustness.fuzz.updates import Known, draw

try:
    atheris: Any = import_module("atheris")
except ImportError:
    sys.exit("atheris is not installed; `python -m tests.robustness.fuzz` does without")

with atheris.instrument_imports(include=["bot.web.telegram", "bot.domain"]):
    from bot.domain.channels.knocks import Knock
    from bot.domain.messages.callback_data import split_data
    from bot.web.telegram.updates import NoUpdate, arrival_of, parse_json


class Bytes(random.Random):
    """Chance that somebody else has thrown: bytes, and zeros once they are used up."""

    def __init__(self, thrown: bytes) -> None:
        super().__init__(0)
        self._thrown, self._at = thrown, 0

    def getrandbits(self, k: int, /) -> int:
        """Return the next bits."""
        count = (k + 7) // 8
        taken = self._thrown[self._at : self._at + count]
        self._at += count
        return int.from_bytes(taken.ljust(count, b"\0"), "big") >> (8 * count - k)

    def random(self) -> float:
        """Return the next fraction."""
        return self.getrandbits(53) / 2**53


def read(thrown: bytes) -> None:
    """Read an update made of these bytes; nothing but a refusal may come of it."""
    _take(draw(Bytes(thrown), Known([7]), 5))
    try:
        raw = parse_json(thrown)
    except ValueError:
        return
    _take(raw)


def _take(raw: Any) -> None:
    try:
        arrival = arrival_of(raw)
    except NoUpdate:
        return
    if isinstance(arrival, Knock):
        arrival.text.encode()
        split_data(arrival.data or "")


if __name__ == "__main__":
    logging.disable()
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-max_len=4096"], read)
    atheris.Fuzz()
