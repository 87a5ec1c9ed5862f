"""How much of the machine others used meanwhile: figures of a busy machine mean little."""

import os
import time
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_IDLE, _IOWAIT, _FIELDS = 3, 4, 8
"""Places in the first line of /proc/stat (Linux, proc_stat(5)); guests are counted before them."""


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
