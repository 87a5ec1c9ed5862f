"""What the documents promise of each other and of the house: links lead somewhere, pages are short."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "deploy").rglob("*.md")])
DECISIONS = sorted((ROOT / "deploy" / "decisions").iterdir())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)[^):]*\)", document.read_text())
    assert [to for to in targets if not (document.parent / to).exists()] == []


def test_decisions_are_numbered_and_fit_on_a_card() -> None:
    numbers = [int(path.name[:3]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))
    assert [path.name for path in DECISIONS if len(path.read_text().splitlines()) > 20] == []
