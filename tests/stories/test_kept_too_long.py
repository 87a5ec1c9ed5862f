"""Messages that were to disappear, after the bot was out for more than Telegram's 48 hours."""

from tests.stories.rsvps.test_attendance import answers_come_in
from tests.stories.someone import Someone
from tests.stories.world import World

EMPTY = "(This message was to disappear. It has been emptied.)"


async def is_out_for_three_days(world: World) -> None:
    days = 3
    world.emulator.world.clock.advance(days * 86400)
    await world.tick(days=days)


async def sees_names(olga: Someone, *labels: str) -> int:
    """An organizer has names shown; return the message."""
    await olga.says("/attendance")
    await olga.taps(*labels)
    return int(olga.messages[-1]["message_id"])


async def test_names_that_cannot_be_deleted_any_more_are_emptied_and_it_is_said(
    world: World,
) -> None:
    await answers_come_in(world)
    olga = await world.organizer()
    names = await sees_names(olga, "Names")
    assert "Ann" in olga.screen_of(names)
    olga.forget_past()

    await is_out_for_three_days(world)

    assert olga.screen_of(names) == EMPTY
    assert olga.hears == [
        "⚠️ One message in this chat was to disappear. It stayed longer than promised, because the"
        " bot could not reach Telegram for more than two days. It is empty now; you may delete it."
    ]
    olga.forget_past()
    await world.tick(minutes=1)
    assert olga.hears == []


async def test_names_that_vanish_in_time_are_nothing_to_speak_of(world: World) -> None:
    await answers_come_in(world)
    olga = await world.organizer()
    names = await sees_names(olga, "Names")
    olga.forget_past()

    await world.tick(minutes=10)

    assert names not in [message["message_id"] for message in olga.messages]
    assert olga.hears == []


async def test_it_is_said_in_chinese(world: World) -> None:
    await answers_come_in(world)
    xu = await world.organizer("徐", "zh")
    for _ in range(2):
        await sees_names(xu, "姓名")
    xu.forget_past()

    await is_out_for_three_days(world)

    assert xu.hears == [
        "⚠️ 本聊天中有 2 条消息本应自动消失。由于机器人超过两天无法连接 Telegram，这些消息保留的时间"
        "超出了承诺。内容现已清空，您可以自行删除。"
    ]
