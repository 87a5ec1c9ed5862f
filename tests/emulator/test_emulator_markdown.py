"""Markdown, old and new: what becomes of it, and what Telegram refuses in which words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from bot.demo.emulator.encoding import utf16_length
from bot.demo.emulator.messages.entities import Entity
from bot.demo.emulator.messages.markdown import parse_markdown
from bot.demo.emulator.messages.markdown_v2 import parse_markdown_v2
from bot.demo.emulator.messages.texts import read_text
from bot.demo.emulator.people.world import World
from bot.demo.emulator.refusals import Refusal
from tests.emulator.world import ANN

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
USER = {"id": 7, "is_bot": False, "first_name": "Ann"}
Short = list[tuple[str, int, int]]


def escape(text: str) -> str:
    """As the Bot API documents it for MarkdownV2."""
    return re.sub(r"([\\_*\[\]()~`>#+\-=|{}.!])", r"\\\1", text)


def short(entities: list[Entity]) -> Short:
    return [(entity["type"], entity["offset"], entity["length"]) for entity in entities]


@given(TEXTS)
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    assert parse_markdown_v2(escape(text)) == (text, [])
    assert parse_markdown(re.sub(r"([_*`\[])", r"\\\1", text.replace("\\", "/"))) == (
        text.replace("\\", "/"),
        [],
    )


@given(TEXTS, TEXTS.filter(bool), TEXTS)
def test_bold_covers_exactly_its_text_in_utf16(before: str, bold: str, after: str) -> None:
    parsed = parse_markdown_v2(f"{escape(before)}*{escape(bold)}*{escape(after)}")

    assert parsed.text == before + bold + after
    assert short(parsed.entities) == [("bold", utf16_length(before), utf16_length(bold))]


@given(st.text("*_~|[]()`>!\\\n\r ab:/.😀", max_size=40))
def test_any_markup_is_parsed_or_refused(source: str) -> None:
    for parse in (parse_markdown, parse_markdown_v2):
        refused, size, ends = "", 0, list[int]()
        try:
            text, entities = parse(source)
            size = utf16_length(text)
            ends = [entity["offset"] + entity["length"] for entity in entities]
        except Refusal as refusal:
            refused = refusal.description
        assert refused.startswith("Bad Request: can't parse entities: ") or refused == ""
        assert all(0 < end <= size for end in ends)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("*bold \\*text*", "bold *text", [("bold", 0, 10)]),
        ("_italic_ __under__", "italic under", [("italic", 0, 6), ("underline", 7, 5)]),
        ("~gone~ ||hidden||", "gone hidden", [("strikethrough", 0, 4), ("spoiler", 5, 6)]),
        (
            "*bold _italic ~gone ||hidden||~ __under___ bold*",
            "bold italic gone hidden under bold",
            [
                ("bold", 0, 34),
                ("italic", 5, 24),
                ("strikethrough", 12, 11),
                ("spoiler", 17, 6),
                ("underline", 24, 5),
            ],
        ),
        ("😀*😀*", "😀😀", [("bold", 2, 2)]),
        ("*_a_*", "a", [("bold", 0, 1), ("italic", 0, 1)]),
        ("** x", "x", []),
        ("`a*b` `c\\`d`", "a*b c`d", [("code", 0, 3), ("code", 4, 3)]),
        ("```\na\nb```", "a\nb", [("pre", 0, 3)]),
        ("```python\nx_1```", "x_1", [("pre", 0, 3)]),
        ("```python```", "python", [("pre", 0, 6)]),
        (">a\n>b\nc", "a\nb\nc", [("blockquote", 0, 4)]),
        (">a\n>b||\nc", "a\nb\nc", [("expandable_blockquote", 0, 4)]),
        (">a||", "a", [("expandable_blockquote", 0, 1)]),
        (">*a*\n**>b||", "a\nb", [("blockquote", 0, 2), ("bold", 0, 1), ("expandable_blockquote", 2, 1)]),
        ("a\n>b ||c||\nd", "a\nb c\nd", [("blockquote", 2, 4), ("spoiler", 4, 1)]),
    ],
)  # fmt: skip
def test_marks_of_the_second_version_become_entities(
    source: str, text: str, entities: Short
) -> None:
    parsed = read_text({"text": source, "parse_mode": "MarkdownV2"}, lambda _: None)

    assert (parsed.text, short(parsed.entities)) == (text, entities)


def test_entities_of_the_second_version_keep_their_details() -> None:
    source = (
        "[l](https://e.x/\\)?a=1)[m](tg://user?id=7)[n](no link)[e.x/p]```js\np```"
        "![😀](tg://emoji?id=5368)![t](tg://time?unix=1647531900&format=wDT)[]()"
    ).replace("e.x/p", "e\\.x/p")

    parsed = read_text({"text": source, "parse_mode": "markdownv2"}, lambda _: USER)

    assert parsed.text == "lmne.x/pp😀t"
    assert parsed.entities == [
        {"offset": 0, "length": 1, "type": "text_link", "url": "https://e.x/)?a=1"},
        {"offset": 1, "length": 1, "type": "text_mention", "user": USER},
        {"offset": 3, "length": 5, "type": "text_link", "url": "http://e.x/p"},
        {"offset": 8, "length": 1, "type": "pre", "language": "js"},
        {"offset": 9, "length": 2, "type": "custom_emoji", "custom_emoji_id": "5368"},
        {
            "offset": 11,
            "length": 1,
            "type": "date_time",
            "unix_time": 1647531900,
            "date_time_format": "wDT",
        },
    ]


RESERVED = "Character '{}' is reserved and must be escaped with the preceding '\\'"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        *((f"1 {sign} 2", RESERVED.format(sign)) for sign in ">#+-=|{}.!()]"),
        ("é*x", "Can't find end of Bold entity at byte offset 2"),
        ("_x*y_z*", "Can't find end of Bold entity at byte offset 6"),
        ("__x_", "Can't find end of Italic entity at byte offset 3"),
        ("~x", "Can't find end of Strikethrough entity at byte offset 0"),
        ("||x", "Can't find end of Spoiler entity at byte offset 0"),
        ("`x", "Can't find end of Code entity at byte offset 0"),
        ("```x", "Can't find end of Pre entity at byte offset 0"),
        ("```js\nx", "Can't find end of PreCode entity at byte offset 0"),
        ("[x", "Can't find end of TextUrl entity at byte offset 0"),
        ("[x](y", "Can't find end of a URL at byte offset 4"),
        ("![x", "Can't find end of CustomEmoji entity at byte offset 0"),
        ("![x]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![x](https://e.x)", "Invalid tg://emoji or tg://time URL specified"),
        ("![x](tg://emoji?id=0)", "Invalid custom emoji identifier specified"),
        ("![x](tg://time?unix=1&format=Q)", "Invalid date-time format specified"),
        (">*a\nb", "Can't find end of Bold entity at byte offset 1"),
        (">*a||\nb", "Can't find end of Bold entity at byte offset 1"),
    ],
)
def test_bad_marks_of_the_second_version_are_refused(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_markdown_v2(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("*bold* _italic_", "bold italic", [("bold", 0, 4), ("italic", 5, 6)]),
        ("*a_b*", "a_b", [("bold", 0, 3)]),
        ("`a*b` ```\nc```", "a*b c", [("code", 0, 3), ("pre", 4, 1)]),
        ("```js\nc```", "c", [("pre", 0, 1)]),
        ("\\*a\\_b\\`c\\[d\\e", "*a_b`c[d\\e", []),
        ("** __ x. (y) #z", "x. (y) #z", [("hashtag", 7, 2)]),
        ("[l](https://e.x)", "l", [("text_link", 0, 1)]),
        ("[m](tg://user?id=7)", "m", [("text_mention", 0, 1)]),
        ("[e.x] [n](nothing", "e.x n", [("text_link", 0, 3)]),
    ],
)
def test_old_marks_become_entities(source: str, text: str, entities: Short) -> None:
    parsed = read_text({"text": source, "parse_mode": "Markdown"}, lambda _: USER)

    assert (parsed.text, short(parsed.entities)) == (text, entities)


@pytest.mark.parametrize(("source", "at"), [("é*x", 2), ("a _b", 2), ("[x", 0), ("```x``", 0)])
def test_an_old_mark_without_an_end_is_refused(source: str, at: int) -> None:
    with pytest.raises(Refusal) as refused:
        parse_markdown(source)

    assert refused.value.description == (
        f"Bad Request: can't parse entities: Can't find end of the entity starting at byte offset {at}"
    )


async def test_a_bot_may_write_markdown(bot: Bot, world: World) -> None:
    world.say(ANN, "hello")

    sent = await bot.send_message(ANN, "*Hall 2*, 10:00\\.", parse_mode="MarkdownV2")
    edited = await sent.edit_text("_Hall 3_", parse_mode="Markdown")

    assert (sent.text, sent.entities[0].type) == ("Hall 2, 10:00.", "bold")
    assert not isinstance(edited, bool)
    assert (edited.text, edited.entities[0].type) == ("Hall 3", "italic")
