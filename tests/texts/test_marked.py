"""People's words become four tags and no other markup, whatever stands in them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.marked import MARKS, Lost, Span, marked, unmarked
from bot.texts.inert import escape_marked, strip_controls
from bot.texts.markup import visible_text

SIGNS = st.sampled_from(
    ["<b>", "&lt;", "<a href='x'>", "\ufdd2", "\ufdd9", "\ufdd0", "👩‍👩‍👧", "a", " "]
)
WORDS = st.lists(SIGNS, max_size=8).map("".join)
SPANS = st.lists(
    st.builds(
        Span,
        st.sampled_from([*MARKS, "text_link", "spoiler"]),
        st.integers(0, 9),
        st.integers(0, 9),
        st.sampled_from(["https://x.example/<b>", "javascript:alert(1)", "tg://user?id=1"]),
    ),
    max_size=5,
)
TAG = re.compile(r"<(/?)(b|i|u|s)>")


@given(WORDS, SPANS)
def test_only_balanced_safe_tags_come_out(words: str, spans: list[Span]) -> None:
    text, _ = marked(words, spans)

    shown = escape_marked(text)

    left: list[str] = []
    for closing, tag in TAG.findall(shown):
        assert not closing or left.pop() == tag
        left += [] if closing else [tag]
    assert left == []
    assert "<" not in TAG.sub("", shown)
    assert visible_text(shown) == strip_controls(unmarked(text))


ODD_SPANS = st.lists(
    st.builds(Span, st.sampled_from([*MARKS]), st.integers(-3, 12), st.integers(-3, 12)), max_size=5
)


@given(st.text("a👩‍", max_size=6), ODD_SPANS)
def test_no_span_cuts_a_character_or_repeats_words(words: str, spans: list[Span]) -> None:
    text, _ = marked(words, spans)

    assert unmarked(text) == words
    text.encode()


@given(st.text())
def test_words_that_were_not_sent_so_have_no_look(words: str) -> None:
    assert unmarked(marked(words, [])[0]) == marked(words, [])[0]


def test_address_of_a_link_is_read_by_everybody() -> None:
    link = Span("text_link", 0, 8, "https://evil.example/")

    assert marked("bank.com", [link])[0] == "bank.com (https://evil.example/)"
    assert marked("https://evil.example", [Span("text_link", 0, 20, link.url)])[0] == (
        "https://evil.example"
    )
    assert marked("click", [Span("text_link", 0, 5, "tg://user?id=1")]) == ("click", (Lost.LINK,))
