"""The demo's time of day: the emulator moves it, and the bot, a process of its own, goes by it too."""

import mmap
import os
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

_SECONDS = struct.Struct("d")


class SharedClock:
    """Returns aware UTC, so many seconds beside the machine's as the shared file says."""

    def __init__(self, file: Path) -> None:
        handle = os.open(file, os.O_RDWR)
        try:
            self._shared = mmap.mmap(handle, _SECONDS.size)
        finally:
            os.close(handle)

    @classmethod
    def make(cls, file: Path) -> "SharedClock":
        """Make the file; the clock agrees with the machine's."""
        file.write_bytes(_SECONDS.pack(0.0))
        return cls(file)

    def __call__(self) -> datetime:
        """Return the time of day in the demo."""
        return datetime.now(UTC) + timedelta(seconds=_SECONDS.unpack_from(self._shared)[0])

    def set_apart(self, seconds: float) -> None:
        """Be so far from the machine's clock from now on."""
        _SECONDS.pack_into(self._shared, 0, seconds)
