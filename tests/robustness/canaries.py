"""Canaries: marks that must be found nowhere, and a search for every way they might be written."""

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote


@dataclass(slots=True)
class Canaries:
    """What to search for: spelled-out needles, each with the name of its canary."""

    needles: dict[bytes, str] = field(default_factory=dict[bytes, str])

    def add(self, name: str, value: str | int) -> None:
        """Add a text or an account's number in every spelling."""
        spellings = _spellings(str(value))
        if isinstance(value, int):
            spellings = [*spellings, *_packed(value)]
        for needle in spellings:
            self.needles[needle] = name

    def found_in(self, content: bytes) -> set[str]:
        """Return the names of the canaries found in some bytes."""
        return {name for needle, name in self.needles.items() if needle in content}

    def found_in_files(self, paths: Iterable[Path]) -> Mapping[str, set[str]]:
        """Return the names found by file, for files where any were found; names count too."""
        found: dict[str, set[str]] = {}
        for path in paths:
            if path.is_file():
                names = self.found_in(path.read_bytes()) | self.found_in(str(path.name).encode())
                if names:
                    found[path.name] = names
        return found


def _spellings(text: str) -> Iterator[bytes]:
    plain = text.encode()
    for encoded in (plain, text.encode("utf-16-le"), text.encode("utf-16-be")):
        yield encoded
        yield encoded.hex().encode()
        yield encoded.hex().upper().encode()
        yield from _base64s(encoded)
    yield quote(text).encode()
    yield json.dumps(text)[1:-1].encode()
    yield repr(text)[1:-1].encode()
    yield text.casefold().encode()


def _base64s(plain: bytes) -> Iterator[bytes]:
    """The characters that do not depend on what stands before or after, at each alignment."""
    for shift in range(3):
        coded = base64.b64encode(bytes(shift) + plain)
        whole = coded[-(-8 * shift // 6) : (8 * (shift + len(plain))) // 6]
        yield whole
        yield whole.translate(bytes.maketrans(b"+/", b"-_"))


def _packed(number: int) -> Iterator[bytes]:
    # SQLite keeps integers big-endian in 6 or 8 bytes, PostgreSQL in 8, others little-endian.
    for size in ((number.bit_length() + 7) // 8, 8):
        for order in ("big", "little"):
            packed = number.to_bytes(size, order)
            yield packed
            yield packed.hex().encode()
            yield from _base64s(packed)
    yield f"{number:x}".encode()
