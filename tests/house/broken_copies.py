"""Breaks copies of the house: run as a script, in a process that has not loaded it.

Reads a JSON object from standard input, {name: {path: text of a file to add}}, and writes one,
{name: [names of the contracts that are then broken]}. Its argument is an empty folder to copy to.
"""

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from importlinter import configuration
from importlinter.application import use_cases

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns("__pycache__", "node_modules", "built")


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
