"""Further events from the chat: the next round of one, and a new one from seven answers."""

import csv
import io

from bot.domain.ids import EntryId, EventId
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from storage.work import Work
from tests.stories.people.world import LINK, arrives
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

ROUNDS = [
    ["Copy this event", "New event"],
    ["Delete this event"],
    ["« Settings", "« Organizers"],
]
NEXT = [
    ["Change the programme", "Invitations"],
    ["Event, hosts, norms", "« Organizers"],
]


async def opens_rounds(owner: Someone, *more: str) -> None:
    """Reach the ways to a further event by taps alone."""
    await owner.says("/start")
    await owner.taps("For organizers", "Settings", "Copy, new, delete…", *more)


async def other_event(world: World) -> EventId:
    """The id of the event that was made."""
    ((number,),) = world.rows("SELECT id FROM events WHERE id <> ?", EVENT)
    return EventId(number)


async def test_next_round_takes_all_but_the_people(world: World) -> None:
    owen, ann = await world.owner(), await world.guest("Ann")
    await comes(ann)
    wifi = KnowledgeEntry(
        "wifi", (Words("Wi-Fi?"),), Words("On the card"), id=EntryId("entry0000001")
    )
    await world.do(lambda work: work.knowledge.keep(EVENT, wifi))
    await opens_rounds(owen)
    assert owen.buttons == ROUNDS
    await owen.taps("Copy this event")
    await owen.says("Second round")
    await owen.says("3 January 2027")
    assert owen.screen.startswith("⚠️ That day has already passed.")
    await owen.says("1 March 2028")
    await owen.taps("No, invite nobody yet")
    assert owen.shown == (
        (
            "Make this event?\n\nTitle: Second round\n"
            "Begins: Wed 1 Mar 2028, 09:00 (Zurich time; Wed 08:00 for you)\n"
            "Ends: Fri 3 Mar 2028, 13:00 (Zurich time; Fri 12:00 for you)\n"
            "Place: Lakeside House / 湖畔楼\n"
            "Deadline for answers: Wed 9 Feb 2028, 18:00 (Zurich time; Wed 17:00 for you)\n\n"
            "Sessions: 2\nPrepared answers: 1\nTerms: 0\nNobody is invited yet."
        ),
        [["Make this event"], ["Cancel"]],
    )
    assert world.rows("SELECT count(*) FROM events") == [(1,)]
    await owen.taps("Make this event")

    assert owen.shown == (
        (
            "✅ Second round is made. You are its owner, and this chat is about it now; the other"
            " event is under “My other events”.\n\n"
            "What comes next: the programme, then invitations. Texts in a second language can be"
            " added under “Event, hosts, norms”."
        ),
        NEXT,
    )
    made = await other_event(world)
    await owen.taps("Change the programme")
    assert owen.screen.split("\n")[6:9] == [
        "Wed 1 Mar 2028",
        "09:00 Opening talk · Lakeside House",
        "19:00 Dinner · Lakeside House",
    ]
    for table in ("rsvps", "invitations", "tickets", "changes"):
        assert world.rows(f"SELECT count(*) FROM {table} WHERE event_id = ?", made) == [(0,)]
    people = world.rows("SELECT event_id, role FROM guests ORDER BY role")
    assert sorted(people) == sorted([(EVENT, Role.GUEST), (EVENT, Role.OWNER), (made, Role.OWNER)])
    answers = await world.do(lambda work: [each.key for each in work.knowledge.entries(made)])
    assert answers == ["wifi"]
    await ann.says("/start")
    assert ann.screen.startswith("Quiet Lake Dialogue\n")


async def test_same_people_are_invited_by_links_to_forward(world: World) -> None:
    owen, _ = await world.owner(), await world.guest("Ann Guest")
    await world.guest("徐", "zh")
    await world.organizer()
    await opens_rounds(owen, "Copy this event", "Skip")
    await owen.says("2028-03-01")
    await owen.taps("Yes, make links")
    assert owen.screen.endswith("A link is made for each person who has joined.")
    owen.forget_past()
    await owen.taps("Make this event")

    made = await other_event(world)

    def rows(work: Work) -> list[tuple[str, Role]]:
        listed = world.rows("SELECT id FROM invitations WHERE event_id = ?", made)
        found = [work.invitations.get(made, number) for (number,) in listed]
        return sorted((each.name, each.role) for each in found if each)

    assert await world.do(rows) == [
        ("Ann Guest", Role.GUEST),
        ("Olga Host", Role.ORGANIZER),
        ("徐", Role.GUEST),
    ]
    assert [
        each for each in owen.hears if each.startswith("You are invited to Quiet Lake Dialogue")
    ]
    table = next(
        content.decode("utf-8-sig") for name, content in owen.documents if name == "invitations.csv"
    )
    link = next(row[2] for row in csv.reader(io.StringIO(table)) if row[0] == "Ann Guest")
    assert link.startswith(LINK)
    dora = await arrives(world, "Dora", link)
    assert dora.screen.startswith("Question 1 of 6\nWelcome. 欢迎。")


async def test_new_event_is_made_by_seven_answers(world: World) -> None:
    owen, olga = await world.owner(language="zh"), await world.organizer()
    await owen.says("/settings")
    await owen.taps("复制、新建、删除……", "新建活动")
    await owen.says_all("山间对话", "山间会馆", "新加坡", "2027年6月1日 9:00", "2027年5月1日 9:00")
    assert owen.screen.startswith("⚠️ 结束时间应晚于开始时间，且最多相隔 100 天。")
    await owen.says_all("2027年6月2日 17:00", "山间办公室主办，山间基金会资助", "增进理解")
    assert owen.screen == (
        "是否生成该活动？\n\n标题：山间对话\n"
        "开始时间：2027年6月1日（周二）09:00（新加坡时间；您当地周二 01:00）\n"
        "结束时间：2027年6月2日（周三）17:00（新加坡时间；您当地周三 09:00）\n地点：山间会馆\n"
        "主办与出资：山间办公室主办，山间基金会资助\n宗旨：增进理解\n\n"
        "以下沿用本活动，之后都可以修改：\n"
        "答复截止时间：2027年5月18日（周二）18:00（新加坡时间；您当地周二 10:00）\n"
        "联系人：front desk, extension 12 / 前台，分机 12\n准则：\n"
        "• Chatham House Rule / 查塔姆研究所规则"
    )
    await owen.taps("生成该活动", "活动信息与准则")
    assert owen.screen.split("\n")[3] == "标题：山间对话"
    await owen.says("/start")
    assert owen.screen.startswith("山间对话\n山间会馆\n")
    assert await other_event(world) != EVENT
    await olga.says("/settings")
    assert [label for row in olga.buttons for label in row if label.startswith("Copy")] == []
    await olga.taps_data("new-event")
    assert olga.screen == "That is for organizers only. Send /help to see what you can do here."
