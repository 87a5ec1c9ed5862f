"""The forensic side: what whoever has the raw files tries, to learn in which order ballots came.

An attacker is given a copy of the data folder and the sealed ballots (so, the opening key) and
returns for each of them a place in an order, where it finds any. `kendall` compares that order with
the true one: +1 the same, -1 the reverse, about 0 when nothing was learnt (at 40 ballots chance
alone has a standard deviation of 0.11).
"""

import itertools
import sqlite3
import struct
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Places = Mapping[bytes, Any]
"""What an attacker found: a sortable place for each ballot it could place."""
Attacker = Callable[[Path, Sequence[bytes]], Places]
NEEDLE = 16
_WAL_HEADER, _WAL_FRAME = 32, 24
_JOURNAL_HEADER = 512
_SQLITE = b"SQLite format 3\0"


def kendall(truth: Sequence[bytes], places: Places) -> float:
    """Return Kendall's tau-a; ballots without a place, and ties, count as knowing nothing."""
    agreed = 0
    for one, other in itertools.combinations(truth, 2):
        first, second = places.get(one), places.get(other)
        if first is not None and second is not None and first != second:
            agreed += 1 if first < second else -1
    return agreed / (len(truth) * (len(truth) - 1) / 2)


def needle(ballot: bytes) -> bytes:
    """Some bytes of a ballot that no page border can be expected to cut."""
    return ballot[: NEEDLE + 8][8:] if len(ballot) < 256 else ballot[100 : 100 + NEEDLE]


def databases(image: Path) -> list[Path]:
    """Return every SQLite database in a folder."""
    files = sorted(path for path in image.rglob("*") if path.is_file())
    return [path for path in files if path.read_bytes().startswith(_SQLITE)]


def page_size(database: Path) -> int:
    """Return the page size in a database's header (file format, 1.3.2)."""
    size = struct.unpack(">H", database.read_bytes()[16:18])[0]
    return 65536 if size == 1 else int(size)


def by_rowid(image: Path, ballots: Sequence[bytes]) -> Places:
    """Order by the row numbers SQLite keeps, also where the table's key is a random one."""
    places: dict[bytes, int] = {}
    for path in databases(image):
        with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as database:
            tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            for (table,) in tables.fetchall():
                places |= _rowids(database, table, ballots)
    return places


def _rowids(
    database: sqlite3.Connection, table: str, ballots: Sequence[bytes]
) -> Mapping[bytes, int]:
    wanted = set(ballots)
    try:
        rows = database.execute(f"SELECT rowid, * FROM {table}").fetchall()
    except sqlite3.OperationalError:  # a table WITHOUT ROWID has none
        return {}
    return {value: row[0] for row in rows for value in row[1:] if value in wanted}


def by_page_and_cell(image: Path, ballots: Sequence[bytes]) -> Places:
    """Order by page, and in a page by how late its space was taken: cells fill it downwards."""
    return _in_files(databases(image), ballots, lambda size, at: (at // size, -(at % size)))


def by_overflow_page(image: Path, ballots: Sequence[bytes]) -> Places:
    """Order by the page that holds the end of a ballot: overflow pages are handed out in turn."""
    ends = {ballot[-NEEDLE:]: ballot for ballot in ballots}
    found = _in_files(databases(image), list(ends), lambda size, at: at // size, whole=True)
    return {ends[end]: place for end, place in found.items()}


def _in_files(
    paths: Sequence[Path],
    ballots: Sequence[bytes],
    place: Callable[[int, int], Any],
    *,
    whole: bool = False,
) -> Places:
    places: dict[bytes, Any] = {}
    for number, path in enumerate(paths):
        content, size = path.read_bytes(), page_size(path)
        for ballot in ballots:
            if (at := content.find(ballot if whole else needle(ballot))) >= 0:
                places[ballot] = (number, place(size, at))
    return places


def wal_frames(image: Path) -> list[tuple[int, int, bytes]]:
    """Return page number, size after commit (0 within one) and content of every WAL frame."""
    frames: list[tuple[int, int, bytes]] = []
    for path in sorted(image.rglob("*-wal")):
        content = path.read_bytes()
        if len(content) < _WAL_HEADER:
            continue
        size = struct.unpack(">I", content[8:12])[0]
        for at in range(_WAL_HEADER, len(content) - size - _WAL_FRAME + 1, size + _WAL_FRAME):
            number, commit = struct.unpack(">II", content[at : at + 8])
            frames.append((number, commit, content[at + _WAL_FRAME : at + _WAL_FRAME + size]))
    return frames


def by_wal_frame(image: Path, ballots: Sequence[bytes]) -> Places:
    """Order by the first frame of a write-ahead log in which a ballot appears."""
    places: dict[bytes, int] = {}
    for at, (_, _, page) in enumerate(wal_frames(image)):
        for ballot in ballots:
            if ballot not in places and needle(ballot) in page:
                places[ballot] = at
    return places


def by_file_time(image: Path, ballots: Sequence[bytes]) -> Places:
    """Order by the time of the file that holds a ballot."""
    places: dict[bytes, int] = {}
    for path in (path for path in image.rglob("*") if path.is_file()):
        content, time = path.read_bytes(), path.stat().st_mtime_ns
        places |= {ballot: time for ballot in ballots if needle(ballot) in content}
    return places


def by_difference(before: Path) -> Attacker:
    """Order by where a later copy of the files differs from an earlier one."""

    def attack(image: Path, ballots: Sequence[bytes]) -> Places:
        places: dict[bytes, Any] = {}
        for path in databases(image):
            earlier = before / path.relative_to(image)
            old = earlier.read_bytes() if earlier.is_file() else b""
            new, size = path.read_bytes(), page_size(path)
            for ballot in ballots:
                at = new.find(needle(ballot))
                if at >= 0 and new[at : at + NEEDLE] != old[at : at + NEEDLE]:
                    places[ballot] = (at // size, -(at % size))
        return places

    return attack


@dataclass(frozen=True, slots=True)
class Change:
    """A page as a journal kept it from before the last commit, and as it is now."""

    before: bytes
    after: bytes


def journal_changes(image: Path) -> list[Change]:
    """Return what a rollback journal tells, also one that has served its time."""
    changes: list[Change] = []
    for path in databases(image):
        journal = path.with_name(f"{path.name}-journal")
        if not journal.is_file():
            continue
        content, now, size = journal.read_bytes(), path.read_bytes(), page_size(path)
        for at in range(_JOURNAL_HEADER, len(content) - size - 7, size + 8):
            number = struct.unpack(">I", content[at : at + 4])[0]
            before, after = content[at + 4 : at + 4 + size], now[(number - 1) * size :][:size]
            if number and len(after) == size:
                changes.append(Change(before, after))
    return changes


def named_by_journal(image: Path, ballots: Sequence[bytes]) -> set[bytes]:
    """Return the ballots that are there now but not in a journal's picture of their page."""
    return {
        ballot
        for change in journal_changes(image)
        for ballot in ballots
        if needle(ballot) in change.after and needle(ballot) not in change.before
    }


def roll_back(image: Path, to: Path) -> Path:
    """Write the database as it was before the commit that a journal still shows; return it."""
    (database,) = databases(image)
    content, size = bytearray(database.read_bytes()), page_size(database)
    journal = database.with_name(f"{database.name}-journal").read_bytes()
    for at in range(_JOURNAL_HEADER, len(journal) - size - 7, size + 8):
        number = struct.unpack(">I", journal[at : at + 4])[0]
        if 0 < number <= len(content) // size:
            content[(number - 1) * size : number * size] = journal[at + 4 : at + 4 + size]
    to.write_bytes(content)
    return to


def join_commits(
    image: Path, tokens: Sequence[bytes], ballots: Sequence[bytes]
) -> dict[bytes, bytes]:
    """Return token -> ballot: what vanished and what appeared in one and the same commit."""
    joined: dict[bytes, bytes] = {}
    for before, after in _commits(image):
        gone = [token for token in tokens if token in before and token not in after]
        new = [each for each in ballots if needle(each) in after and needle(each) not in before]
        if len(gone) == len(new) == 1:
            joined.setdefault(gone[0], new[0])
    return joined


def _commits(image: Path) -> list[tuple[bytes, bytes]]:
    """All pages before and after each commit that a log or a journal still shows."""
    commits = [
        (
            b"".join(change.before for change in journal_changes(image)),
            b"".join(change.after for change in journal_changes(image)),
        )
    ]
    pages: dict[int, bytes] = {}
    before = b""
    for number, commit, page in wal_frames(image):
        pages[number] = page
        if commit:
            after = b"".join(pages.values())
            commits.append((before, after))
            before = after
    return commits


ATTACKERS: Mapping[str, Attacker] = {
    "rowid": by_rowid,
    "WAL frames": by_wal_frame,
    "page and cell": by_page_and_cell,
    "overflow page": by_overflow_page,
    "file time": by_file_time,
}
