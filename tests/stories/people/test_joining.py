"""Joining: the invitation link, the questions, the norms, and everybody who may not join."""

import pytest

from bot.domain.people.people import Language, Profile
from storage.work import Work
from tests.stories.people.world import HOME, NORMS_ZH, profile_of
from tests.stories.sample_event import NEUTRAL
from tests.stories.someone import Someone
from tests.stories.world import World

HOME_ZH = [
    ["答复是否出席"],
    ["我的出席情况", "日程"],
    ["提问", "签证"],
    ["行程信息", "会场"],
    ["最新消息", "更多"],
]


def revoke(work: Work, code: str) -> None:
    """Revoke an invitation by its code."""
    found = work.invitations.hold_by_code(code)
    assert found is not None
    work.invitations.revoke(found)


async def zone_of(world: World, someone: Someone) -> str:
    """The time zone somebody chose."""

    def read(work: Work) -> str:
        person = work.people.behind(someone.at)
        assert person is not None
        return person.zone

    return await world.do(read)


async def test_joining_by_taps_in_english(world: World) -> None:
    ann = await world.person("Ann")

    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await ann.says("Ann Weiß")
    await ann.taps("Only the organizers", "No, do not name me")

    assert ann.hears[-1].split("\n")[0] == "Quiet Lake Dialogue"
    assert ann.hears[-2] == (
        "✅ Thank you. You have joined the chat of Quiet Lake Dialogue. This is not yet an answer to"
        " whether you come."
    )
    assert ann.buttons == HOME
    assert await profile_of(world, ann) == Profile("Ann Weiß")
    assert await zone_of(world, ann) == "Europe/Zurich"


async def test_joining_by_taps_in_chinese(world: World) -> None:
    ruolan = await world.person("沈若兰", "zh-hans")

    await ruolan.says(f"/start {await world.code()}")
    assert ruolan.shown == (
        "第 1 题，共 6 题\n欢迎。Welcome.\n\n您希望使用哪种语言？\nWhich language do you prefer?",
        [["English"], ["中文"], ["取消"]],
    )
    await ruolan.taps("中文", "北京、上海", "对，这是我的时间")
    assert ruolan.shown == (
        f"第 3 题，共 6 题\n{NORMS_ZH}",
        [["我同意"], ["我不同意"], ["« 返回"], ["取消"]],
    )
    await ruolan.taps("我同意")
    await ruolan.says("沈若兰")
    await ruolan.taps("其他嘉宾也可以", "是，可以列出我的姓名")

    assert ruolan.hears[-2] == "✅ 谢谢。您已进入静湖对话的聊天。这还不是对是否出席的答复。"
    assert ruolan.buttons == HOME_ZH
    assert await profile_of(world, ruolan) == Profile("沈若兰", named_in_readout=True)
    assert await zone_of(world, ruolan) == "Asia/Shanghai"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("geneva", "Europe/Zurich"),
        ("日内瓦", "Europe/Zurich"),
        ("北京市", "Asia/Shanghai"),
        ("São Paulo", "America/Sao_Paulo"),
        ("America/Toronto", "America/Toronto"),
    ],
)
async def test_city_may_be_typed(world: World, typed: str, zone: str) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English")

    await ann.says(typed)
    await ann.taps(
        "Yes, that is my time", "I agree", "Skip", "Only the organizers", "No, do not name me"
    )

    assert await zone_of(world, ann) == zone


async def test_unknown_city_is_asked_again(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English")

    await ann.says("Atlantis")

    assert ann.screen == (
        "⚠️ I do not know that place. Please tap one of the cities, or type a larger city or a zone"
        " such as Asia/Tokyo.\n\n"
        "Question 2 of 6\n"
        "Which time zone are you usually in?\n\n"
        "Tap a city, or type the name of yours (for example Geneva), or your offset (for example"
        " UTC+8). Times are always shown in the event's own time as well."
    )


async def test_whoever_has_no_working_code_hears_one_neutral_letter(world: World) -> None:
    used, revoked, expired = [await world.code() for _ in range(3)]
    ann = await world.person("Ann")
    await ann.says(f"/start {used}")
    await world.do(lambda work: revoke(work, revoked))
    stranger = await world.person("Mallory", "zh")
    codes = [used, revoked, "wrong", "' OR 1=1 --", "<b>x</b>", "x" * 64, "邀请"]

    await stranger.says_all("/start", *(f"/start {code}" for code in codes))
    world.clock.move(days=30)
    await stranger.says_all(f"/start {expired}", "hello", "/help", "/nonsense")

    assert stranger.hears == [NEUTRAL] * (len(codes) + 5)
    below = [str(each.get("reply_markup")) for each in stranger.messages]
    assert [len(set(below[1:8])), {below[0], *below[9:]}] == [1, {"None"}]
    assert below[8] == below[1] != "None"


async def test_code_is_bound_to_the_first_account_that_uses_it(world: World) -> None:
    code = await world.code()
    ann, bo = await world.person("Ann"), await world.person("Bo")
    await ann.says(f"/start {code}")

    await bo.says(f"/start {code}")
    await ann.says(f"/start {code}")

    assert bo.hears == [NEUTRAL]
    assert [text.split("\n")[0] for text in ann.hears] == ["Question 1 of 6"] * 2


async def test_code_goes_to_one_of_two_who_use_it_at_once(world: World) -> None:
    code = await world.code()
    ann, bo = await world.person("Ann"), await world.person("Bo")

    await world.both_at_once(
        lambda: ann.say(f"/start {code}"),
        lambda: bo.say(f"/start {code}"),
    )

    assert [len(ann.hears), bo.hears] == [1, [NEUTRAL]]
    assert world.rows("SELECT count(*) FROM guests") == [(1,)]


async def test_restart_in_the_middle_loses_nothing(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "London", "Yes, that is my time")

    await world.restart()
    await ann.taps("I agree")
    await world.restart()
    await ann.says("Ann")
    await ann.taps("Only the organizers", "No, do not name me")

    assert ann.buttons == HOME
    assert await zone_of(world, ann) == "Europe/London"


async def test_every_way_leads_to_the_questions_until_they_are_answered(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    ann.forget_past()

    await ann.says_all("/start", "/rsvp", "/schedule", "/privacy", "/help", "/about")

    assert [text.split("\n")[0] for text in ann.hears] == [
        *["Question 1 of 6"] * 3,
        "Privacy",
        "What you can do here",
        "Quiet Lake Dialogue",
    ]
    await ann.taps("« Start")
    assert ann.screen.split("\n")[0] == "Question 1 of 6"
    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    assert world.rows("SELECT count(*) FROM guests") == [(0,)]


async def test_cancelled_joining_begins_anew(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "London", "Yes, that is my time")

    await ann.says("/cancel")
    assert ann.shown == (
        "Cancelled. The answers to these questions were not kept.",
        [["« Start"]],
    )
    await ann.taps("« Start")

    assert ann.screen.split("\n")[0] == "Question 1 of 6"


async def test_opening_the_link_again_keeps_the_language_chosen_since(world: World) -> None:
    code = await world.code("Ann", language=Language.ZH)
    ann = await world.person("Ann", "en")
    await ann.says(f"/start {code}")
    await ann.taps(
        "English", "London", "Yes, that is my time", "I agree", "Skip", "Only the organizers"
    )
    await ann.taps("No, do not name me")

    await ann.says(f"/start {code}")

    assert ann.buttons == HOME


async def test_owner_claims_the_event_and_reaches_the_panel(world: World) -> None:
    owen, mallory = await world.person("Owen"), await world.person("Mallory")

    await owen.says(f"/start {world.owner_code}")
    await owen.taps("English", "London", "Yes, that is my time", "I agree")
    await owen.says("Owen")
    await owen.taps("Only the organizers", "No, do not name me")
    await mallory.says(f"/start {world.owner_code}")

    assert owen.buttons == [*HOME, ["For organizers"]]
    assert mallory.hears == [NEUTRAL]


async def test_organizer_who_opens_a_guests_link_leaves_it_usable(world: World) -> None:
    code = await world.code()
    olga, ann = await world.organizer(), await world.person("Ann")

    await olga.says(f"/start {code}")
    await ann.says(f"/start {code}")

    assert olga.buttons == [*HOME, ["For organizers"]]
    assert ann.screen.split("\n")[0] == "Question 1 of 6"


async def test_command_menu_is_set_in_the_persons_language(world: World) -> None:
    xu = await world.person("徐", "zh")
    await xu.says(f"/start {await world.code()}")
    await xu.taps(
        "中文", "伦敦", "对，这是我的时间", "我同意", "跳过", "仅主办方", "否，请不要列出我的姓名"
    )

    await world.tick()

    menu = await xu.menu()
    # Where there is a page, there are ways to be reached.
    assert [each for each in menu if each != "channels"] == [
        "start",
        "rsvp",
        "schedule",
        "details",
        "calendar",
        "ask",
        "visa",
        "venue",
        "term",
        "feedback",
        "reminders",
        "about",
        "language",
        "privacy",
        "mydata",
        "publicity",
        "roles",
        "cancel",
        "help",
    ]
    assert menu["start"] == "首页"
