"""Choosing: lead times, quiet hours, zone, language, snoozing."""

from datetime import date

from bot.domain.people.people import Person
from bot.usecases.replanning import replan_soon, set_visa_deadlines
from storage.work import Work
from tests.stories.reminders.world import (
    EVE,
    FEWER,
    FIRST,
    SNOOZES,
    TALK_AT_9,
    at,
    changed,
    due,
    guest_of_talk,
    screen,
    zurich,
)
from tests.stories.sample_event import DINNER, EVENT
from tests.stories.world import World


async def test_visa_step_is_reminded_of_in_quiet_hours_and_when_all_is_off(world: World) -> None:
    ann = await guest_of_talk(world)
    await ann.says("/reminders")
    await ann.taps("Switch all off")

    def set_date(work: Work, person: Person) -> None:
        days = {(person.id, "apply"): date(2027, 2, 1)}
        set_visa_deadlines(work, event_id=EVENT, days=days)

    await changed(world, ann, set_date)
    await world.tick()
    ann.forget_past()

    await at(world, zurich(date(2027, 1, 31), 9))
    await at(world, zurich(EVE, 9))

    assert (due(world), ann.hears) == (
        [],
        [
            (
                "⏰ A step of your visa application is due: handing in the application\n"
                "Last day: Mon 1 Feb 2027\nFor: Quiet Lake Dialogue"
            )
        ],
    )


async def test_move_to_another_zone_moves_quiet_hours(world: World) -> None:
    ann = await guest_of_talk(world)
    planned = due(world)
    await ann.says("/reminders")
    await ann.taps("Time zone", "San Francisco, Los Angeles", "Yes, that is my time")
    await world.tick()

    # Nine in the morning in Zurich is midnight there: the evening before quiet hours began.
    assert (planned, due(world)) == (
        ["02.03. 08:00", "03.03. 07:00"],
        ["02.03. 05:55", "03.03. 05:55"],
    )


async def test_quiet_hours_hold_for_each_person_in_their_own_zone(world: World) -> None:
    here, there = (
        await guest_of_talk(world),
        await guest_of_talk(world, "Bo", "zh", "America/New_York"),
    )

    await at(world, zurich(EVE, 15))
    for guest in (here, there):
        guest.forget_past()
    # An hour before is two in the night in New York: five minutes to ten in the evening instead.
    await at(world, zurich(FIRST, 3, 54))
    quiet = here.hears, there.hears
    await at(world, zurich(FIRST, 3, 55))
    before_bed = here.hears, there.hears
    await at(world, zurich(FIRST, 8))

    assert quiet == ([], [])
    assert before_bed == (
        [],
        [
            "⏰ 开幕讲座\n2027年3月3日（周三）09:00（苏黎世时间；您当地周三 03:00）\n湖畔楼\n静湖对话"
        ],
    )
    assert (here.hears, there.hears) == ([TALK_AT_9], before_bed[1])


async def test_language_chosen_between_planning_and_sending_is_spoken(world: World) -> None:
    ann = await guest_of_talk(world)
    await ann.says("/language")
    await ann.taps("中文")

    await at(world, zurich(EVE, 9))

    assert ann.shown == (
        "⏰ 开幕讲座\n2027年3月3日（周三）09:00（苏黎世时间）\n湖畔楼\n静湖对话",
        [["详情"], ["15 分钟后", "1 小时后", "明天"], ["减少提醒"]],
    )


async def test_screen_shows_what_comes_next_and_takes_choices(world: World) -> None:
    ann = await guest_of_talk(world)
    await ann.says("/start")
    await ann.taps("More", "Reminders")
    first = ann.shown
    await ann.taps("✓ 1 day", "3 hours", "✓ 1 hour", "Also where I said “maybe”")
    chosen = ann.shown
    await ann.taps("Quiet hours")
    quiet = ann.shown
    await ann.taps("none")
    without_quiet = due(world)
    await ann.taps("✓ 3 hours", "Switch all off")

    coming = "3 days before: the start of the event, Wed 3 Mar 2027, 09:00 (Zurich time)\n• "
    assert first == screen(
        f"{coming}1 day before: Opening talk, Wed 3 Mar 2027, 09:00 (Zurich time)\n"
        "• 1 hour before: Opening talk, Wed 3 Mar 2027, 09:00 (Zurich time)"
    )
    assert chosen == screen(
        f"{coming}3 hours before: Opening talk, Wed 3 Mar 2027, 09:00 (Zurich time)"
        " (comes Wed 3 Mar 2027, 07:30 (Zurich time))",
        leads=[["1 week", "1 day"], ["✓ 3 hours", "1 hour", "15 min"]],
        maybes="✓ Also where I said “maybe”",
    )
    assert quiet == (
        (
            "When should nothing wake you?\n\nA reminder that would fall into these hours comes "
            "before or after them. What is urgent comes at any hour."
        ),
        [["✓ 22:00–07:30"], ["23:00–07:00"], ["21:00–08:30"], ["none"], ["« Reminders"]],
    )
    assert without_quiet == ["03.03. 05:00"]
    assert ann.shown == (
        (
            "Reminders\nQuiet Lake Dialogue\n\nReminders are switched off, except urgent ones.\n\n"
            "No reminder is waiting.\n\nQuiet hours: none\n"
            "Your clock: Sun 10 Jan 2027, 13:00 (Zurich time)\n\n"
            "Tap to choose how long before a session you are reminded. "
            "What is urgent comes at any hour."
        ),
        [
            ["1 week", "1 day"],
            ["3 hours", "1 hour", "15 min"],
            ["✓ Also where I said “maybe”"],
            ["Quiet hours", "Time zone"],
            ["Switch on again"],
            ["How reminders work"],
            ["« Start"],
        ],
    )


async def test_screen_speaks_chinese(world: World) -> None:
    bo = await guest_of_talk(world, "Bo", "zh")

    await bo.says("/reminders")

    assert bo.shown == (
        (
            "提醒\n静湖对话\n\n接下来：\n"
            "• 提前 3 天：活动开始，2027年3月3日（周三）09:00（苏黎世时间）\n"
            "• 提前 1 天：开幕讲座，2027年3月3日（周三）09:00（苏黎世时间）\n"
            "• 提前 1 小时：开幕讲座，2027年3月3日（周三）09:00（苏黎世时间）\n\n"
            "免打扰时段：22:00–07:30\n您当地时间：2027年1月10日（周日）13:00（苏黎世时间）\n\n"
            "点选即可设置在场次开始前多久提醒您。紧急提醒不受时段限制。"
        ),
        [
            ["1 周", "✓ 1 天"],
            ["3 小时", "✓ 1 小时", "15 分钟"],
            ["答复“待定”的场次也提醒"],
            ["免打扰时段", "时区"],
            ["全部关闭"],
            ["提醒的规则"],
            ["« 首页"],
        ],
    )


async def test_snoozed_reminder_comes_once_more(world: World) -> None:
    ann = await guest_of_talk(world)
    await at(world, zurich(EVE, 9))

    await ann.taps("In 1 hour")
    snoozed = ann.shown
    await world.do(lambda work: replan_soon(work, event_id=EVENT))
    await world.tick()
    await at(world, zurich(EVE, 10))
    again = ann.shown
    await ann.taps("Tomorrow")
    tomorrow = ann.screen
    await at(world, zurich(FIRST, 8))

    assert snoozed == (
        f"{TALK_AT_9}\n\n🔔 I will remind you again on Tue 2 Mar 2027, 10:00 (Zurich time).",
        [["Details"], FEWER],
    )
    assert again == (TALK_AT_9, [["Details"], SNOOZES, FEWER])
    assert tomorrow == (
        f"{TALK_AT_9}\n\n🔔 I will remind you again on Wed 3 Mar 2027, 08:00 (Zurich time)."
    )
    assert ann.hears[2:] == [tomorrow, TALK_AT_9, TALK_AT_9]


async def test_snooze_beyond_the_session_is_refused(world: World) -> None:
    ann = await guest_of_talk(world)
    await at(world, zurich(FIRST, 8))
    number = ann.messages[-1]["message_id"]
    ((row,),) = world.rows("SELECT id FROM reminders WHERE kind = 'session' AND lead = 60")

    await ann.taps_data(f"snooze:{row}:60", message_id=number)
    refused = ann.screen
    await ann.taps_data(f"snooze:{row}:never", message_id=number)
    stale = ann.screen
    bo = await world.guest("Bo")
    await bo.says("/rsvp")
    await bo.taps_data(f"snooze:{row}:15")

    assert refused == (
        "That would be too late: it begins before then. The reminder is still above."
    )
    assert bo.screen == stale != refused
    assert due(world) == []


async def test_maybe_is_reminded_of_only_where_chosen(world: World) -> None:
    ann = await guest_of_talk(world)
    await ann.taps_data(f"rsvp:{DINNER}:maybe")
    await world.tick()
    before = due(world)

    await ann.says("/reminders")
    await ann.taps("Also where I said “maybe”")

    assert before == ["02.03. 08:00", "03.03. 07:00"]
    assert due(world) == ["02.03. 08:00", "02.03. 18:00", "03.03. 07:00", "03.03. 17:00"]
