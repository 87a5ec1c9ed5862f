"""Changes of the product that its tests must notice, tried one by one.

`python -m tests.robustness.mutants [PATH]` takes away every check of a right, a code or a consent.
`python -m tests.robustness.mutants --drawn 120 [--seed 1] [PATH]` draws small changes anywhere in rules,
storage, secrets, delivery and the doors.

No file is changed: each mutant is put into a process of its own, forked after the product was loaded,
in the place of the function's code. Then the tests that claim the file run until the first fails. A
mutant of which none fails has survived, and there is a check that nothing proves.
"""

import argparse
import contextlib
import importlib
import io
import os
import pkgutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from inspect import unwrap
from multiprocessing import get_context
from types import CodeType, FunctionType
from typing import Any, cast

import pytest

from tests.robustness.mutants.anywhere import drawn
from tests.robustness.mutants.claims import ROOT, tests_near, tests_of
from tests.robustness.mutants.finding import Mutant, mutants

AT_ONCE = 2
MOST_SECONDS = 900
"""What takes longer waits for what a check would have ended: that is a failure as well."""
_PYTEST = ("-q", "-x", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")
KILLED, SURVIVED, HUNG = "killed", "SURVIVED", "killed (hung)"


def main() -> int:
    """Try mutants below a path; say which survive, and how many there were."""
    asked = _asked()
    os.nice(10)
    os.chdir(ROOT)
    _load()
    wanted, claims = list(mutants(only=asked.path)), tests_of
    if asked.drawn:
        wanted, claims = drawn(asked.drawn, seed=asked.seed, only=asked.path), tests_near
    tried = [(each, claims(each.place)) for each in wanted]
    claimed = () if asked.passed else {tests for _, tests in tried}
    broken = [tests for tests in claimed if not _passes(tests)]
    for tests in broken:
        _say(f"these fail without any mutant: {' '.join(tests)}")
    if broken:
        return 2
    survived = 0
    for number, (mutant, fate, seconds) in enumerate(_fates(tried), 1):
        survived += fate == SURVIVED
        _say(f"{number}/{len(wanted)} {fate} {seconds:.0f}s {mutant}")
    _say(f"{len(wanted) - survived} of {len(wanted)} killed")
    return min(survived, 1)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", default="", help="how the paths of the files begin")
    parser.add_argument("--drawn", type=int, default=0, help="so many, by chance, of any kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--passed", action="store_true", help="the tests have just passed as they are"
    )
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _load() -> None:
    """Load the whole product, so that a forked process has nothing more to load than tests."""
    for room in ("bot", "handlers", "storage"):
        package = importlib.import_module(room)
        for found in pkgutil.walk_packages(package.__path__, f"{room}."):
            if not found.name.endswith("__main__") and ".versions." not in found.name:
                importlib.import_module(found.name)


def _fates(tried: list[tuple[Mutant, tuple[str, ...]]]) -> Iterator[tuple[Mutant, str, float]]:
    """What became of each mutant under its tests, with the seconds it took."""
    waiting, running = tried[::-1], list[tuple[Mutant, Any, float]]()
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            mutant, tests = waiting.pop()
            running.append((mutant, _started(tests, mutant), time.monotonic()))
        time.sleep(0.1)
        for each in list(running):
            mutant, process, since = each
            seconds = time.monotonic() - since
            if process.is_alive() and seconds < MOST_SECONDS:
                continue
            fate = HUNG if process.is_alive() else KILLED if process.exitcode else SURVIVED
            process.kill()
            process.join()
            running.remove(each)
            yield mutant, fate, seconds


def _passes(tests: tuple[str, ...]) -> bool:
    process = _started(tests, None)
    process.join()
    return process.exitcode == 0


def _started(tests: tuple[str, ...], mutant: Mutant | None) -> Any:
    process = get_context("fork").Process(target=_run, args=(tests, mutant))
    process.start()
    return process


def _run(tests: tuple[str, ...], mutant: Mutant | None) -> None:
    """Put the mutant in and run the tests, in a forked process, which ends with pytest's exit code."""
    if mutant is not None:
        _put(mutant)
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        tempfile.TemporaryDirectory(prefix="colloquy-mutant-") as folder,
    ):
        code = pytest.main([*_PYTEST, f"--basetemp={folder}/tests", *tests])
    os._exit(int(code))


def _put(mutant: Mutant) -> None:
    """Give the function the code of its mutant; whoever holds the function has that then."""
    module = importlib.import_module(mutant.place.removesuffix(".py").replace("/", "."))
    code, owner, found = compile(mutant.tree, mutant.place, "exec"), vars(module), cast("Any", None)
    for name in mutant.function:
        code = next(
            each for each in code.co_consts if isinstance(each, CodeType) and each.co_name == name
        )
        found = owner[name]
        owner = cast("dict[str, Any]", getattr(found, "__dict__", {}))
    inner: Any = found.fget if isinstance(found, property) else getattr(found, "__func__", found)
    function = unwrap(cast("Callable[..., Any]", inner))
    assert isinstance(function, FunctionType), mutant
    function.__code__ = code


if __name__ == "__main__":
    sys.exit(main())
