"""The table of advice in deploy/DIALOGUE.md: every row of the report, and every test that it names."""

import re

from tests.house.sources import ROOT

TABLE = (ROOT / "deploy" / "DIALOGUE.md").read_text().partition("## The advice, row by row")[2]
ROWS = re.findall(r"^\| ([\d-]+) \| (.+?) \| (\w) \| (.+) \|$", TABLE, re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
LONGEST = 70
"""Characters of a row of advice, which is in our own words."""


def test_every_number_stands_once() -> None:
    numbers: list[int] = []
    for span, *_ in ROWS:
        first, _, last = span.partition("-")
        numbers += range(int(first), int(last or first) + 1)

    assert numbers == list(range(1, 68))
    assert len(ROWS) == 61


def test_every_row_is_short_and_says_how_far_it_is() -> None:
    assert [advice for _, advice, _, _ in ROWS if len(advice) > LONGEST] == []
    assert {state for _, _, state, _ in ROWS} <= {"Y", "P", "N"}


def test_what_works_names_a_test_and_what_does_not_says_what_is_missing() -> None:
    for number, _, state, proof in ROWS:
        said = TEST.sub("", proof).strip(" :;")
        assert bool(TEST.search(proof)) or state != "Y", number
        assert bool(said) == (state != "Y"), number


def test_every_named_test_exists() -> None:
    named = {found for *_, proof in ROWS for found in TEST.findall(proof)}
    missing = [
        (path, name)
        for path, name in sorted(named)
        if not (ROOT / path).is_file()
        or not re.search(rf"^(async )?def {name}\(", (ROOT / path).read_text(), re.MULTILINE)
    ]

    assert len(named) > 30
    assert missing == []
