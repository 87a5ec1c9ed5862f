"""Norms that change: a minor change is told, after a major one everybody is asked again."""

from tests.stories.changes.world import END, END_ZH
from tests.stories.rsvps.world import comes
from tests.stories.someone import Someone
from tests.stories.world import World

HEAD = "📢 The event has changed\nQuiet Lake Dialogue\n\n"
WAITS = (
    "• The norms have changed: please read them and say whether you agree. Until then everything"
    " stays open to you"
)


async def adds_point(olga: Someone, *more: str) -> None:
    """Draft another paragraph, and tap what comes next."""
    await olga.says("/event")
    await olga.taps("Norms", "Add a paragraph")
    await olga.says_all("No recordings", "禁止录音")
    await olga.taps(*more)


async def releases_norms(olga: Someone, world: World) -> None:
    """Release what the norms screen shows."""
    await olga.taps("What would change: 1", "Check and release…")
    await olga.taps(olga.buttons[0][0])
    await world.tick(seconds=1)


async def test_minor_change_is_told_and_what_was_agreed_stands(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    xu = await world.organizer("徐", "zh")
    await adds_point(olga)
    screen = (
        "Norms, version {}, as your draft would make them\n\n"
        "1. Chatham House Rule / 查塔姆研究所规则\n2. No recordings / 禁止录音\n\n"
        "What changes since version 1 ({}):\n➕ No recordings / 禁止录音\n\n"
        "Tap a number to change that paragraph."
    )
    major = "major: everybody is asked to agree again"
    assert olga.shown == (
        screen.format("2", major),
        [
            ["1", "2"],
            ["Add a paragraph"],
            ["Make it minor"],
            ["What would change: 1", "« Event"],
        ],
    )
    minor = "minor: guests are told, what they agreed to stands"
    await olga.taps("Make it minor")
    assert olga.screen == screen.format("1.1", minor)
    await olga.taps("1", "Change")
    await olga.says_all("Chatham House Rule, always", "始终遵守查塔姆研究所规则")
    await xu.says("/event")
    await xu.taps("准则")
    assert xu.screen == (
        "准则第 1.1 版（按草稿修改后）\n\n"
        "1. Chatham House Rule, always / 始终遵守查塔姆研究所规则\n2. No recordings / 禁止录音\n\n"
        "与第 1 版相比的变化（小改动：通知嘉宾，此前的同意仍然有效）：\n"
        "✏️ Chatham House Rule / 查塔姆研究所规则 →"
        " Chatham House Rule, always / 始终遵守查塔姆研究所规则\n➕ No recordings / 禁止录音\n\n"
        "点选编号可修改该段。"
    )
    await olga.taps("2", "Remove", "What would change: 1")
    assert olga.screen.split("\n")[3:6] == [
        f"4. Norms: version 1 → version 1.1, {minor}",
        "✏️ Chatham House Rule / 查塔姆研究所规则 →"
        " Chatham House Rule, always / 始终遵守查塔姆研究所规则",
        "",
    ]
    await olga.taps("Check and release…", "Release, tell 2 guests")
    await world.tick(seconds=1)

    assert ann.hears == [
        HEAD + "• The norms were reworded a little (now version 1.1). What you agreed to stands;"
        " please read them once: “Norms”" + END
    ]
    await ann.taps("Norms")
    assert ann.shown == (
        "The norms of this dialogue (version 1.1)\nQuiet Lake Dialogue\n\n"
        "• Chatham House Rule, always",
        [["About this event"], ["« Programme", "« Start"]],
    )
    await ann.says("/start")
    assert WAITS not in ann.screen


async def test_major_change_asks_again_and_locks_nobody_out(world: World) -> None:
    olga = await world.organizer()
    ann, li = await world.guest("Ann"), await world.guest("Li", "zh")
    await comes(ann)
    await adds_point(olga)
    ann.forget_past()
    await releases_norms(olga, world)

    assert ann.hears == [
        HEAD + "• The norms have changed (now version 2). Please read them and say whether you"
        " agree: “Norms”" + END
    ]
    assert li.hears == [
        "📢 活动有变更\n静湖对话\n\n• 准则有变更（现为第 2 版）。请阅读并说明是否同意：“准则”"
        + END_ZH
    ]
    await ann.says("/schedule")
    assert ann.screen.startswith("Programme\n")
    await ann.says("/start")
    assert WAITS in ann.screen.split("\n")
    await ann.taps("Read the new norms")
    assert ann.shown == (
        "The norms have changed since you last agreed to them. Please read them again.\n\n"
        "Quiet Lake Dialogue\nWed 3 Mar 2027 – Fri 5 Mar 2027\nLakeside House\n\n"
        "Organized by: The Lake Office\nFunded by: The Harbour Trust\n"
        "Why: To understand each other\n\n"
        "The norms of this dialogue (version 2)\n• Chatham House Rule\n• No recordings\n\n"
        "Do you agree to these norms?",
        [["I agree"], ["I do not agree"], ["Cancel"]],
    )
    await ann.taps("I agree")
    assert WAITS not in ann.screen
    assert world.rows("SELECT norms_version FROM guests ORDER BY norms_version") == [
        *((1,), (1,), (2,)),
    ]


async def test_who_does_not_agree_again_is_out_as_at_joining(world: World) -> None:
    olga = await world.organizer()
    ann, li = await world.guest("Ann"), await world.guest("Li", "zh")
    await comes(ann)
    await ann.says("/schedule")
    await ann.taps("▫️ Dinner", "Yes")
    await comes(li)
    await li.says("/schedule")
    await li.taps("▫️ 晚宴", "出席")
    await adds_point(olga)
    await releases_norms(olga, world)
    li.forget_past()

    await ann.taps("Norms", "Say whether I agree", "I do not agree")
    assert ann.screen == (
        "That is all right. Without agreeing to the norms you cannot take part; the organizers see"
        " that you are not coming.\n\nIf you change your mind, tap “I agree” above or send /start."
        " Otherwise what is kept about you for this event is deleted after Wed 10 Feb 2027, 18:00"
        " (Zurich time; Wed 17:00 for you); with “Forget me” at once."
    )
    await world.settle()
    assert len(li.hears) == 1  # the seat at dinner is offered on
    await ann.says("/schedule")
    assert ann.buttons == [["I agree"], ["I do not agree"], ["Cancel"]]
    await ann.taps("I agree")
    assert ann.buttons[0] == ["Say whether you come"]
    await li.says("/start")
    await li.taps("阅读新准则", "我同意")
    assert li.buttons[0] == ["答复席位"]
