"""Changes of the product that its tests must notice, tried one by one.

`python -m tests.robustness.mutants [PATH]` takes away every check of a right, a code or a consent.
`python -m tests.robustness.mutants --drawn 120 [--seed 1] [PATH]` draws small changes anywhere in rules,
storage, secrets, delivery and the doors; with `--constants`, of the numbers that stand at the heads of files.
`python -m tests.robustness.mutants --record` runs the tests once and writes down which reach which line:
a mutant is then tried with those only, the nearest and quickest first.

No file is changed. A mutant of which no test fails has survived, and there is a check that nothing proves.
"""

import argparse
import contextlib
import importlib
import os
import pkgutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.robustness.mutants.anywhere import drawn
from tests.robustness.mutants.choosing import Choice, claimed
from tests.robustness.mutants.claims import ROOT, tests_near, tests_of
from tests.robustness.mutants.constants import drawn_constants
from tests.robustness.mutants.finding import Mutant, mutants
from tests.robustness.mutants.putting import can_be_put
from tests.robustness.mutants.recording import FILE, PRODUCT, RECORDED, Recording, record
from tests.robustness.mutants.trying import (
    NOT_REACHED,
    Trial,
    Wanted,
    try_in_trees,
    try_loaded,
)

AT_ONCE = 2
Try = Callable[..., None]


def main() -> int:
    """Try mutants below a path; say which survive, and how many there were."""
    asked = _asked()
    os.nice(5)
    os.chdir(ROOT)
    if asked.record is not None:
        _load()
        record(asked.record or RECORDED, at_once=asked.at_once)
        return 0
    found, claims = _found(asked), tests_near if asked.drawn else tests_of
    recording = Recording() if FILE.exists() else None
    choice = Choice(claims, recording, asked.seconds, others=bool(asked.drawn))
    chosen = asked.numbers or range(1, len(found) + 1)
    wanted = [choice.wanted(number, found[number - 1]) for number in chosen]
    if not asked.constants:
        _load()
    in_trees = [each for each in wanted if each.mutant is None or not can_be_put(each.mutant)]
    loaded = [each for each in wanted if each not in in_trees]
    if not asked.passed and recording is None and _fail_as_they_are(wanted):
        return 2
    if recording is not None:
        reached = [each for each in wanted if each.known]
        in_trees = [each for each in in_trees if each in reached]
        in_trees += [choice.outside(each) for each in wanted if each not in reached]
        loaded = [each for each in loaded if each in reached]
    if asked.loaded:
        in_trees = [replace(each, files=frozenset[str](), known=()) for each in in_trees]
    survived = sum(
        _tried(way, some, asked.at_once)
        for way, some in ((try_loaded, loaded), (try_in_trees, in_trees))
    )
    _say(f"{len(wanted) - survived} of {len(wanted)} killed")
    return min(survived, 1)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", default="", help="how the paths of the files begin")
    parser.add_argument("--drawn", type=int, default=0, help="so many, by chance, of any kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--constants", action="store_true", help="draw numbers of modules")
    parser.add_argument("--numbers", type=int, nargs="*", help="only these of them, counted from 1")
    parser.add_argument(
        "--seconds", type=float, default=120, help="of tests, as recorded, for one mutant"
    )
    parser.add_argument(
        "--passed", action="store_true", help="the tests have just passed as they are"
    )
    parser.add_argument(
        "--loaded", action="store_true", help="no trees: none of the tests that start the bot"
    )
    parser.add_argument("--at-once", type=int, default=AT_ONCE, help="so many processes")
    parser.add_argument("--record", nargs="*", metavar="TESTS", help="which tests reach what")
    return parser.parse_args()


def _found(asked: argparse.Namespace) -> list[Mutant]:
    if not asked.drawn:
        return list(mutants(only=asked.path))
    draw = drawn_constants if asked.constants else drawn
    return draw(asked.drawn, seed=asked.seed, only=asked.path)


def _tried(try_them: Try, wanted: Sequence[Wanted], at_once: int) -> int:
    """Try them, say what becomes of each, and return how many have survived."""
    if not wanted:
        return 0
    mutant_of = {each.number: each.mutant for each in wanted}
    survived = list[int]()

    def tell(trial: Trial) -> None:
        if not trial.is_killed:
            survived.append(trial.number)
        by = f" [{trial.by}]" if trial.by else ""
        _say(f"{trial.number} {trial.fate} {trial.seconds:.0f}s {mutant_of[trial.number]}{by}")

    try_them(wanted, tell, at_once=at_once)
    return len(survived)


def _fail_as_they_are(wanted: Sequence[Wanted]) -> bool:
    """Say whether some of the tests fail without any mutant, and which."""
    groups = list(dict.fromkeys(each.files for each in wanted))
    failed = list[str]()
    plain = [
        Wanted(number, None, files, lambda names, files=files: claimed(names, sorted(files)))
        for number, files in enumerate(groups)
    ]

    def tell(trial: Trial) -> None:
        if trial.is_killed or trial.fate == NOT_REACHED:
            failed.append(trial.by)

    try_loaded(plain, tell, at_once=AT_ONCE)
    for each in failed:
        _say(f"fails without any mutant: {each}")
    return bool(failed)


def _say(line: str) -> None:
    # What pytest says in the meantime is caught.
    os.write(1, f"{line}\n".encode())


def _load() -> None:
    """Load the whole product, so that a forked process has nothing more to load than tests."""
    for room in PRODUCT:
        package = importlib.import_module(room)
        for found in pkgutil.walk_packages(package.__path__, f"{room}."):
            if not found.name.endswith("__main__") and ".versions." not in found.name:
                # What needs a package that not everybody has installed stays unloaded.
                with contextlib.suppress(ModuleNotFoundError):
                    importlib.import_module(found.name)


if __name__ == "__main__":
    sys.exit(main())
