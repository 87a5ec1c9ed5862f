"""Every package has a licence that goes with ours, and the page of licences says which."""

import pytest

from tools.supply.licences import PAGE, accepted, kept, packages, renewed
from tools.supply.locks import APART, Package


def test_page_is_what_packages_say() -> None:
    # Out of date? .venv/bin/python -m tools.supply.licences; what is not installed is written by hand.
    former = PAGE.read_text(encoding="utf-8")
    assert renewed(former) == former
    apart = tuple(f"| {purpose} |" for purpose in (APART, "documents", "releases"))
    here = [line for line in former.splitlines() if not line.endswith(apart)]
    wrong = {line: line.replace("| MIT |", "| MIT-0 |") for line in here}
    lines = [wrong.get(line, line) for line in former.splitlines()]
    assert renewed("".join(f"{line}\n" for line in lines)) == former


def test_every_licence_goes_with_ours() -> None:
    listed = packages(kept(PAGE.read_text(encoding="utf-8")))
    assert len(listed) > 250
    assert [each for each in listed if not accepted(each)] == []


@pytest.mark.parametrize(
    ("licence", "purpose", "goes"),
    [
        ("MIT", "server", True),
        ("LGPL-3.0-only", "server", True),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", "server", True),
        ("BSD-2-Clause OR GPL-2.0-only", "page", True),
        ("GPL-2.0-only", "server", False),
        ("MIT AND GPL-2.0-only", "server", False),
        ("BUSL-1.1", "development", False),
        ("", "development", False),
        ("CC-BY-3.0", "development", True),
        ("CC-BY-3.0", "page", False),
    ],
)
def test_licence_is_judged_by_what_it_is_for(licence: str, purpose: str, goes: bool) -> None:
    assert accepted(Package(purpose, "a", "1", licence)) is goes
