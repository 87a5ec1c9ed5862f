"""Ten people invited and written to for the first time: no link is sent by hand, and few taps are made."""

import csv
import io

from tests.stories.world import World

MOST = 15


async def test_ten_invited_and_the_first_broadcast_take_few_taps(world: World) -> None:
    olga = await world.organizer()
    names = [f"Guest {number}" for number in range(1, 11)]
    listed = "name\tlanguage\temail\n" + "\n".join(
        f"{name}\ten\tg{number}@example.org" for number, name in enumerate(names)
    )
    taps = ["For organizers", "Invitations", "Invite from a list", "Yes, make the links"]
    await olga.says("/start")
    await olga.taps(*taps[:3])
    await olga.injects(text=listed)
    await olga.taps(taps[3])
    [table] = [content for name, content in olga.documents if name == "invitations.csv"]
    head, *rows = csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""))
    assert head == ["name", "language", "link", "email", "text_to_forward"]
    assert [(row[0], row[3]) for row in rows] == [
        (name, f"g{number}@example.org") for number, name in enumerate(names)
    ]
    first = rows[0]
    assert first[4].startswith(
        "Dear Guest 1,\n\nYou are invited to Quiet Lake Dialogue. This link opens the event's bot in"
        f" Telegram. It is for you alone and works once, within 30 days:\n\n{first[2]}\n\n"
    )
    assert "Telegram sees that you use this bot" in first[4]
    assert "诚邀您参加静湖对话。" in first[4]
    sending = ["« Organizers", "Broadcasts", "New broadcast", "Skip", "Send now"]
    await olga.taps(*sending[:3])
    await olga.says("Welcome! More follows soon.")
    await olga.taps(*sending[3:])
    await world.tick(seconds=31)
    typed = ["/start", listed, "Welcome! More follows soon."]
    assert len(typed) + len(taps) + len(sending) <= MOST


async def test_words_to_forward_come_message_by_message(world: World) -> None:
    xu = await world.organizer("徐", "zh")
    await xu.says("/invite")
    await xu.taps("按名单邀请多位")
    await xu.injects(text="姓名\t邮箱\n沈若兰\tbad address")
    assert "第 2 行：这不是电子邮件地址" in xu.screen
    await xu.injects(text="姓名\n沈若兰\nAnn Lee")
    xu.forget_past()
    await xu.taps("是，每人一条消息")

    letters = [each for each in xu.hears if "，您好：" in each]
    assert [each.split("\n")[0] for each in letters] == ["沈若兰，您好：", "Ann Lee，您好："]
    assert all("诚邀您参加" in each and "You are invited to" in each for each in letters)
    await world.tick(minutes=11)
    assert not any("，您好：" in each for each in xu.hears)
