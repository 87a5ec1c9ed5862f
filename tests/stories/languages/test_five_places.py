"""Whatever is written in both languages is checked for the agreed terms, in five places in one way."""

from bot.domain.features import Feature
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from storage.work import Work
from tests.stories.broadcasts.world import write
from tests.stories.readout.test_drafting import drafts, writes_chinese
from tests.stories.sample_event import EVENT, TALK
from tests.stories.someone import Someone
from tests.stories.world import World

ALIGNMENT = Term("alignment", Words("alignment", "对齐"), Words(""))
LACKING = "“alignment”: the other language should say “对齐”."
SAID, BARE, WHOLE = "Test alignment first.", "先测试。", "先测试对齐。"


async def facilitator(world: World) -> Someone:
    """A facilitator with a desk, in an event with an agreed term."""
    await world.switch(*Feature)
    fay = await world.guest("Fay Turner", role=Role.FACILITATOR)

    def prepare(work: Work) -> None:
        person = work.people.behind(fay.at)
        assert person is not None
        work.session_desks.let_lead(EVENT, TALK, person.id)
        work.glossary.keep(EVENT, "term00000001", ALIGNMENT)

    await world.do(prepare)
    return fay


async def test_statement_lacks_the_term_until_its_chinese_says_it(world: World) -> None:
    fay = await facilitator(world)
    await fay.says("/ground")
    await fay.taps("Propose something", "A statement")
    await fay.says(SAID)
    await fay.says("/ground")
    await fay.taps("For facilitators", SAID, "Write the Chinese")
    await fay.says(BARE)
    bare = fay.screen
    await fay.taps("Write the Chinese")
    await fay.says(WHOLE)

    assert LACKING in bare
    assert LACKING not in fay.screen


async def test_point_lacks_the_term_until_its_chinese_says_it(world: World) -> None:
    fay = await facilitator(world)
    await drafts(fay, SAID)
    await writes_chinese(fay, BARE)
    bare = fay.screen
    await writes_chinese(fay, WHOLE)

    assert LACKING in bare
    assert LACKING not in fay.screen


async def test_input_cards_are_checked(world: World) -> None:
    fay = await facilitator(world)
    shown: list[str] = []
    for title, chinese in (("Bare", BARE), ("Whole", WHOLE)):
        await fay.says("/desk")
        await fay.taps("Opening talk", "Input cards", "Write a card")
        await fay.says_all(title, "卡片", SAID, chinese, "Lin 2026")
        await fay.taps(title)
        shown.append(fay.screen)

    assert [LACKING in each for each in shown] == [True, False]


async def test_norms_are_checked(world: World) -> None:
    await facilitator(world)
    olga = await world.organizer()
    shown: list[str] = []
    for chinese in (WHOLE, BARE):
        await olga.says("/event")
        await olga.taps("Norms", "Add a paragraph")
        await olga.says_all(SAID, chinese)
        shown.append(olga.screen)

    assert [LACKING in each for each in shown] == [False, True]


async def test_broadcasts_are_checked(world: World) -> None:
    await facilitator(world)
    olga = await world.organizer()
    shown: list[str] = []
    for chinese in (BARE, WHOLE):
        await write(olga, en=SAID, zh=chinese)
        shown.append(olga.screen)

    lacking = "the Chinese text lacks the agreed term 对齐."
    assert [lacking in each for each in shown] == [True, False]
