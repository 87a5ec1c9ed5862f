"""Mutants are tried in copies of one process, each with its own tests, until the first fails.

A function's mutant is put into a copy that has loaded the product and collected the tests. Where that
cannot be, the tests run in a tree of the mutant's own (`trees.py`).
"""

import contextlib
import io
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.robustness.mutants.copies import STOPPED, Copies, copies_at_once
from tests.robustness.mutants.finding import Mutant
from tests.robustness.mutants.putting import put
from tests.robustness.mutants.trees import run_in_tree

KILLED, HUNG = "killed", "killed (hung)"
SURVIVED, NOT_REACHED = "SURVIVED", "SURVIVED (nothing reaches it)"
NOT_TRIED = "NOT TRIED (pytest broke)"
_FATES = {
    STOPPED: HUNG,
    int(pytest.ExitCode.OK): SURVIVED,
    int(pytest.ExitCode.NO_TESTS_COLLECTED): NOT_REACHED,
    int(pytest.ExitCode.INTERRUPTED): NOT_TRIED,
    int(pytest.ExitCode.INTERNAL_ERROR): NOT_TRIED,
    int(pytest.ExitCode.USAGE_ERROR): NOT_TRIED,
}
"""What the code says that a copy ends with; anything else is a test that failed, or a crash."""
PYTEST = (
    *("-q", "-p", "no:cacheprovider", "--capture=sys", "--randomly-seed=1"),
    *("--randomly-dont-reorganize", "-W", "ignore::pytest.PytestAssertRewriteWarning"),
)


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant, or the product as it is, and what became of it."""

    number: int
    fate: str
    seconds: float
    by: str = ""
    """The test that failed; empty where none did."""

    @property
    def is_killed(self) -> bool:
        """Say whether a test has noticed."""
        return self.fate in {KILLED, HUNG}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mutant to be tried, or the product as it is, with the tests that are for it."""

    number: int
    mutant: Mutant | None
    files: frozenset[str]
    """Files and folders of tests; none where nothing reaches the mutant."""
    choose: Callable[[Sequence[str]], Sequence[str]]
    """Picks and orders tests by their names, of all that are collected."""
    known: tuple[str, ...] = ()
    """Tests that are known to reach it, in their order."""


@dataclass(slots=True, eq=False)
class _Chosen:
    """A part of pytest that runs some of the tests, and says in a file which failed."""

    choose: Callable[[Sequence[str]], Sequence[str]]
    file: Path

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Leave the chosen tests to pytest."""
        names = {each.nodeid: each for each in session.items}
        session.items[:] = [names[each] for each in self.choose(list(names))]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Say which test failed."""
        if report.failed:
            self.file.write_text(report.nodeid)


@dataclass(slots=True, eq=False)
class _Forks:
    """A part of pytest that forks a copy for each mutant once the tests are collected."""

    wanted: Sequence[Wanted]
    copies: Copies
    tell: Callable[[Trial], None]
    is_copy: bool = field(default=False, init=False)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Fork; in a copy, leave the chosen tests to pytest."""
        waiting = list(self.wanted)[::-1]
        while waiting or self.copies:
            while waiting and not self.copies.is_full:
                each = waiting.pop()
                if self.copies.fork(each.number):
                    self.is_copy = True
                    chosen = _Chosen(each.choose, self.copies.file(each.number))
                    chosen.pytest_runtestloop(session)
                    session.config.pluginmanager.register(chosen)
                    if each.mutant is not None:
                        code = compile(each.mutant.tree, each.mutant.place, "exec")
                        put(each.mutant.place, each.mutant.function, code)
                    return None
            for trial in _ended(self.copies):
                self.tell(trial)
        return True


def try_loaded(wanted: Sequence[Wanted], tell: Callable[[Trial], None], *, at_once: int) -> None:
    """Collect the tests of all once and try all; the product is loaded. Tell what became of each.

    Raises:
        RuntimeError: The tests could not be collected, or a copy ended by no fault of a mutant's.
    """
    with copies_at_once(at_once) as copies:
        forks = _Forks(wanted, copies, tell)
        ours = os.getpid()
        try:
            code = _pytest({file for each in wanted for file in each.files}, forks)
        except BaseException:
            if os.getpid() == ours:
                raise
            # A mutant has broken what ends the tests.
            code = pytest.ExitCode.TESTS_FAILED
        if os.getpid() != ours:
            os._exit(code)
    if code:
        raise RuntimeError(f"pytest ended with {code}: are all tests fit to be collected?")


def try_in_trees(wanted: Sequence[Wanted], tell: Callable[[Trial], None], *, at_once: int) -> None:
    """Try each in a tree of its own, with `known` tests or, without any, with the files. Tell what became of each."""
    waiting = list(wanted)[::-1]
    with copies_at_once(at_once) as copies:
        while waiting or copies:
            while waiting and not copies.is_full:
                each = waiting.pop()
                tests = each.known or sorted(each.files)
                if not tests:
                    tell(Trial(each.number, NOT_REACHED, 0))
                elif copies.fork(each.number):
                    assert each.mutant is not None
                    said = copies.file(each.number)
                    os._exit(run_in_tree(each.mutant, each.number, tests, said))
            for trial in _ended(copies):
                tell(trial)


def _ended(copies: Copies) -> Iterator[Trial]:
    for number, code, seconds in copies.ended():
        fate = _FATES.get(code, KILLED)
        file = copies.file(number)
        by = file.read_text() if file.exists() else f"exit code {code}"
        yield Trial(number, fate, seconds, by if fate == KILLED else "")


def _pytest(tests: Iterable[str], part: object) -> int:
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = int(pytest.main([*PYTEST, "-x", *sorted(tests)], plugins=[part]))
    if code not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
        os.write(2, said.getvalue().encode())
    return code
