"""Reminders organizers write, for those who are there and those who join later."""

from datetime import date

from bot.usecases.replanning import replan_soon
from tests.stories.reminders.world import EVE, at, changed, due, guest_of_talk, zurich
from tests.stories.sample_event import EVENT
from tests.stories.world import World


async def test_organizers_reminder_reaches_everybody_and_late_joiners(world: World) -> None:
    ann = await guest_of_talk(world)
    olga = await world.organizer()
    await olga.says("/admin")
    await olga.taps("Reminders for guests", "New reminder")
    await olga.says_all("Bring <b>your</b> passport", "请带护照")
    await olga.taps("2 days before, 09:00", "Everybody", "No")
    listed = olga.shown
    await world.tick()
    olga.forget_past()
    ann.forget_past()

    await at(world, zurich(date(2027, 3, 1), 9))
    on_time = ann.hears[-1]
    await at(world, zurich(EVE, 12))
    bo = await world.guest("Bo", "zh")
    await changed(world, bo, lambda work, _: replan_soon(work, event_id=EVENT))
    await world.tick(minutes=4)
    too_soon = bo.hears
    await world.tick(minutes=1)

    assert listed == (
        (
            "Reminders for guests\nQuiet Lake Dialogue\n\n"
            "1. Mon 1 Mar 2027, 09:00 (Zurich time; Mon 08:00 for you), Everybody: "
            "Bring <b>your</b> passport\n\n"
            "Of all reminders: 3 to come, 0 sent, 0 sent late, 0 dropped because they came too late, "
            "0 held back because the bot is blocked or no browser is signed in."
        ),
        [["New reminder"], ["How reminders work"], ["✕ 1"], ["« Organizers", "« Start"]],
    )
    assert on_time == "📌 Quiet Lake Dialogue\n\nBring <b>your</b> passport"
    assert (too_soon, bo.hears) == ([], ["📌 静湖对话\n\n请带护照"])
    assert world.rows("SELECT count(*) FROM own_reminders WHERE sealed LIKE '%passport%'") == [(0,)]


async def test_organizers_reminder_comes_at_a_typed_time_until_it_is_dropped(world: World) -> None:
    ann = await guest_of_talk(world)
    olga = await world.organizer("Olga", "zh")
    await olga.says("/remind")
    await olga.taps("新建提醒")
    await olga.says("Doors open at six")
    await olga.taps("跳过")
    await olga.says("soon")
    unclear = olga.screen
    await olga.says("2027-01-09 12:00")
    passed = olga.screen
    await olga.says("提前1天2:00")
    await olga.taps("确认出席的嘉宾", "是，紧急")
    await world.tick()
    urgent = due(world, "own")
    await olga.taps("✕ 1")
    await world.tick()

    assert unclear.split("\n")[0] == (
        "⚠️ 无法识别时间。请按此格式输入：提前2天9:00、提前4小时 或 2027-03-02 14:30"
    )
    assert passed == "该时间已过。请输入更晚的时间。"
    # Two in the night: urgent.
    assert (urgent, due(world, "own")) == (["02.03. 01:00"], [])
    assert ann.hears == []


async def test_organizers_reminder_without_words_is_refused(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/remind")
    await olga.taps("New reminder", "Skip", "Skip", "That morning, 07:00", "Those who come", "No")

    assert olga.screen == (
        "A reminder needs words in at least one language. "
        "Please tap “New reminder” and begin again."
    )


async def test_guest_cannot_write_reminders(world: World) -> None:
    ann = await world.guest("Ann")

    await ann.says("/remind")

    assert world.rows("SELECT count(*) FROM forms") == [(0,)]
    assert len(ann.hears) == 1
