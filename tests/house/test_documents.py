"""What the documents promise of each other and of the house: links lead somewhere, pages are short."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "deploy").rglob("*.md")])
DECISIONS = sorted((ROOT / "deploy" / "decisions").iterdir())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)[^):]*\)", document.read_text())
    assert [to for to in targets if not (document.parent / to).exists()] == []


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
