"""A guest's question goes to the organizers, is answered by one, and comes back threaded."""

from tests.stories.tickets.world import asker_code_of, asks, opens, replied_to
from tests.stories.world import World

QUESTION = "Is there a <quiet> room & a prayer room?"


async def test_question_is_answered_threaded_to_it(world: World) -> None:
    ann, olga = await world.guest("Ann Secret"), await world.organizer()

    await asks(world, ann, QUESTION)
    guest = await asker_code_of(world)
    sent = ann.messages[-1]["message_id"]
    assert ann.shown == (
        "✉️ Your question has gone to the organizers. Its number is Q-1.\n\n"
        f"{QUESTION}\n\n"
        "It is usually answered within 4 hours during the day. The organizers see you as"
        f" {guest}, without your name.",
        [["Show my name"], ["My questions"]],
    )
    assert olga.shown == (
        "❓ Quiet Lake Dialogue · A question waits for an answer: Q-1. Waiting in all: 1.",
        [["« Guests' questions"]],
    )
    await olga.taps("« Guests' questions")
    assert olga.shown == (
        "Guests' questions · 1 waiting in all\n\n"
        "New, with nobody: 1\nQ-1 · general · English · 0 minutes",
        [
            ["Q-1"],
            ["With me (0)", "With others (0)"],
            ["To translate (0)", "Done (0)"],
            ["Rules and group"],
            ["« Organizers", "« Start"],
        ],
    )
    await olga.taps("Q-1")
    assert olga.shown == (
        "Q-1 · general · English · waiting for an answer\n"
        f"From {guest}, who is not named.\nNobody is handling it yet.\n"
        "Last change: 0 minutes ago.\n\n"
        f"Guest: {QUESTION}\n\n"
        "This message deletes itself in 60 minutes.",
        [
            ["Answer", "Take it"],
            ["Hand over…", "Close without answer…"],
            ["Translation needed", "Add a translation"],
            ["« Guests' questions"],
        ],
    )
    await olga.taps("Answer")
    await world.restart()
    await olga.says("Yes: room 2.")

    assert ann.shown == (
        f"Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “{QUESTION}”\n\nYes: room 2.",
        [["Reply or add more"], ["My questions"]],
    )
    assert replied_to(ann) == sent
    assert olga.shown == (
        "✅ Your answer to Q-1 is on its way to the guest. You will be told if it cannot be"
        " delivered.",
        [["Add to prepared answers"], ["Q-1", "« Guests' questions"]],
    )
    assert all("Ann" not in each and "Secret" not in each for each in olga.hears)
    olga.forget_past()
    await world.tick(minutes=10)
    assert olga.hears == []


async def test_question_is_answered_in_chinese(world: World) -> None:
    mei, olga = await world.guest("梅", "zh"), await world.organizer("欧阳", "zh")

    await asks(world, mei, "会场有素食吗？")
    guest = await asker_code_of(world)
    assert mei.screen == (
        "✉️ 您的问题已转交主办方，编号为 Q-1。\n\n会场有素食吗？\n\n"
        f"白天通常会在 4 小时内答复。主办方只看到您的代号 {guest}，看不到姓名。"
    )
    assert olga.screen == "❓ 静湖对话 · 有 1 个问题等待答复：Q-1。等待答复的问题共 1 个。"
    await olga.taps("« 嘉宾的问题", "Q-1")
    assert olga.screen == (
        f"Q-1 · 一般问题 · 中文 · 等待答复\n提问者：{guest}（不署名）\n目前无人负责。\n"
        "最近变动：0 分钟前。\n\n嘉宾：会场有素食吗？\n\n本消息将在 60 分钟后自动删除。"
    )
    await olga.taps("答复")
    assert olga.screen == ("对 Q-1 的答复是什么？\n\n内容会原样发给提问者，不显示您的姓名。")
    await olga.says("有的。")
    assert mei.screen == "静湖对话 · 主办方对 Q-1 的答复\n\n您的问题：“会场有素食吗？”\n\n有的。"
    await mei.taps("追问或补充")
    await mei.says("早餐也有吗？")
    assert mei.screen == (
        "✉️ 已补充到您的问题 Q-1，并再次转交主办方。\n\n早餐也有吗？\n\n"
        f"通常在白天 4 小时内答复。主办方只看到您的代号 {guest}，看不到姓名。"
    )


async def test_organizer_is_told_when_an_answer_does_not_arrive(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(world, ann, "Where do I sleep?")
    guest = await asker_code_of(world)
    await opens(olga)
    await olga.taps("Answer")
    await ann.leaves()
    await olga.says("In room 7.")

    await world.restart()
    await world.tick(minutes=1)

    assert olga.shown == (
        f"⚠️ Quiet Lake Dialogue · The answer to Q-1 could not be delivered: {guest} has blocked the bot,"
        " left Telegram or signed out. Please reach them another way; /unreachable lists who is not reached.",
        [["Q-1"]],
    )
    olga.forget_past()
    await world.tick(minutes=1)
    assert olga.hears == []
