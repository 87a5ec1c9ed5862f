"""One is never many: where a count may be one, the English text has a form for it."""

import re
from collections.abc import Iterator

import pytest

from tests.house.sources import ROOT

COUNTED = re.compile(r"\{ \$((?:[a-z]+-)*count) \} (?:[a-z]+ )?(?:people|[a-z]{3,}s)\b")
KEY = re.compile(r"(-?[a-z][a-z0-9-]*) =")
FORM = re.compile(r"\s+\*?\[[^\]]+\]")
BOUNDS = {"longest-count", "most-count", "least-count", "step-count"}
"""What these say is a bound, and never one."""
NEVER_ONE = {
    "draft-full",
    "fault-too-long",
    "fault-too-many",
    "feedback-agreed-told",
    "goals-state-open",
    "pairings-waiting",
    "readout-objections-open",
    "round-too-many",
    "second-factor-recovery",
    "series-shown",
    "visacompare",
    "visacompare-caption",
    "visacompare-too-few",
    "visacompare-too-many",
    "visarule-too-many",
}
"""Texts about a bound, or of what is said from several on only."""


def without_a_form(text: str) -> Iterator[str]:
    """The names of texts that say "1 people" of one."""
    key = ""
    for line in text.splitlines():
        if found := KEY.match(line):
            key = found[1]
        if not FORM.match(line):
            yield from (key for each in COUNTED.finditer(line) if each[1] not in BOUNDS)


def test_each_count_that_may_be_one_has_a_form_for_one() -> None:
    texts = sorted((ROOT / "bot/texts/en").rglob("*.ftl"))
    assert {key for file in texts for key in without_a_form(file.read_text())} == NEVER_ONE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("shown = { $count } people", ["shown"]),
        ("shown =\n    To { $guests-count } invited guests", ["shown"]),
        ("shown = at most { $longest-count } characters", []),
        ("shown = { $count ->\n    [one] { $count } guest\n   *[other] { $count } guests\n}", []),
    ],
)
def test_a_text_without_a_form_is_found(text: str, found: list[str]) -> None:
    assert list(without_a_form(text)) == found
