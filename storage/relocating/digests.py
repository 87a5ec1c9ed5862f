"""What a table holds in two numbers: how many rows, and a digest that does not ask for their order."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Self

import orjson

_MODULUS = 1 << 256


class Tally(NamedTuple):
    """How many rows there are, and the sum of their SHA-256 as a number of 256 bits."""

    rows: int = 0
    digest: int = 0

    def plus(self, rows: Iterable[Sequence[Any]]) -> Self:
        """Return the tally with more rows (values in the order of the columns) counted in."""
        count, digest = self.rows, self.digest
        for row in rows:
            said = orjson.dumps(tuple(row), default=_hex)
            digest += int.from_bytes(hashlib.sha256(said).digest())
            count += 1
        return self._replace(rows=count, digest=digest % _MODULUS)


def _hex(value: Any) -> str:
    # Bytes only: one driver gives memoryviews where the other gives bytes.
    return f"0x{bytes(value).hex()}"
