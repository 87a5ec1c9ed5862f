"""Breaks copies of the house: run as a script, in a process that has not loaded it.

Reads a JSON object from standard input, {name: {path: text of a file to add}}, and writes one,
{name: [names of the contracts that are then broken]}. Its argument is an empty folder to copy to.

The tool goes through all that every module imports, for each library that a contract names: three
quarters of the time of a check. Here it begins with those who import the library, and finds the same
(tests/house/test_contracts.py compares the two).
"""

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from grimp import ImportGraph
from importlinter import configuration
from importlinter.application import use_cases
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.domain.contract import registry
from importlinter.domain.imports import Module

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns("__pycache__", "node_modules", "built")


class FromLibraries(ForbiddenContract):
    """The same contract, looking for who imports directly from the other end."""

    def _get_direct_chains(
        self,
        source_package: Module,
        forbidden_package: Module,
        graph: ImportGraph,
        as_packages: bool,
    ) -> set[tuple[str, ...]]:
        if not as_packages:
            raise NotImplementedError
        forbidden = self._get_all_modules_in_package(forbidden_package, graph)
        return {
            (importer, imported.name)
            for imported in forbidden
            for importer in graph.find_modules_that_directly_import(imported.name)
            if Module(importer).is_in_package(source_package)
        }


def main(folder: Path, offences: Mapping[str, Mapping[str, str]]) -> dict[str, list[str]]:
    """Return which contracts each offence breaks."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    for room in ("bot", "handlers", "storage"):
        shutil.copytree(ROOT / room, folder / room, ignore=LEFT_OUT, copy_function=_link)
    sys.path.insert(0, str(folder))
    config = str(folder / "pyproject.toml")
    configuration.configure()
    if not use_cases.lint_imports(config, cache_dir=str(folder / "cache"), no_logo=True):
        raise RuntimeError("the copy is broken before anything was added")
    registry.register(FromLibraries, "forbidden")
    return {name: _broken_by(offence, folder, config) for name, offence in offences.items()}


def _broken_by(offence: Mapping[str, str], folder: Path, config: str) -> list[str]:
    added = [folder / path for path in offence]
    for path, text in zip(added, offence.values(), strict=True):
        if path.exists():
            raise FileExistsError(path)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    try:
        options = use_cases.read_user_options(config)
        report = use_cases.create_report(options, cache_dir=str(folder / "cache"))
    finally:
        for path in added:
            path.unlink()
    if report.could_not_run:
        raise RuntimeError("a contract cannot be read")
    return [
        contract.name for contract, check in report.get_contracts_and_checks() if not check.kept
    ]


def _link(source: str, to: str) -> None:
    try:
        os.link(source, to)
    except OSError:  # another disk
        shutil.copy(source, to)


if __name__ == "__main__":
    with contextlib.redirect_stdout(sys.stderr):
        broken = main(Path(sys.argv[1]), json.load(sys.stdin))
    json.dump(broken, sys.stdout)
