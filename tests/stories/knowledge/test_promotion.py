"""A guest's question becomes a draft of a prepared answer."""

from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.usecases.current_event import here_of
from bot.usecases.knowledge.editing import propose_entry
from storage.work import Work
from tests.stories.knowledge.world import BELOW_ANSWER, ENTRY, nothing
from tests.stories.world import World


async def test_promoted_question_is_a_draft_without_its_asker(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")

    def promote(work: Work) -> None:
        person = work.people.find(olga.id)
        assert person is not None
        propose_entry(
            work,
            here_of(work, person),
            question="有  自行车吗？",
            language=Language.ZH,
            answer=Words("", "有，在前台。"),
            category="unheard-of",
        )

    await world.do(promote)
    await world.settle()

    assert olga.shown == (
        "📝 Draft. Nobody is answered from it before you publish it.\n\n"
        "Ways to ask\n1. 有 自行车吗？\n\nAnswer in English\n–\n\nAnswer in Chinese\n有，在前台。\n\n"
        "Topic: not chosen yet\nCategory: Other\nFor: Everybody\nValid without end",
        [["Publish for guests"], *ENTRY],
    )
    await ann.says("有自行车吗")
    assert ann.screen == nothing("有自行车吗")
    await olga.taps("Publish for guests")
    await ann.says("有 自行车吗")
    assert ann.buttons == BELOW_ANSWER
    assert ann.screen.split("\n")[4] == "This answer is only available in Chinese so far."
