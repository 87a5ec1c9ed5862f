"""Time zones: whatever is chosen is shown as a clock first, and what was misread is asked again."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from storage.people.tables import people
from storage.work import Work
from tests.stories.people.world import HOME, REST
from tests.stories.someone import Someone
from tests.stories.world import World

RIGHT = [["Yes, that is my time"], ["No, choose again"], ["Cancel"]]
RIGHT_ZH = [["对，这是我的时间"], ["不对，重新选择"], ["取消"]]
DOUBTED = (
    "Which time zone are you in?\n\nAn earlier version of this bot may have misunderstood your time"
    " zone. Please choose it again. Until then you are reminded by the event's own clock."
)
DOUBTED_ZH = (
    "您在哪个时区？\n\n本机器人的早期版本可能误解了您的时区，请重新选择。"
    "在此之前，提醒将按活动当地时间发送。"
)


def clock(time: str, day: str = "Sun 10 Jan 2027") -> str:
    """What is asked about a clock."""
    return (
        f"Your time is now {time} ({day}). Is that right?\n\nIf your clocks change in summer, please"
        " choose a city rather than an offset such as UTC+1: only then can I follow them."
    )


def clock_zh(time: str, day: str = "2027年1月10日（周日）") -> str:
    """The same in Chinese."""
    return (
        f"您那里现在是 {day}{time}，对吗？\n\n如果您所在地实行夏令时，请选择城市，"
        "不要使用 UTC+1 这样的时差：只有这样，时间才会随之调整。"
    )


async def zone_of(world: World, someone: Someone) -> tuple[str, bool]:
    """The zone that is kept for somebody, and whether it is beyond doubt."""

    def read(work: Work) -> tuple[str, bool]:
        person = work.people.behind(someone.at)
        assert person is not None
        return person.zone, person.zone_known

    return await world.do(read)


async def stored_long_ago(world: World, zone: str, *someones: Someone) -> None:
    """Make it as if an earlier version had stored this zone for people."""

    def store(work: Work) -> None:
        transaction = work._transaction  # pyright: ignore[reportPrivateUsage]
        for someone in someones:
            person = work.people.behind(someone.at)
            assert person is not None
            work.people.keep(replace(person, zone=zone))
            transaction.connection.execute(
                update(people).where(people.c.id == person.id).values(zone_known=None)
            )

    await world.do(store)


@pytest.mark.parametrize(
    ("typed", "shown", "zone"),
    [
        ("GMT+8", clock("20:00"), "Asia/Singapore"),
        ("UTC+5:30", clock("17:30"), "Asia/Kolkata"),
        ("-11", clock("01:00"), "Pacific/Pago_Pago"),
        ("UTC+14", clock("02:00", "Mon 11 Jan 2027"), "Pacific/Kiritimati"),
        ("Cambridge, Massachusetts", clock("07:00"), "America/New_York"),
    ],
)
async def test_offset_is_echoed_as_a_clock_before_going_on(
    world: World, typed: str, shown: str, zone: str
) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English")

    await ann.says(typed)
    assert ann.shown == (shown, RIGHT)
    await ann.taps("Yes, that is my time")

    assert ann.screen.split("\n")[0] == "Question 3 of 6"
    await ann.taps("I agree", "Skip", "Only the organizers", "No, do not name me")
    assert (await zone_of(world, ann), ann.buttons) == ((zone, True), HOME)


async def test_east_eight_is_echoed_in_chinese_and_may_be_wrong(world: World) -> None:
    xu = await world.person("徐", "zh")
    await xu.says(f"/start {await world.code()}")
    await xu.taps("中文")

    await xu.says("東八區")
    assert xu.shown == (clock_zh("20:00"), RIGHT_ZH)
    await xu.taps("不对，重新选择")
    assert xu.screen.split("\n")[0] == "第 2 题，共 6 题"
    await xu.says("伦敦")
    assert xu.shown == (clock_zh("12:00"), RIGHT_ZH)
    await xu.says("日內瓦")

    assert xu.shown == (clock_zh("13:00"), RIGHT_ZH)


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (
            "EST",
            "⚠️ Those letters mean different times in different places. Please type a city"
            " instead (for example Toronto), or the hours between you and UTC (for example UTC+8 for"
            " Beijing, UTC-5 for Lima).",
        ),
        (
            "San Juan",
            "⚠️ There is more than one place of that name. Please type one of these: San Juan, Puerto"
            " Rico · San Juan, Argentina",
        ),
        (
            "UTC-3:30",
            "⚠️ I know no place where it is always that time. Please type your city instead; summer"
            " time is then counted in as well.",
        ),
    ],
)
async def test_what_may_mean_several_times_is_asked_back(
    world: World, typed: str, complaint: str
) -> None:
    ann = await world.guest("Ann")
    await ann.says("/reminders")
    await ann.taps("Time zone")

    await ann.says(typed)

    assert ann.screen.split("\n")[0] == complaint
    assert await zone_of(world, ann) == ("UTC", True)


async def test_ambiguous_town_is_asked_back_in_chinese(world: World) -> None:
    xu = await world.guest("徐", "zh")
    await xu.says("/reminders")
    await xu.taps("时区")

    await xu.says("剑桥")
    asked = xu.screen.split("\n")[0]
    await xu.says("美国剑桥")
    await xu.taps("对，这是我的时间")

    assert asked == "⚠️ 有多个地方叫这个名字。请输入其中之一：英国剑桥、美国剑桥"
    assert await zone_of(world, xu) == ("America/New_York", True)


async def test_zones_that_were_misread_are_found_and_asked_again(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    bo = await world.guest("Bo")
    await stored_long_ago(world, "Etc/GMT+8", ann, xu)
    await stored_long_ago(world, "Asia/Tokyo", bo)

    await world.tick()
    await world.tick(minutes=20)

    choose, choose_zh = "⚠️ Choose your time zone", "⚠️ 选择您的时区"
    assert (ann.hears, ann.buttons) == ([DOUBTED], [[choose], ["« Start"]])
    assert (xu.hears, xu.buttons) == ([DOUBTED_ZH], [[choose_zh], ["« 首页"]])
    assert (bo.hears, await zone_of(world, bo)) == ([], ("Asia/Tokyo", True))
    event_zone = world.plan.event.zone
    assert await zone_of(world, ann) == (event_zone, False)
    await ann.says("/start")
    assert ann.buttons == [[choose], *REST]
    await ann.taps(choose, "New York", "Yes, that is my time", "« Start")
    assert ann.buttons == HOME
    assert await zone_of(world, ann) == ("America/New_York", True)
    assert world.rows("SELECT count(*) FROM people WHERE zone_known IS NULL") == [(0,)]
