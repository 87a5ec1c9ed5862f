"""Words in the middle of a form that may not be its answer are asked about; every answer is repeated."""

import pytest

from tests.stories.someone import Someone
from tests.stories.travel.world import DEPARTURE, DIET, begins, details, step
from tests.stories.world import World

ASKED = [["No, ask it for me"], ["Keep as my answer"], ["Cancel"]]
ASKED_ZH = [["不，这是我的提问"], ["作为我的答复保存"], ["取消"]]
DIET_ZH = "您在饮食方面有什么禁忌吗？\n\n请点选，或用自己的话输入，例如过敏。"
NEED = "If you need help now, please turn to: front desk, extension 12\n\n"
NEED_ZH = "如果您现在需要帮助，请联系：前台，分机 12\n\n"


def held(typed: str, question: str = DIET, need: str = "") -> str:
    """What is asked about words that may not be an answer."""
    return (
        f"You wrote: “{typed}”\n\n{need}I had asked you something, and this may not be meant as the"
        f" answer:\n\n{question}\n\nShould I keep your words as the answer, or ask them for you?"
    )


def held_zh(typed: str, need: str = "") -> str:
    """The same in Chinese."""
    return (
        f"您写的是：“{typed}”\n\n{need}刚才有一个问题等待回答，而您写的可能不是对它的答复：\n\n"
        f"{DIET_ZH}\n\n是作为答复保存，还是作为提问处理？"
    )


async def comes_to_diet(someone: Someone) -> None:
    """Leave the form at the question about food."""
    await begins(someone)
    await someone.taps("Skip", "Skip")


async def comes_to_diet_zh(someone: Someone) -> None:
    """The same in Chinese."""
    await someone.says("/details")
    await someone.taps("回答五个简短的问题", "跳过", "跳过")


async def test_cry_for_help_days_later_is_no_diet(world: World) -> None:
    ann = await world.guest("Ann")
    await comes_to_diet(ann)
    await world.tick(days=4)

    await ann.says("I feel unsafe")
    assert ann.shown == (held("I feel unsafe", need=NEED), ASKED)
    await ann.taps("No, ask it for me")

    assert ann.screen.split("\n")[0] == "You asked: “I feel unsafe”"
    await ann.says("/details")
    assert ann.buttons == [["Answer 5 short questions"], ["« Start"]]
    assert world.rows("SELECT count(*) FROM travel_details") == [(0,)]


async def test_cry_for_help_at_once_is_asked_about_in_chinese(world: World) -> None:
    xu = await world.guest("徐", "zh")
    await comes_to_diet_zh(xu)

    await xu.says("我觉得不安全")
    assert xu.shown == (held_zh("我觉得不安全", NEED_ZH), ASKED_ZH)
    await xu.taps("不，这是我的提问")

    assert xu.screen.split("\n")[0] == "您问的是：“我觉得不安全”"


@pytest.mark.parametrize("typed", ["Is there a shuttle?", "where is the dining hall", "有班车吗"])
async def test_question_in_the_middle_of_a_form_is_asked_about(world: World, typed: str) -> None:
    ann = await world.guest("Ann")
    await comes_to_diet(ann)

    await ann.says(typed)

    assert ann.shown == (held(typed), ASKED)


async def test_words_after_a_pause_may_be_kept_as_the_answer(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await comes_to_diet(ann)
    await comes_to_diet_zh(xu)
    world.clock.move(minutes=31)

    await ann.says("no nuts")
    await xu.says("清真")
    assert (ann.shown, xu.shown) == ((held("no nuts"), ASKED), (held_zh("清真"), ASKED_ZH))
    await ann.taps("Keep as my answer", "Skip", "Skip")
    await xu.taps("作为我的答复保存")

    assert ann.screen == details("not given", "not given", "no nuts", "not given", "not given")
    assert xu.screen.split("\n")[0] == "✓ 已记下：“清真”"


async def test_words_before_the_pause_are_kept_at_once_and_repeated(world: World) -> None:
    ann = await world.guest("Ann")
    await comes_to_diet(ann)
    world.clock.move(minutes=29)

    await ann.says("no nuts")

    assert ann.screen.split("\n")[:3] == ["✓ Noted: “no nuts”", "", "Question 4 of 5"]
    assert ann.buttons == [["Skip"], ["« Change that"], ["Cancel"]]


async def test_answer_that_was_repeated_can_be_changed(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await comes_to_diet(ann)
    await comes_to_diet_zh(xu)
    await ann.says("no nuts")
    await xu.says("清真")
    stale = ann.find("« Change that")[1]["callback_data"]

    await ann.taps("« Change that")
    assert ann.screen == step(3, DIET)
    await ann.says("no fish")
    await ann.taps("Skip")
    await ann.taps_data(stale)
    assert ann.screen.split("\n")[0].startswith("⚠️ That button belonged to an earlier question.")
    await ann.taps("Skip")
    await xu.taps("« 修改上一项")

    assert ann.screen == details("not given", "not given", "no fish", "not given", "not given")
    assert xu.screen.split("\n")[0] == "第 3 题，共 5 题"


async def test_two_messages_while_it_is_being_asked_are_held_together(world: World) -> None:
    ann = await world.guest("Ann")
    await comes_to_diet(ann)
    await world.tick(days=1)

    await ann.says_all("Somebody is following me", "near the station")
    assert ann.screen == held("Somebody is following me\nnear the station", need=NEED)
    await ann.taps("No, ask it for me")
    await ann.says("thank God")

    assert ann.screen == held("thank God")


async def test_date_that_can_be_read_is_an_answer_however_late(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    await world.tick(days=2)

    await ann.says("2027-03-02 14:30")

    noted = "Tue 2 Mar 2027, 14:30 (Zurich time; Tue 13:30 for you)"
    assert ann.screen == step(2, DEPARTURE, noted=noted)


async def test_question_in_the_place_of_a_date_is_asked_about(world: World) -> None:
    ann = await world.guest("Ann")
    await begins(ann)
    await ann.taps("Skip")

    await ann.says("When does the last train leave?")

    asked = held("When does the last train leave?", DEPARTURE)
    assert ann.shown == (asked, [["No, ask it for me"], ["Cancel"]])


async def test_before_the_norms_nothing_is_asked_for_anybody(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "London", "Yes, that is my time")

    await ann.says("What is this about, please?")

    assert ann.buttons == [["Cancel"]]
    assert ann.screen.split("\n")[0] == "You wrote: “What is this about, please?”"


async def test_held_words_are_sealed_and_their_buttons_grow_old(world: World) -> None:
    ann = await world.guest("Ann")
    await comes_to_diet(ann)
    await ann.says("PLAINTEXT, where is it?")
    keep = ann.find("Keep as my answer")[1]["callback_data"]
    content = b"".join(path.read_bytes() for path in world.folder.iterdir() if path.is_file())
    await ann.taps("Cancel")

    await ann.taps_data(keep)

    assert content.count(b"PLAINTEXT") == 0
    assert ann.screen == "This button is out of date. Send /start to see where things stand now."
