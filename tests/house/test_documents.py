"""What the documents promise of each other and of the house: names that exist, pages that are short."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, SOURCES, Source

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "deploy").rglob("*.md")])
DECISIONS = sorted((ROOT / "deploy" / "decisions").iterdir())
OF_THE_OPERATOR = ("deploy/secrets/token", "bot/web/page/built")
"""Paths that are made by hand or by a build."""
_LINK = re.compile(r"\]\(([^)#:]+)[^):]*\)")
_PATH = re.compile(r"`((?:bot|handlers|storage|tests|tools|deploy)/[^`*: ]*)`")
_STEP = re.compile(r"^\| (?:loop|writer) \| `([^`]+)` `([^`]+)` \|", re.MULTILINE)
_MODULE = re.compile(r"python -m (tests\.[a-z_.]+)")


def missing(words: str, *, folder: Path) -> list[str]:
    """Return the files that a document in `folder` links to or names and that are not there.

    Words in capitals within a path stand for something else each time.
    """
    linked = (folder / target for target in _LINK.findall(words))
    named = (ROOT / path for path in _PATH.findall(words) if path not in OF_THE_OPERATOR)
    run = (ROOT / f"{module.replace('.', '/')}.py" for module in _MODULE.findall(words))
    return [str(path) for path in _concrete([*linked, *named, *run]) if not path.exists()]


def _concrete(paths: Iterable[Path]) -> list[Path]:
    return [path for path in paths if not re.search(r"\b[A-Z]{4,}\b(?!\.md)", str(path))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_names_is_there(document: Path) -> None:
    assert missing(document.read_text(encoding="utf-8"), folder=document.parent) == []


def test_what_is_not_there_is_found() -> None:
    words = "`bot/none.py` [a](none.md) `bot/TOPIC/x.py` `bot/usecases/` python -m tests.none.soak"
    assert missing(words, folder=ROOT) == [
        str(ROOT / path) for path in ("none.md", "bot/none.py", "tests/none/soak.py")
    ]


def unknown_steps(words: str, sources: Iterable[Source]) -> list[tuple[str, str]]:
    """Return the (file, function) pairs of a walk through the house that are not there."""
    named = set(_STEP.findall(words))
    places = {place for place, _ in named}
    known = {
        (each.place, name) for each in sources if each.place in places for name in _names(each)
    }
    return sorted(named - known)


def _names(source: Source) -> Iterator[str]:
    for node in source.tree.body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name
            case ast.ClassDef():
                for inner in node.body:
                    if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
                        yield f"{node.name}.{inner.name}"
            case _:
                pass


def test_the_tap_that_is_described_passes_functions_that_are_there() -> None:
    # tests/stories/test_architecture.py sees that it passes them in this order.
    page = (ROOT / "deploy" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert len(_STEP.findall(page)) > 20
    assert unknown_steps(page, SOURCES) == []


def test_a_step_into_the_void_is_found() -> None:
    source = Source("a.py", "class A:\n    def b(self): ...\ndef c(): ...\n")
    steps = "".join(f"| loop | `a.py` `{name}` | does |\n" for name in ("A.b", "c", "A.c"))
    assert unknown_steps(steps, [source]) == [("a.py", "A.c")]


def test_pictures_and_tables_of_the_house_show_its_rooms() -> None:
    # Arrows may lag behind; `--check` without `-rooms` tells.
    tool = ROOT / "tools" / "draw_architecture.py"
    checked = subprocess.run(
        [sys.executable, tool, "--check-rooms"], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_decisions_are_numbered_and_fit_on_a_card() -> None:
    numbers = [int(path.name[:3]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))
    assert [path.name for path in DECISIONS if len(path.read_text().splitlines()) > 20] == []
