"""Cutting: labels by whole characters, Telegram HTML by lines and with its tags balanced."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts.inert import escape, strip_controls
from bot.texts.lengths import cut_to, utf16_units
from bot.texts.markup import cut_markup, fits, visible_text, visible_units

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1e8\U0001f1ed"
WAVE = "\U0001f44b\U0001f3fd"
ENDING = "<i>cut</i>"

tags = st.sampled_from(["b", "i", "u", "code"])
leaves = st.text().map(strip_controls).map(escape)
markups = st.recursive(
    leaves | st.just("\n"),
    lambda inner: (
        st.tuples(tags, inner).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>")
        | st.lists(inner, max_size=6).map("".join)
    ),
    max_leaves=30,
)


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("short", 5, "short"),
        ("longer", 5, "long\u2026"),
        ("ab cd", 4, "ab\u2026"),
        (f"a{FAMILY}b", 4, "a\u2026"),
        (f"a{FAMILY}bc", 7, f"a{FAMILY}\u2026"),
        (f"{FLAG}{FLAG}{FLAG}", 4, f"{FLAG}\u2026"),
        (f"a{WAVE}b", 3, "a\u2026"),
        ("cafe\u0301s!", 5, "caf\u2026"),
        ("a" + "\u0301" * 9, 4, "a\u0301\u0301\u2026"),
    ],
)
def test_label_is_cut_between_characters(text: str, limit: int, cut: str) -> None:
    assert cut_to(text, limit) == cut


@given(text=st.text(), limit=st.integers(1, 70))
def test_label_never_exceeds_its_limit(text: str, limit: int) -> None:
    cut = cut_to(text, limit)

    assert len(cut) <= limit
    assert cut == text or text.startswith(cut[:-1])


@pytest.mark.parametrize(("text", "units"), [("abc", 3), ("\u4e2d\u6587", 2), (WAVE, 4), ("", 0)])
def test_units_are_those_of_utf_16(text: str, units: int) -> None:
    assert utf16_units(text) == units


def test_visible_text_has_no_tags_and_no_entities() -> None:
    shown = '<b>A &amp;amp; B</b> <a href="https://e.org/?a=1&amp;b=2">&lt;c&gt;</a>&#x27;'

    assert (visible_text(shown), visible_units(shown)) == ("A &amp; B <c>'", 14)


def test_markup_that_fits_is_left_alone() -> None:
    shown = f"<b>{'&amp;' * 50}</b>"

    assert cut_markup(shown, 50, ENDING) == shown


def test_markup_is_cut_at_a_line_end_and_its_tags_are_closed() -> None:
    shown = "<b>first\nsecond <i>and\nthird</i></b>" + "x" * 20

    assert cut_markup(shown, 24, ENDING) == "<b>first\nsecond <i>and</i></b>\n<i>cut</i>"


def test_markup_of_one_long_line_is_cut_between_characters() -> None:
    shown = f"<b>{WAVE * 10}</b>"

    assert cut_markup(shown, 15, ENDING) == f"<b>{WAVE * 2}</b>\n<i>cut</i>"


@given(shown=markups, limit=st.integers(8, 60))
def test_cut_markup_fits_and_begins_like_the_whole(markup: Any, shown: str, limit: int) -> None:
    cut = cut_markup(shown, limit, ENDING)

    assert fits(cut, limit)
    read = markup(cut)
    assert [fault for fault in read.faults if "inside" not in fault] == []
    assert cut == shown or visible_text(shown).startswith(visible_text(cut)[: -len("\ncut")])
