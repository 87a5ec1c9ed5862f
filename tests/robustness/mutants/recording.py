"""Which tests reach which line, recorded once: a mutant is then tried with those tests and no others.

Every statement of the product's functions gets a mark that says it has been reached. What each test
that passed has marked stands in a file of its own (SQLite), with the seconds it took.
"""

import ast
import builtins
import contextlib
import io
import math
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from tests.robustness.mutants.claims import ROOT
from tests.robustness.mutants.copies import copies_at_once
from tests.robustness.mutants.finding import Function, Mutant, functions
from tests.robustness.mutants.putting import put
from tests.robustness.mutants.trying import PYTEST

PRODUCT = ("bot", "handlers", "storage")
FILE = ROOT / "build/mutants.db"
RECORDED = (
    *("tests/domain", "tests/crypto", "tests/delivery", "tests/storage", "tests/texts"),
    *("tests/feedback", "tests/vault", "tests/web", "tests/clock", "tests/stories"),
)
"""What is worth recording: tests in which the product runs in the test's own process."""
_TABLES = """
CREATE TABLE IF NOT EXISTS test (name TEXT PRIMARY KEY, seconds REAL NOT NULL);
CREATE TABLE IF NOT EXISTS reached (
    function TEXT NOT NULL, test TEXT NOT NULL, lines TEXT NOT NULL, PRIMARY KEY (function, test)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS reached_by ON reached (test);
"""
_NOT_MARKED = frozenset({"versions", "demo", "cli", "texts"})
_MARK = "__reached__"

Reached = dict[str, set[int]]
"""Functions, each with the lines that were reached, counted from the line of its `def`."""


class Marks:
    """Marks before every statement; of one process."""

    def __init__(self, places: Iterable[str]) -> None:
        self._at = list[tuple[str, int]]()
        for place in places:
            self._mark(place)
        self._seen = bytearray(len(self._at))
        setattr(builtins, _MARK, self._seen)

    def taken(self) -> Reached:
        """Return what has been reached since it was asked for last."""
        reached = defaultdict[str, set[int]](set)
        number = self._seen.find(1)
        while number >= 0:
            function, line = self._at[number]
            reached[function].add(line)
            number = self._seen.find(1, number + 1)
        self._seen[:] = bytes(len(self._seen))
        return dict(reached)

    def _mark(self, place: str) -> None:
        tree = ast.parse((ROOT / place).read_text())
        found = list(functions(tree, ()))
        for names, function in found:
            self._mark_all(key_of(place, names), function, function.lineno)
        ast.fix_missing_locations(tree)
        code = compile(tree, place, "exec")
        for names, _ in found:
            try:
                put(place, names, code)
            except (LookupError, StopIteration):
                continue  # what keeps no function of its own is reached by nobody that we know

    def _mark_all(self, function: str, node: ast.AST, first: int) -> None:
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                setattr(
                    node, name, list(self._marked(function, cast("list[ast.stmt]", block), first))
                )
        for each in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
            self._mark_all(function, each, first)

    def _marked(self, function: str, block: Iterable[ast.stmt], first: int) -> Iterator[ast.stmt]:
        for statement in block:
            line = statement.lineno
            seen = ast.Name(_MARK, ast.Load())
            at = ast.Subscript(seen, ast.Constant(len(self._at)), ast.Store())
            mark = ast.Assign([at], ast.Constant(1))
            self._at.append((function, line - first))
            self._mark_all(function, statement, first)
            yield ast.copy_location(mark, statement)
            yield statement


class Recorder:
    """A part of pytest that writes down what each test has reached; nothing if it did not pass."""

    def __init__(self, marks: Marks, file: Path) -> None:
        self._marks, self._file = marks, file
        self._seconds = 0.0
        self._is_right = True

    def pytest_runtest_logstart(self) -> None:
        """Begin with a test."""
        self._seconds, self._is_right = 0.0, True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how a part of it went."""
        self._seconds += report.duration
        self._is_right = self._is_right and report.passed

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """Write it down."""
        reached = self._marks.taken()
        with closing(_opened(self._file)) as db, db:
            _write(db, nodeid, self._seconds, reached if self._is_right else {})


class Recording:
    """What was recorded, to be asked."""

    def __init__(self, file: Path = FILE) -> None:
        self._db = _opened(file)
        self.seconds = dict[str, float](self._db.execute("SELECT name, seconds FROM test"))
        """Every test that was recorded, with the seconds it took."""

    def reaching(self, lines: Mapping[str, set[int] | None]) -> set[str]:
        """Return the tests that reach one of some functions' lines; None stands for any line."""
        return {
            test for function, wanted in lines.items() for test in self._reaching(function, wanted)
        }

    def _reaching(self, function: str, wanted: set[int] | None) -> Iterator[str]:
        rows = self._db.execute("SELECT test, lines FROM reached WHERE function = ?", (function,))
        for test, reached in rows:
            if wanted is None or wanted & set(map(int, reached.split())):
                yield test


def record(tests: Iterable[str], *, at_once: int) -> None:
    """Run files and folders of tests, a part in each of some copies, and write down what they reach."""
    marks = Marks(places())
    files = test_files(tests)
    with copies_at_once(at_once, most_seconds=math.inf) as copies:
        for number in range(at_once):
            if copies.fork(number):
                with contextlib.redirect_stdout(io.StringIO()) as said:
                    code = pytest.main(
                        [*PYTEST, *files[number::at_once]], plugins=[Recorder(marks, FILE)]
                    )
                if code not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
                    os.write(2, said.getvalue().encode())
                os._exit(code)
        while copies:
            for number, code, _ in copies.ended():
                os.write(1, f"part {number + 1} of {at_once} ended with {code}\n".encode())


def places() -> list[str]:
    """Every file of the product that may be marked: not the steps of migrations, nor the demo."""
    return [
        each.relative_to(ROOT).as_posix()
        for room in PRODUCT
        for each in sorted((ROOT / room).rglob("*.py"))
        if not _NOT_MARKED & set(each.parts)
    ]


def test_files(paths: Iterable[str]) -> list[str]:
    """Return the files of tests in files and folders, in the order of their names."""
    return sorted(
        each.relative_to(ROOT).as_posix()
        for path in paths
        for each in ((ROOT / path).rglob("test_*.py") if (ROOT / path).is_dir() else [ROOT / path])
    )


def key_of(place: str, names: tuple[str, ...]) -> str:
    """Return a function's name in the recording."""
    return f"{place}:{'.'.join(names)}"


def lines_of(mutant: Mutant) -> dict[str, set[int] | None]:
    """Return a mutant's function with the line of its innermost statement, counted from its `def`."""
    tree = ast.parse((ROOT / mutant.place).read_text())
    function = _found(tree, mutant.function)
    around = [
        each.lineno
        for each in ast.walk(function)
        if isinstance(each, ast.stmt)
        and each is not function
        and each.lineno <= mutant.line <= (each.end_lineno or each.lineno)
    ]
    return {key_of(mutant.place, mutant.function): {max(around) - function.lineno}}


def _found(tree: ast.Module, names: tuple[str, ...]) -> Function:
    return next(function for found, function in functions(tree, ()) if found == names)


def _opened(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(exist_ok=True)
    db = sqlite3.connect(file, timeout=600)
    db.execute("PRAGMA synchronous = OFF")
    db.executescript(_TABLES)
    return db


def _write(db: sqlite3.Connection, test: str, seconds: float, reached: Reached) -> None:
    db.execute("DELETE FROM reached WHERE test = ?", (test,))
    db.execute("INSERT OR REPLACE INTO test VALUES (?, ?)", (test, seconds))
    db.executemany(
        "INSERT INTO reached VALUES (?, ?, ?)",
        (
            (function, test, " ".join(map(str, sorted(lines))))
            for function, lines in reached.items()
        ),
    )
