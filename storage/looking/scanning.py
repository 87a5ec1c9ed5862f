"""Looking for canaries, in every way they might be written: in files, and in rows of a database."""

import base64
import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from sqlalchemy import select, text

from storage.looking.engine import open_engine_to_look
from storage.tables import TABLES

_AT_ONCE = 4_000_000
"""Bytes of a file that are looked through together."""
_ROWS_AT_ONCE = 500
_NOTED = """
SELECT concat_ws(' ', most_common_vals::text, histogram_bounds::text) FROM pg_stats
WHERE schemaname = current_schema()
"""
"""What PostgreSQL's planner noted of frequent values: it stays when their rows have gone."""


class Found(NamedTuple):
    """Canaries found somewhere; `where` is a file's name or a table's, never what was found."""

    where: str
    values: int


class Canaries:
    """What is looked for, in every spelling."""

    def __init__(self, values: Iterable[str]) -> None:
        self._needles = {
            needle: number for number, value in enumerate(values) for needle in _spellings(value)
        }
        self._longest = max(map(len, self._needles), default=0)
        self.count = len(set(self._needles.values()))

    def in_bytes(self, content: bytes) -> set[int]:
        """Return the numbers of those that stand in some bytes."""
        return {number for needle, number in self._needles.items() if needle in content}

    def in_file(self, path: Path) -> set[int]:
        """Return the numbers of those that stand in a file, be it large. Raises OSError."""
        found, before = set[int](), b""
        with path.open("rb") as file:
            while part := file.read(_AT_ONCE):
                found |= self.in_bytes(before + part)
                before = part[-self._longest :]
        return found

    def in_files(self, paths: Collection[Path]) -> list[Found]:
        """Return where any were found, and how many. Raises OSError."""
        counted = [Found(path.name, len(self.in_file(path))) for path in paths]
        return [each for each in counted if each.values]

    def in_rows(self, url: str) -> list[Found]:
        """Look through every value of every table: where a database's files are not ours to read."""
        counted: list[Found] = []
        engine = open_engine_to_look(url)
        with engine.connect() as connection:
            for table in TABLES:
                found = set[int]()
                rows = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(select(table))
                for row in rows:
                    values = (value for value in row if isinstance(value, bytes | str))
                    for value in values:
                        found |= self.in_bytes(value.encode() if isinstance(value, str) else value)
                counted.append(Found(table.name, len(found)))
            if engine.dialect.name == "postgresql":
                noted = connection.execute(text(_NOTED)).scalars()
                found = {number for values in noted for number in self.in_bytes(values.encode())}
                counted.append(Found("pg_stats", len(found)))
        engine.dispose()
        return [each for each in counted if each.values]

    def control(self) -> bool:
        """Say whether each would be found, in any one of its spellings, among bytes of nothing."""
        padding = bytes(64)
        return all(
            number in self.in_bytes(padding + needle + padding)
            for needle, number in self._needles.items()
        )


def files_in(path: Path) -> Iterator[Path]:
    """Yield a file, or every file below a folder; pipes and devices are none."""
    if path.is_dir():
        yield from (each for each in sorted(path.rglob("*")) if each.is_file())
    elif path.is_file():
        yield path


def _spellings(text: str) -> Iterator[bytes]:
    plain = text.encode()
    yield from (plain, text.encode("utf-16-le"), plain.hex().encode(), plain.hex().upper().encode())
    yield from _base64s(plain)
    yield quote(text).encode()
    yield json.dumps(text)[1:-1].encode()
    if text.isdecimal():
        number = int(text)
        for size in {(number.bit_length() + 7) // 8, 8}:
            # A small one is found anywhere by chance.
            if 32 < number.bit_length() <= size * 8:
                yield from (number.to_bytes(size, "big"), number.to_bytes(size, "little"))


def _base64s(plain: bytes) -> Iterator[bytes]:
    """The characters that do not depend on what stands before or after, at each alignment."""
    for shift in range(3):
        coded = base64.b64encode(bytes(shift) + plain)
        whole = coded[-(-8 * shift // 6) : (8 * (shift + len(plain))) // 6]
        yield whole
        yield whole.translate(bytes.maketrans(b"+/", b"-_"))
