"""A tree of its own for a mutant that no loaded process can take in.

Constants are worked out, and handed to others, while the product is loaded; and some tests start the bot,
which loads it anew. The tree is of hard links, but for the file that is changed.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.robustness.mutants.claims import ROOT
from tests.robustness.mutants.finding import Mutant

PLACE = ROOT / "build/mutants"
"""On the same disk, as hard links have to be."""
_COPIED = ("bot", "handlers", "storage", "tests", "tools")
_NOT_COPIED = shutil.ignore_patterns("node_modules")
_MODULES = (
    "bot/web/page/node_modules",
    "tests/web/node/node_modules",
    "tests/emulator/clients/node_modules",
)
_LEFT_OUT = frozenset({".git", "build", *_COPIED})
_FAILED = re.compile(r"^(?:FAILED|ERROR) (.+?)(?: - |$)", re.MULTILINE)


def run_in_tree(mutant: Mutant, number: int, tests: Iterable[str], said: Path) -> int:
    """Run tests in a tree with a mutant; return pytest's code, and write which failed into a file."""
    tree = PLACE / str(number)
    shutil.rmtree(tree, ignore_errors=True)
    try:
        _plant(tree, mutant)
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests],
            cwd=tree,
            env=os.environ | {"PYTHONPATH": str(tree)},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        shutil.rmtree(tree, ignore_errors=True)
    if failed := _FAILED.search(ran.stdout):
        said.write_text(failed[1])
    return ran.returncode


def _plant(tree: Path, mutant: Mutant) -> None:
    tree.mkdir(parents=True)
    for each in ROOT.iterdir():
        if each.name in _COPIED:
            shutil.copytree(
                each, tree / each.name, copy_function=os.link, symlinks=True, ignore=_NOT_COPIED
            )
        elif each.name not in _LEFT_OUT:
            (tree / each.name).symlink_to(each)
    for modules in _MODULES:
        if (ROOT / modules).is_dir():
            (tree / modules).symlink_to(ROOT / modules)
    changed = tree / mutant.place
    changed.unlink()
    changed.write_text(ast.unparse(mutant.tree))
