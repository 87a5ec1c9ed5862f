"""A recommendation says whom it is for, in both languages, from the draft to the published text."""

from bot.domain.readout.points import ADDRESSEE
from tests.stories.readout.test_drafting import DESK, WAY_ZH, facilitators, shows, writes_chinese
from tests.stories.readout.test_publishing import publishes
from tests.stories.world import World

STEP = "Report serious incidents within a day."


async def test_recommendation_is_read_with_its_addressee_in_both_languages(world: World) -> None:
    fay, _ = await facilitators(world)
    olga, xu = await world.organizer(), await world.guest("徐", "zh")
    await fay.says("/readout")
    await fay.taps(DESK, "Add a point", "Recommendation")
    await fay.says(STEP)
    await fay.taps("Skip")
    asked = fay.shown
    await fay.says("x" * (ADDRESSEE + 1))
    long = fay.screen
    await fay.says("Laboratories")
    drafted = fay.screen
    await writes_chinese(fay, "严重事故应在一天内通报。")
    open_question = fay.screen
    await fay.says("各实验室")
    whole = fay.screen
    await fay.taps("« For facilitators", "Rule for objections", "It is dropped")
    world.clock.move(minutes=1)
    await shows(fay)
    await xu.says("/start")
    await xu.taps(*WAY_ZH)
    read = xu.screen
    await publishes(olga)
    await olga.taps("As a text file")
    _, text = olga.document

    assert asked[0].startswith(
        "Question 3 of 3\nWho is it for, in English? For instance: laboratories, states, "
    )
    assert asked[1] == [["Cancel"]]
    assert str(ADDRESSEE) in long
    assert "🇬🇧 Laboratories\n🇨🇳 —" in drafted
    assert "Who is it for, in Chinese?" in open_question
    assert "🇬🇧 Laboratories\n🇨🇳 各实验室\n" in whole
    assert "建议\n1. 严重事故应在一天内通报。\n对象：各实验室\n" in read
    assert f"{STEP}" in text.decode()
    assert "For: Laboratories" in text.decode()
    assert "对象：各实验室" in text.decode()
