"""One guest: by code what can be done, and with the name all that organizers go by."""

from tests.stories.roles.world import id_of
from tests.stories.rsvps.world import wants_dinner
from tests.stories.sample_event import EVENT
from tests.stories.tickets.world import asks, code_of
from tests.stories.visa.world import holds, load
from tests.stories.world import World


async def test_all_of_a_guest_is_seen_with_the_name_alone(world: World) -> None:
    owen, xu = await world.owner(), await world.organizer("徐", "zh")
    world.clock.move(minutes=1)
    ann, bo = await world.guest("Ann Guest"), await world.guest("Bo")
    await load(world)
    await wants_dinner(ann)
    await holds(ann, "CN")
    await asks(world, ann, "May I bring a friend?")
    await asks(world, ann, "Where does one pray?")
    await ann.taps_data("tickets", message_id=1)
    await ann.taps("Q-1", "Show my name")
    ann_id, bo_id = [await id_of(world, each) for each in (ann, bo)]
    await world.do(
        lambda work: work.travel_details.keep(EVENT, ann_id, {"diet": "vegan", "access": "-"})
    )
    await ann.leaves()
    ann_code, bo_code = await code_of(world, ann), await code_of(world, bo)

    await owen.taps_data(f"member:{ann_id}", message_id=1)
    await xu.taps_data(f"member:{bo_id}", message_id=1)
    by_code = owen.shown, xu.shown
    await owen.taps("Show the name")
    await xu.taps("显示姓名")

    assert by_code == (
        (
            f"{ann_code}\nguest, joined Sun 10 Jan 2027, 13:01 (Zurich time; Sun 12:01 for you)",
            [
                ["Show the name"],
                ["Move to another account"],
                ["Free the seats"],
                ["Give another role"],
                ["End this membership"],
                ["« Who has joined"],
            ],
        ),
        (
            f"{bo_code}\n嘉宾，加入时间：2027年1月10日（周日）13:01（苏黎世时间；您当地周日 12:01）",
            [
                ["显示姓名"],
                ["转到另一账号"],
                ["释放席位"],
                ["更换角色"],
                ["终止参与资格"],
                ["« 已加入的人"],
            ],
        ),
    )
    assert owen.screen == (
        f"Ann Guest\n{ann_code} \n\n"
        "Answer: ✅ yes, you have a seat\nSessions attended, 2 of 2: Opening talk, Dinner\n"
        "Travel details: 1 of 5 given\n"
        "⚠️ Visa, the latest day has passed: Invitation letter at hand, Thu 17 Dec 2026\n"
        "Questions asked by name: 1, of these waiting for you: 1\n"
        "⚠️ Messages do not reach this guest (/unreachable)\n\n"
        "This message deletes itself in 10 minutes."
    )
    assert xu.screen == (
        f"Bo\n{bo_code} \n\n"
        "答复：尚未答复\n参加的场次：0 / 2\n行程信息：已填 0 / 5 项\n签证：尚未填写\n"
        "署名提问：0 条，其中等待您答复 0 条\n\n本消息将在 10 分钟后自动删除。"
    )
    assert world.rows("SELECT act, subject FROM audit WHERE act = 'saw-member'") == [
        ("saw-member", ann_id),
        ("saw-member", bo_id),
    ]
