"""Texts that a client has cut, and albums: what belongs together is one message."""

from bot.domain.limits import PART_UNITS
from tests.stories.someone import Someone
from tests.stories.test_attachments import PHOTO, case
from tests.stories.world import World

LIST_CUT = (
    "That list is as long as a message can be or longer, so a row may have been cut off. Nothing of"
    " it was kept: please send it as a file (CSV, TXT or Excel)."
)
ROW = "Somebody Of A Long Name; en\n"
ROWS = ROW * 145
IN_PARTS_ZH = (
    "该消息超出 Telegram 的长度限制，被您的应用拆成了几条，内容均未保存。"
    "请在一条消息内发送，最多 3,000 个字符。"
)


def in_parts(longest: int) -> str:
    """What somebody hears whose text came in parts."""
    return (
        "Your app cut that message into parts, because it is longer than Telegram allows. Nothing of"
        f" it was kept: at most {longest:,} characters in one message, please."
    )


async def asks_for_list(organizer: Someone) -> None:
    """Open the question for a list of invitees."""
    await organizer.says("/invite")
    await organizer.taps("Invite from a list")
    organizer.forget_past()


async def test_list_in_parts_is_to_be_sent_as_a_file(world: World) -> None:
    olga = await world.organizer()
    await asks_for_list(olga)

    await olga.says(ROWS[:4096])
    await world.restart()
    assert olga.hears == []
    await olga.says("ng Name; en\nBo; zh")

    assert olga.hears == [LIST_CUT]
    await world.tick(seconds=4)
    await olga.says("Ann Guest; en")
    assert "Ann Guest" in olga.hears[1]
    assert world.rows("SELECT count(*) FROM unfinished_messages") == [(0,)]


async def test_list_as_long_as_a_message_may_lack_its_end(world: World) -> None:
    olga = await world.organizer()
    await asks_for_list(olga)

    await olga.says(ROWS[:4000])
    assert olga.hears == []
    await world.tick(seconds=3)
    assert olga.hears == [LIST_CUT]
    await olga.says(ROW * 90)
    await world.tick(seconds=3)

    assert "All on the list: 90." in olga.screen


async def test_no_part_of_a_long_text_is_taken_for_something_else(world: World) -> None:
    ann, xu, omar = (
        await world.guest("Ann"),
        await world.organizer("徐", "zh"),
        await world.organizer("Omar"),
    )
    await xu.says("/broadcast")
    await xu.taps("新建群发")
    await omar.says("/broadcast")
    await omar.taps("New broadcast")
    for someone in (xu, omar):
        someone.forget_past()

    for someone in (ann, xu, omar):
        for part in ("x" * 4096, "y" * 2500, "Is that all?"):
            await someone.says(part)

    assert ann.hears == [in_parts(1000)]
    assert xu.hears == [IN_PARTS_ZH]
    assert omar.hears == [in_parts(3000)]


async def test_long_text_alone_is_taken_when_nothing_more_comes(world: World) -> None:
    ann, omar = await world.guest("Ann"), await world.organizer("Omar")
    await omar.says("/broadcast")
    await omar.taps("New broadcast")
    omar.forget_past()
    long = "The bus leaves. " * 140

    await omar.says(long)
    assert omar.hears == []
    await world.tick(seconds=3)
    assert omar.screen.split("\n")[0].startswith("✓ Noted: “The bus leaves.")

    await omar.says(long)
    await omar.says("/broadcast")
    assert len(omar.hears) == 3
    await ann.says("y" * (PART_UNITS + 1))
    await ann.injects(pinned_message=ann.raw_message(text="x"))
    assert ann.hears == [
        "Your question has 2,049 characters; at most 1,000, please. Put the main point into a shorter"
        " question; the organizers will ask for the rest."
    ]


async def test_album_gets_one_reply(world: World) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    for fields in case("album_caption"):
        await ann.injects(**fields)
    assert ann.hears == []
    await world.tick(seconds=3)
    for number in range(3):
        await xu.injects(photo=PHOTO, media_group_id=str(number // 2))
    await world.tick(seconds=3)

    assert ann.hears == [
        "You asked: “My tickets; do they fit the programme?”\n\n"
        "I have no approved answer to that. Would you like to pass your question on to the organizers?\n\n"
        "I took the words, but did not keep pictures or files. If somebody has to see it, ask the"
        " organizers how to send it."
    ]
    assert xu.hears == [
        f"这里无法保存{what}，我只能处理文字。请用文字写出要点。其他内容不受影响，待回答的问题仍在等待。"
        for what in ("图片或文件", "图片")
    ]


async def test_part_that_cannot_be_read_is_owned_up_to(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("y" * 3000)

    world.spoil("UPDATE unfinished_messages SET sealed = x'00'")
    await world.tick(seconds=3)

    assert ann.screen.startswith("I cannot do that: something it needs was damaged")
    assert world.rows("SELECT count(*) FROM unfinished_messages") == [(0,)]
