"""Second thoughts: back in the joining questions, answers that contradict, another name later."""

from bot.domain.people.people import Profile
from tests.stories.people.world import profile_of
from tests.stories.world import World

SURE = (
    "May you really be named in public?\n\nYou chose that only the organizers may know that you take"
    " part. A published readout that names you tells everybody."
)
SURE_ZH = (
    "确定可以公开您的姓名吗？\n\n"
    "您选择了仅主办方可以知道您参加，而公开发布的会议纪要若列出您的姓名，所有人都会知道。"
)


async def test_joining_goes_back_and_asks_about_what_contradicts(world: World) -> None:
    ann = await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "London", "Yes, that is my time")
    await ann.taps("« Back")
    assert ann.screen.startswith("Question 2 of 6")
    await ann.taps(
        "« Back", "English", "London", "Yes, that is my time", "I agree", "« Back", "I agree"
    )
    await ann.says("Ann")
    await ann.taps("Only the organizers", "Yes, I may be named")
    assert ann.shown == (
        SURE,
        [["Yes, name me anyway"], ["No, choose again"], ["Cancel"]],
    )

    await ann.taps("No, choose again", "« Back", "Only the organizers", "No, do not name me")

    assert await profile_of(world, ann) == Profile("Ann")


async def test_who_may_be_named_all_the_same_is_told_so_under_privacy(world: World) -> None:
    xu = await world.person("徐", "zh")
    await xu.says(f"/start {await world.code()}")
    await xu.taps(
        "中文", "伦敦", "对，这是我的时间", "我同意", "跳过", "仅主办方", "是，可以列出我的姓名"
    )
    assert xu.shown == (SURE_ZH, [["是，仍可列出"], ["否，重新选择"], ["取消"]])
    await xu.taps("是，仍可列出")
    assert await profile_of(world, xu) == Profile("", named_in_readout=True)
    await xu.says("/privacy")
    warning = "⚠️ 会议纪要若列出您的姓名，所有人都会知道您参加。如果您不希望如此，请更改其中一项。"
    assert warning in xu.screen

    await xu.taps("更改姓名")
    assert xu.shown == (
        "主办方应如何称呼您？\n\n目前：未填写姓名\n\n请按您希望印在胸牌上的写法输入。",
        [["取消"]],
    )
    await xu.says("徐若兰")

    assert xu.screen.split("\n")[2] == "主办方对您的称呼：徐若兰"
    await xu.taps("谁可以看到我的信息", "姓名", "同样同意的嘉宾也可以", "« 隐私")
    assert warning not in xu.screen
