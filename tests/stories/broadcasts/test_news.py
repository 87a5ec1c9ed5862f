"""Broadcasts that still count reach those who were away, once; organizers resend to exactly those."""

from tests.stories.broadcasts.world import (
    EN,
    LETTER_EN,
    LETTER_ZH,
    crowd,
    panel,
    progress,
    send,
    texts,
    write,
)
from tests.stories.someone import Someone
from tests.stories.world import World

ONE = "News: one message of the organizers that has not reached you yet comes below."


async def sent_while_ann_was_away(world: World) -> tuple[Someone, Someone, Someone]:
    """An organizer sends something; Ann has blocked the bot, and Xu joins afterwards."""
    olga, ann, _ = await world.organizer(), await world.guest("Ann"), await world.guest("Bo")
    world.emulator.world.block(ann.id)
    await world.settle()
    await write(olga)
    await send(world, olga)
    world.emulator.world.unblock(ann.id)
    await world.settle()
    return olga, ann, await world.guest("徐", "zh")


async def test_news_wait_for_who_was_blocked_or_joined_later(world: World) -> None:
    olga, ann, xu = await sent_while_ann_was_away(world)
    await ann.says("/start")
    await xu.says("/start")
    await olga.says("/start")
    assert ann.screen.endswith("Waiting for you\n• News: 1 message you have not received yet")
    assert xu.screen.endswith("待您处理\n• 最新消息：有 1 条您尚未收到")
    assert "News" not in olga.screen

    await ann.taps("News")
    await xu.taps("最新消息")
    assert (texts(ann, about=LETTER_EN), texts(xu, about=LETTER_ZH)) == (1, 1)
    assert ONE in [each.get("text") for each in ann.messages]
    await ann.says("/start")
    assert "News:" not in ann.screen
    await world.tick(minutes=1)

    assert texts(ann, about=LETTER_EN) == 1


async def test_recalled_and_old_news_do_not_count_any_more(world: World) -> None:
    olga, ann, _ = await sent_while_ann_was_away(world)
    await world.tick(days=14)
    await ann.says("/start")
    assert "News:" not in ann.screen

    await write(olga)
    await send(world, olga)
    await world.settle()
    bo = await world.guest("Cy")
    await olga.taps("Recall", "Yes, delete 4 messages")
    await bo.says("/start")

    assert "News:" not in bo.screen


async def test_organizer_resends_to_exactly_those_not_delivered(world: World) -> None:
    olga, ann, xu = await sent_while_ann_was_away(world)
    people = await crowd(world, 2)
    await olga.taps("Refresh")

    await olga.taps("Send to 4 not delivered")
    await send(world, olga)

    assert panel(olga)["text"] == progress("finished", audience="Not reached yet", delivered=4)
    assert [texts(each, about=LETTER_EN) for each in (ann, *people)] == [1, 1, 1]
    assert texts(xu, about=LETTER_ZH) == 1
    await ann.says("/start")
    assert "News:" not in ann.screen
    assert "not delivered" not in str(panel(olga)["reply_markup"])


async def test_confidential_news_are_opened_and_confirmed_by_who_joined_later(world: World) -> None:
    olga = await world.organizer()
    await write(olga)
    await olga.taps("Open on tap only", "Ask to confirm reading")
    await send(world, olga)
    ann = await world.guest("Ann")
    await ann.says("/start")
    await ann.taps("News", "Read the message")

    assert texts(ann, about=EN) == 1
    await ann.taps(ann.buttons[0][0])

    assert world.rows("SELECT count(*) FROM acknowledgements") == [(1,)]
