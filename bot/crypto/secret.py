"""Key bytes that do not show themselves: not in a repr, an exception, a log line or a traceback."""

import os
from typing import Self

KEY_BYTES = 32


class Secret(bytes):
    """Bytes whose `repr`, `str` and `format` are a fixed word; otherwise ordinary bytes.

    Slices, `bytes(...)` and `.hex()` give the plain bytes: ask for them only to store or to use.
    """

    __slots__ = ()

    @classmethod
    def random(cls) -> Self:
        """Return a fresh 256-bit key from the operating system."""
        return cls(os.urandom(KEY_BYTES))

    def __repr__(self) -> str:
        return "Secret(hidden)"

    def __str__(self) -> str:
        return "Secret(hidden)"
