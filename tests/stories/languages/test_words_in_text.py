"""Agreed terms that stand in a text are a button below it, and each opens as a card beside the text."""

import pytest

from bot.domain.callback_words.glossary import IN_TEXT
from bot.domain.features import Feature
from bot.domain.ids import TermId
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.callback_data import EVENT_MARK
from bot.domain.messages.texts import Words
from storage.work import Work
from tests.stories.broadcasts.world import send, write
from tests.stories.languages.test_five_places import ALIGNMENT, SAID, WHOLE, facilitator
from tests.stories.readout.test_drafting import drafts, shows, writes_chinese
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

WORDS, WORDS_ZH = ["Words in this text"], ["文中术语"]
CARD = ("对齐\nalignment", [["这个译法有误导"], ["还有别的意思"], ["« 术语", "« 首页"]])


async def with_point(world: World) -> Someone:
    """Have a point with an agreed term shown to guests."""
    fay = await facilitator(world)
    await drafts(fay, SAID)
    await writes_chinese(fay, WHOLE)
    await fay.taps("« For facilitators", "Rule for objections", "It is dropped")
    await shows(fay)
    return fay


async def test_chinese_guest_opens_the_card_beside_a_point(world: World) -> None:
    await with_point(world)
    xu = await world.guest("徐", "zh")
    await xu.says("/readout")
    rows, point = xu.buttons, xu.screen
    await xu.taps("文中术语")

    assert WORDS_ZH in rows
    assert xu.shown == CARD
    assert [each.get("text") for each in xu.messages[-2:]] == [point, CARD[0]]


async def test_several_words_are_chosen_from(world: World) -> None:
    await with_point(world)
    testing = Term("testing", Words("test", "测试"), Words("Before a release."))
    await world.do(lambda work: work.glossary.keep(EVENT, "term00000002", testing))
    ann = await world.guest("Ann")
    await ann.says("/readout")
    await ann.taps("Words in this text")
    both = ann.shown
    await ann.taps("test · 测试")

    assert both == (
        "Agreed terms in this text",
        [["alignment · 对齐"], ["test · 测试"], ["« Glossary", "« Start"]],
    )
    assert ann.screen == "test\n测试\n\nBefore a release."


async def test_statement_card_and_prompt_have_the_button(world: World) -> None:
    fay = await facilitator(world)
    await fay.says("/ground")
    await fay.taps("Propose something", "A statement")
    await fay.says(SAID)
    await fay.says("/ground")
    await fay.taps("For facilitators", SAID)
    seen = [WORDS in fay.buttons]
    await fay.says("/desk")
    await fay.taps("Opening talk", "Input cards", "Write a card")
    await fay.says_all("Title", "卡片", SAID, WHOLE, "Lin 2026")
    await fay.taps("Title")
    seen.append(WORDS in fay.buttons)
    await fay.says("/desk")
    await fay.taps("Opening talk", "Open")
    bare = WORDS in fay.buttons
    await fay.taps("Write one of our own")
    await fay.says(SAID)
    seen.append(WORDS in fay.buttons)

    assert (seen, bare) == ([True, True, True], False)


async def test_broadcast_has_the_button_open_or_opened_and_never_closed(world: World) -> None:
    await facilitator(world)
    olga, xu = await world.organizer(), await world.guest("徐", "zh")
    await write(olga, en=SAID, zh=WHOLE)
    await send(world, olga)
    letter, rows = xu.shown
    await xu.taps("文中术语")
    card, below = xu.shown, xu.messages[-2]["text"]
    await write(olga, en=SAID, zh=WHOLE)
    await olga.taps("Open on tap only")
    await send(world, olga)
    closed = xu.shown
    await xu.taps("阅读消息")
    opened = xu.shown
    await write(olga, en="Good night.", zh="晚安。")
    await send(world, olga)

    assert (rows, card, below) == ([WORDS_ZH], CARD, letter)
    assert closed == ("🔒 您有一条消息，请点选下方按钮阅读。", [["阅读消息"]])
    assert opened == (letter, [WORDS_ZH, ["重新隐藏"]])
    assert xu.buttons == []


async def test_switched_off_and_without_terms_there_is_none(world: World) -> None:
    await with_point(world)
    ann = await world.guest("Ann")
    await world.switch(*{*Feature} - {Feature.LANGUAGES})
    await ann.says("/readout")
    off = ann.buttons
    await world.switch(*Feature)

    def forget(work: Work) -> None:
        work.glossary.remove(EVENT, TermId("term00000001"))

    await ann.says("/readout")
    on = ann.buttons
    await world.do(forget)
    await ann.says("/readout")

    assert [WORDS in rows for rows in (off, on, ann.buttons)] == [False, True, False]


@pytest.mark.parametrize("marks", ["", "zzz", "0" * 36])
async def test_made_up_marks_are_stale(world: World, marks: str) -> None:
    await facilitator(world)
    ann = await world.guest("Ann")
    await ann.says("/start")
    await ann.taps_data(f"words:{marks}")
    made_up = ann.screen
    await ann.taps_data("term:nothing")

    assert made_up == ann.screen
    assert ALIGNMENT.term.en not in ann.screen


def test_data_of_six_terms_and_an_event_fit_a_button() -> None:
    assert len(IN_TEXT.to("0" * 36) + EVENT_MARK + "e" * 16) <= 64
