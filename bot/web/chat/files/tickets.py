"""Tickets: addresses of files that hold for some minutes and a few fetches, and say nothing of what they open."""

import time
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from bot.crypto.codes import new_code
from bot.texts.rendering import RenderedFile

LIFE_SECONDS = 300.0
FETCHES = 3
"""A browser may look ahead before it fetches."""
MOST_BYTES = 64_000_000
"""Of all files that wait to be fetched, each counted once; the oldest make way."""


@dataclass(slots=True)
class _Kept:
    file: RenderedFile
    ends: float
    left: int


class Tickets:
    """Files made for somebody, in the memory of this copy until they are fetched."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._bytes = 0
        self._held: Counter[int] = Counter()
        """How many tickets there are for the same content."""

    def issue(self, file: RenderedFile) -> str:
        """Keep a file; return its ticket."""
        now = self._monotonic()
        for ticket in [name for name, kept in self._kept.items() if now >= kept.ends]:
            self._drop(ticket)
        self._held[id(file.content)] += 1
        if self._held[id(file.content)] == 1:
            self._bytes += len(file.content)
        while self._kept and self._bytes > MOST_BYTES:
            self._drop(next(iter(self._kept)))
        ticket = new_code()
        self._kept[ticket] = _Kept(file, now + LIFE_SECONDS, FETCHES)
        return ticket

    def fetch(self, ticket: str) -> RenderedFile | None:
        """Return what a ticket opens, None if it is over."""
        kept = self._kept.get(ticket)
        if kept is None or self._monotonic() >= kept.ends:
            return None
        kept.left -= 1
        if kept.left <= 0:
            self._drop(ticket)
        return kept.file

    def _drop(self, ticket: str) -> None:
        content = self._kept.pop(ticket).file.content
        self._held[id(content)] -= 1
        if not self._held[id(content)]:
            del self._held[id(content)]
            self._bytes -= len(content)
