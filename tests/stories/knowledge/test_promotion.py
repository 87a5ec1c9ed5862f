"""An answered question becomes a draft of a prepared answer, without its asker and their words."""

import pytest

from bot.domain.people.people import Language
from tests.stories.knowledge.world import BELOW_ANSWER, ENTRY, nothing
from tests.stories.tickets.world import asks, opens
from tests.stories.world import World

_ASKED = "My knee hurts since Tuesday; may I bring my bicycle?"


async def test_promoted_question_is_a_draft_in_the_organizers_words(world: World) -> None:
    ann, olga = await world.guest("Ann Secret"), await world.organizer()
    await asks(world, ann, _ASKED)
    await opens(olga)
    assert _ASKED in olga.screen, "the organizer who answers sees the words"
    await olga.taps("Answer")
    await olga.says("Yes, there is a shed.")
    olga.forget_past()

    await olga.taps("Add to prepared answers")
    assert olga.screen == (
        "How do guests ask what Q-1 asked?\n\nPlease write the question in your own words, in English"
        " or Chinese. Nobody is shown the words of whoever asked: they have not been asked whether"
        " they may be."
    )
    await olga.says("有  自行车棚吗？")

    assert olga.shown == (
        "📝 Draft. Nobody is answered from it before you publish it.\n\n"
        "Ways to ask\n1. 有 自行车棚吗？\n\nAnswer in English\nYes, there is a shed.\n\n"
        "Answer in Chinese\n–\n\n"
        "Topic: not chosen yet\nCategory: Travel and venue\nFor: Everybody\nValid without end",
        [["Publish for guests"], *ENTRY],
    )
    bo = await world.guest("Bo")
    await bo.says("有自行车棚吗")
    assert bo.screen == nothing("有自行车棚吗")
    await olga.taps("Publish for guests")
    await bo.says("有 自行车棚吗")
    assert bo.buttons == BELOW_ANSWER
    heard = "\n".join((*olga.hears, *bo.hears))
    assert "Yes, there is a shed." in heard
    assert not [word for word in ("knee", "Tuesday", "bicycle", "Ann") if word in heard]


@pytest.mark.parametrize(
    ("language", "promote", "asked"),
    [
        (
            Language.ZH,
            "加入预设答复",
            "嘉宾会怎样问 Q-1 的问题？\n\n请用您自己的话写下问题，中英文均可。"
            "提问者的原话不会给其他人看：尚未征得其同意。",
        )
    ],
)
async def test_wording_is_asked_for_in_chinese(
    world: World, language: Language, promote: str, asked: str
) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer("Olga", language)
    ticket = await asks(world, ann, _ASKED)
    await olga.taps_data(f"question-claim:{ticket}")
    await olga.taps("答复")
    await olga.says("有。")
    await olga.taps(promote)
    assert olga.screen == asked
