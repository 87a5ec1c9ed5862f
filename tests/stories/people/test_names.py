"""Names: shown as typed, steering nothing, asked again without a letter."""

from bot.domain.people.people import Language, Profile
from tests.stories.people.world import profile_of
from tests.stories.world import World

NASTY = "<b>Ann</b> & \u202egnp.exe 👩‍👩‍👧 <script>"
SHOWN = "<b>Ann</b> & gnp.exe 👩‍👩‍👧 <script>"


async def test_name_is_shown_as_typed_and_steers_nothing(world: World) -> None:
    ann = await world.person("Ann")
    olga = await world.organizer()
    await ann.says(f"/start {await world.code()}")
    await ann.taps("English", "London", "Yes, that is my time", "I agree")

    await ann.injects(text=f"{NASTY}\n• A second guest")
    await ann.taps("The other guests, too", "No, do not name me")
    await ann.says("/privacy")
    await olga.says("/attendance")
    await olga.taps("Names")

    assert ann.screen.split("\n")[2] == f"The organizers know you as: {SHOWN} • A second guest"
    assert olga.screen.split("\n")[6:] == [f"• {SHOWN} • A second guest"]


async def test_name_without_a_letter_is_asked_again(world: World) -> None:
    xu = await world.person("徐", "zh")
    await xu.says(f"/start {await world.code()}")
    await xu.taps("中文", "伦敦", "对，这是我的时间", "我同意")

    await xu.injects(text="\u200b\u200b")
    await xu.injects(text="长" * 81)

    assert [text.split("\n")[0] for text in xu.hears[-2:]] == [
        "⚠️ 请用文字输入姓名。",
        "⚠️ 内容过长，最多 80 个字符。如果需要更多篇幅，请在此写明要点，其余内容请告知主办方。",
    ]


async def test_name_on_the_invitation_is_kept_by_skipping(world: World) -> None:
    code = await world.code("Dr. <Ann>", language=Language.ZH)
    ann = await world.person("Ann", "en")

    await ann.says(f"/start {code}")
    await ann.taps("中文", "伦敦", "对，这是我的时间", "我同意")
    assert ann.screen == (
        "第 4 题，共 6 题\n主办方应如何称呼您？\n\n"
        "您的邀请上写的是 Dr. <Ann>。点选“跳过”即沿用。\n\n"
        "请按您希望印在胸牌上的写法输入，或点选“跳过”。"
    )
    await ann.taps("跳过", "仅主办方", "否，请不要列出我的姓名")

    assert await profile_of(world, ann) == Profile("Dr. <Ann>")
