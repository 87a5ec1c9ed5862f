"""Telegram HTML: what becomes of it, and that nothing a person types can become markup."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.emulator.encoding import utf16_length
from bot.demo.emulator.messages.markup import parse_html
from bot.demo.emulator.messages.texts import read_text
from bot.demo.emulator.refusals import Refusal

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(TEXTS)
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    assert parse_html(escape(text)) == (text, [])


@given(TEXTS, TEXTS.filter(bool), TEXTS)
def test_bold_covers_exactly_its_text_in_utf16(before: str, bold: str, after: str) -> None:
    parsed = parse_html(f"{escape(before)}<b>{escape(bold)}</b>{escape(after)}")

    assert parsed.text == before + bold + after
    assert parsed.entities == [
        {"offset": utf16_length(before), "length": utf16_length(bold), "type": "bold"}
    ]


@given(st.text("<>/&;abis=\" '#xpreco-", max_size=40))
def test_any_markup_is_parsed_or_refused(source: str) -> None:
    refused = ""
    try:
        lengths = [entity["length"] for entity in parse_html(source).entities]
    except Refusal as refusal:
        lengths, refused = [], refusal.description

    assert refused.startswith("Bad Request: can't parse entities: ") or refused == ""
    assert all(length > 0 for length in lengths)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b><strong>b</strong>", "ab", [("bold", 0, 1), ("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        (
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            [("strikethrough", 0, 1), ("strikethrough", 1, 1), ("strikethrough", 2, 1)],
        ),
        (
            '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
            "ab",
            [("spoiler", 0, 1), ("spoiler", 1, 1)],
        ),
        (
            "<b>1<i>😀<u>2</u></i></b>",
            "1😀2",
            [("bold", 0, 4), ("italic", 1, 3), ("underline", 3, 1)],
        ),
        ("<code>x</code> <pre>y</pre>", "x y", [("code", 0, 1), ("pre", 2, 1)]),
        ("<b>a<code>x</code>b</b>", "axb", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
        (
            "<blockquote>q</blockquote><blockquote expandable>r</blockquote>",
            "qr",
            [("blockquote", 0, 1), ("expandable_blockquote", 1, 1)],
        ),
        ("&lt;&gt;&amp;&quot;&#65;&#x1F600; &nbsp;&unknown", '<>&"A😀 &nbsp;&unknown', []),
        ("<B>a</B><i></i>", "a", [("bold", 0, 1)]),
    ],
)
def test_tags_become_entities(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    parsed = read_text({"text": source, "parse_mode": "HTML"}, lambda _: None)

    assert parsed.text == text
    assert [(e["type"], e["offset"], e["length"]) for e in parsed.entities] == entities


def test_entities_keep_their_details() -> None:
    source = (
        '<a href="https://e.x?a=1&amp;b=2">l</a><a href="tg://user?id=7">m</a>'
        '<a href="no link">n</a><pre><code class="language-python">p</code></pre>'
        '<tg-emoji emoji-id="5368">😀</tg-emoji><tg-time unix="1647531900" format="wDT">t</tg-time>'
    )
    user = {"id": 7, "is_bot": False, "first_name": "Ann"}

    parsed = read_text({"text": source, "parse_mode": "HTML"}, lambda _: user)

    assert parsed.text == "lmnp😀t"
    assert parsed.entities == [
        {"type": "text_link", "offset": 0, "length": 1, "url": "https://e.x/?a=1&b=2"},
        {"type": "text_mention", "offset": 1, "length": 1, "user": user},
        {"type": "pre", "offset": 3, "length": 1, "language": "python"},
        {"type": "custom_emoji", "offset": 4, "length": 2, "custom_emoji_id": "5368"},
        {
            "type": "date_time",
            "offset": 6,
            "length": 1,
            "unix_time": 1647531900,
            "date_time_format": "wDT",
        },
    ]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("é<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("<table>", 'Unsupported start tag "table" at byte offset 0'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a href=x", "Unclosed start tag at byte offset 0"),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        (
            "<a href",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ("<a ", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x!>y</a>", "Unexpected end of name token at byte offset 8"),
        (
            "<b x>y</b>",
            'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0',
        ),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        ('<tg-time unix="soon">y</tg-time>', "Invalid Unix time specified"),
        ('<tg-time unix="1" format="Q">y</tg-time>', "Invalid date-time format specified"),
        (
            "&#xD800;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
def test_bad_markup_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("x" * 4096, True),
        ("x" * 4097, False),
        ("😀" * 2048, True),
        ("😀" * 2048 + "x", False),
        ("<b>" + "x" * 4096 + "</b>", True),
        ("&lt;" * 4096, True),
    ],
)
def test_length_counts_utf16_units_after_parsing(text: str, fits: bool) -> None:
    params = {"text": text, "parse_mode": "HTML"}

    if fits:
        assert utf16_length(read_text(params, lambda _: None).text) == 4096
    else:
        with pytest.raises(Refusal, match="message is too long"):
            read_text(params, lambda _: None)


def test_entities_given_apart_are_kept_within_the_text() -> None:
    given = [
        {"type": "bold", "offset": 0, "length": 99},
        {"type": "italic", "offset": 50, "length": 1},
    ]

    parsed = read_text({"text": "ab 😀", "entities": given}, lambda _: None)

    assert parsed == ("ab 😀", [{"type": "bold", "offset": 0, "length": 5}])
