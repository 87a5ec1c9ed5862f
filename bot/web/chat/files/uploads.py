"""Files on their way in: their parts, in the memory of this copy, until the message comes they belong to.

A large file comes in parts, so that a poor line repeats one part and not all, and nobody may send us
more at a time than before.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.limits import PAGE_FILE_BYTES

LIFE_SECONDS = 1800.0
PER_DEVICE_BYTES = 20_000_000
MOST_BYTES = 100_000_000
"""Of all that is on its way; what was begun first makes way."""
PARTS = 200


class TooMuch(Exception):
    """A file, or all that a device sends at once, is too large."""


class Incomplete(Exception):
    """A part is missing: another copy has it, or it had to make way."""


@dataclass(slots=True)
class _Begun:
    since: float
    parts: dict[tuple[int, int], bytes] = field(default_factory=dict[tuple[int, int], bytes])

    @property
    def size(self) -> int:
        return sum(map(len, self.parts.values()))

    def size_of(self, file: int) -> int:
        return sum(len(each) for (one, _), each in self.parts.items() if one == file)


class Uploads:
    """Parts by device and by the name of the message they are for."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._begun: OrderedDict[tuple[str, str], _Begun] = OrderedDict()

    def add(self, device: str, name: str, *, file: int, part: int, content: bytes) -> None:
        """Keep a part of a message's file; both count from 0. A repeated part replaces itself.

        Raises:
            TooMuch: the file is too large, or there is too much of this device.
        """
        self._forget_old()
        begun = self._begun.setdefault((device, name), _Begun(self._monotonic()))
        begun.parts.pop((file, part), None)
        mine = sum(each.size for (whose, _), each in self._begun.items() if whose == device)
        if (
            part >= PARTS
            or begun.size_of(file) + len(content) > PAGE_FILE_BYTES
            or mine + len(content) > PER_DEVICE_BYTES
        ):
            del self._begun[device, name]
            raise TooMuch
        begun.parts[file, part] = content
        while sum(each.size for each in self._begun.values()) > MOST_BYTES:
            self._begun.popitem(last=False)

    def whole(self, device: str, name: str, *, file: int, parts: int) -> bytes:
        """Return a file that has come in so many parts.

        Raises:
            Incomplete: not all of them are here.
        """
        begun = self._begun.get((device, name))
        found = {} if begun is None else begun.parts
        try:
            return b"".join(found[file, part] for part in range(parts))
        except KeyError:
            raise Incomplete from None

    def drop(self, device: str, name: str) -> None:
        """Forget what came for a message."""
        self._begun.pop((device, name), None)

    def _forget_old(self) -> None:
        now = self._monotonic()
        for key in [key for key, each in self._begun.items() if now >= each.since + LIFE_SECONDS]:
            del self._begun[key]
