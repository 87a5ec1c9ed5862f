"""Times that the clock skips or shows twice, typed anywhere: the same sentences, nothing lost."""

import pytest

from tests.stories.broadcasts.world import write
from tests.stories.someone import Someone
from tests.stories.world import World

SKIPPED, REPEATED = "2027-03-28 02:30", "2027-10-31 02:30"
SAID = {
    "en": [
        (
            "⚠️ That time does not exist: the clocks are put forward in that hour. Please type another"
            " time."
        ),
        "⚠️ That time happens twice: the clocks are put back in that hour. Please type another time.",
    ],
    "zh": [
        "⚠️ 该时间不存在：当地因夏令时在这一小时把时钟拨快。请输入其他时间。",
        "⚠️ 该时间会出现两次：时钟在这一小时拨慢。请输入其他时间。",
    ],
}
LABELS = {
    "en": {
        "deadline": ["Deadline for answers"],
        "later": ["Send later"],
        "own": ["New reminder", "Skip"],
        "start": ["Dinner", "Start"],
        "arrival": ["Answer 5 short questions"],
    },
    "zh": {
        "deadline": ["答复截止时间"],
        "later": ["定时发送"],
        "own": ["新建提醒", "跳过"],
        "start": ["晚宴", "开始时间"],
        "arrival": ["回答五个简短的问题"],
    },
}


async def types_both(someone: Someone) -> list[str]:
    """Type a time of each kind; return the first line of what comes of each."""
    heard: list[str] = []
    for typed in (SKIPPED, REPEATED):
        await someone.says(typed)
        heard.append(someone.screen.split("\n")[0])
    return heard


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_times_around_a_change_of_clocks_are_explained_wherever_they_are_typed(
    world: World, language: str
) -> None:
    ann = await world.guest("Ann", language)
    olga = await world.organizer("Olga", language)
    labels, heard = LABELS[language], dict[str, list[str]]()

    await ann.says("/details")
    await ann.taps(*labels["arrival"])
    heard["arrival"] = await types_both(ann)
    await olga.says("/settings")
    await olga.taps(*labels["deadline"])
    heard["deadline"] = await types_both(olga)
    await olga.says("/reschedule")
    await olga.taps(*labels["start"])
    heard["start"] = await types_both(olga)
    await olga.says("/remind")
    await olga.taps(labels["own"][0])
    await olga.says("Bring your passport")
    await olga.taps(labels["own"][1])
    heard["own"] = await types_both(olga)
    if language == "en":
        await write(olga)
        await olga.taps(*labels["later"])
        heard["later"] = await types_both(olga)

    assert heard == dict.fromkeys(heard, SAID[language])
    # The question is still there, and a time before the gap answers it.
    await ann.says("2027-03-28 01:30")
    assert "01:30" in ann.screen


async def test_own_reminder_relative_to_the_event_is_explained_as_well(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/remind")
    await olga.taps("New reminder")
    await olga.says("Bring your passport")
    await olga.taps("Skip")

    # The event begins on 3 March: 25 days after it, the clocks are put forward.
    await olga.says("25 days after the event, 02:30")

    assert olga.screen.split("\n")[0] == SAID["en"][0]
