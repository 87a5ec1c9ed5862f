"""The rules of reminders, where guests and organizers read them."""

from bot.domain.reminders.quiet_hours import USUAL
from bot.domain.reminders.reminders import Choices
from tests.stories.world import World

GUESTS = (
    "How reminders work\n\n"
    "Sessions you said “Yes” to: 1 day and 1 hour before, until you choose otherwise. “Maybe” counts"
    " only if you switch that on.\n\n"
    "The event: 3 days before it begins. Your answer: 7 days and 1 day before the deadline, while you"
    " have given none or said “Maybe”. Your arrival: 1 day before, if you have told it. Steps of your"
    " visa: 7 days and 1 day before the last day, at 09:00. Something to confirm: once, a day later."
    " Where feedback is asked for: once, after a session.\n\n"
    "Quiet hours: 22:00–07:30 by your clock, until you choose others. A reminder that would fall into"
    " them comes shortly before they begin or when they end, and always before what it is about. What"
    " is urgent comes at any hour, also when all reminders are switched off: steps of a visa, and what"
    " the organizers call urgent.\n\n"
    "Late ones: if the bot was not running, a reminder comes as soon as it runs again, says that it is"
    " late, and still waits for the end of quiet hours. One that is of no more use is left out: what"
    " it is about has begun, or the next one about it is due. Whoever joins or answers late gets only"
    " those that lie ahead.\n\n"
    "Later: the buttons below a reminder bring it once more in 15 minutes, in 1 hour, or tomorrow at"
    " 08:00 (or when your quiet hours end), never after what it is about."
)
OWN = (
    "\n\nYour own reminders (for organizers) come at their time to those they are for. Whoever joins,"
    " or says “Yes”, after that time gets them 5 minutes later, as long as they are of use. One that"
    " moves with the event moves when the programme changes. Those who have blocked the bot or signed out get none;"
    " they are counted."
)


async def test_rules_are_read_below_reminders(world: World) -> None:
    ann, olga, xu = (
        await world.guest("Ann"),
        await world.organizer(),
        await world.organizer("徐", "zh"),
    )

    await ann.says("/start")
    await ann.taps("More", "Reminders", "How reminders work")
    await olga.says("/remind")
    await olga.taps("How reminders work")
    await xu.says("/reminders")
    await xu.taps("提醒的规则")

    assert ann.shown == (GUESTS, [["« Reminders"], ["« Start"]])
    assert olga.shown == (
        GUESTS + OWN,
        [["« Reminders", "« Reminders for guests"], ["« Start"]],
    )
    assert xu.screen.startswith(
        "提醒的规则\n\n场次（您答复“出席”的）：提前 1 天和 1 小时，您可另行选择。"
    )
    assert xu.screen.endswith("屏蔽了机器人或已退出登录的人收不到，只计入数量。")
    assert xu.buttons == [["« 提醒", "« 给嘉宾的提醒"], ["« 首页"]]
    # What is said holds.
    assert Choices() == Choices(frozenset({24 * 60, 60}), maybes=False, quiet=USUAL)
