"""A question is answered with a prepared answer; its wording is kept where the asker agrees."""

from tests.stories.knowledge.world import AIRPORT, LETTER, SEATING, WIFI, teach
from tests.stories.tickets.world import asker_code_of, asks, opens
from tests.stories.world import World

QUESTION = "the wifi password please?"
ASKS = "May the organizers keep your wording, without your name, so that others find this answer at once?"


async def test_prepared_answer_is_sent_and_its_asker_lets_the_wording_be_kept(
    world: World,
) -> None:
    await teach(world, AIRPORT, WIFI, SEATING)
    ann, bo, olga = (
        await world.guest("Ann Secret"),
        await world.guest("Bo"),
        await world.organizer(),
    )
    ticket = await asks(world, ann, QUESTION)
    await opens(olga)
    await olga.taps("Send a prepared answer…")
    assert olga.screen.split("\n")[:6] == [
        "Which prepared answer should go to Q-1?",
        "",
        "The most likely comes first. It is sent as soon as you tap. You then see here that it is on its"
        " way.",
        "",
        "1. What is the wifi password?",
        "It is on the card in your room.",
    ]
    # What is for those at the dinner only is not proposed for somebody who is not.
    assert "seating plan" not in olga.screen
    assert olga.buttons[1:] == [["In my own words"], ["« Guests' questions"]]

    await olga.taps("Send 1")

    answered = (
        "Quiet Lake Dialogue · The organizers' answer to Q-1\n\n"
        f"You asked: “{QUESTION}”\n\nIt is on the card in your room.\n\n"
    )
    below = [["Reply or add more"], ["My questions"]]
    assert ann.shown == (f"{answered}{ASKS}", [["Yes, keep my wording"], *below])
    assert olga.shown == (
        "✅ Your answer to Q-1 is on its way to the guest. You will be told if it cannot be"
        " delivered.",
        [["Q-1", "« Guests' questions"]],
    )
    assert world.rows("SELECT count(*) FROM knowledge_wordings") == [(0,)]
    await ann.taps("Yes, keep my wording")
    assert ann.shown == (
        f"{answered}Thank you. The organizers will look at your wording; they do not see whose it is.",
        below,
    )
    # Tapped twice, made up, or by somebody else: nothing comes of it.
    for entry in (WIFI, SEATING, LETTER):
        await ann.taps_data(f"ticket-keep-wording:{ticket}:{entry.id}")
    await bo.taps_data(f"ticket-keep-wording:{ticket}:{AIRPORT.id}")
    assert world.rows("SELECT count(*) FROM knowledge_wordings") == [(1,)]

    olga.forget_past()
    await olga.says("/knowledge")
    await olga.taps("Wordings to look at (1)")
    assert olga.screen.split("\n\n")[1] == f"“{QUESTION}”\n→ What is the wifi password?"
    code = await asker_code_of(world)
    assert all(code not in each and "Secret" not in each for each in olga.hears)
    await olga.taps("Take all")
    await bo.says(QUESTION)
    assert bo.screen.startswith("I understood: "), bo.screen

    await olga.taps_data(f"question-answer-with:{ticket}:{WIFI.id}")
    assert olga.screen.startswith("Q-1 is not waiting any more")


async def test_prepared_answer_goes_out_in_the_askers_language(world: World) -> None:
    await teach(world, AIRPORT, WIFI)
    xu, ouyang = await world.guest("徐", "zh"), await world.organizer("欧阳", "zh")
    await asks(world, xu, "无线网密码是什么？")
    await opens(ouyang)
    await ouyang.taps("发送预设答复……")
    assert ouyang.screen.split("\n")[:6] == [
        "用哪个预设答复回复 Q-1？",
        "",
        "最可能的排在前面。点选后立即发送，并在此告知您。",
        "",
        "1. 无线网密码是多少？",
        "密码印在您房间的卡片上。",
    ]
    await ouyang.taps("发送 1")
    assert xu.shown == (
        "静湖对话 · 主办方对 Q-1 的答复\n\n您的问题：“无线网密码是什么？”\n\n密码印在您房间的卡片上。\n\n"
        "是否愿意让主办方保留您的问法（不显示您的姓名），以便他人也能直接得到此答复？",
        [["可以，保留我的问法"], ["追问或补充"], ["我的问题"]],
    )

    # What is worded as the answer has it already asks for nothing; what nothing comes near is said.
    await asks(world, xu, "无线网密码是多少？")
    await opens(ouyang, "Q-2")
    await ouyang.taps("发送预设答复……", "发送 1")
    assert xu.buttons == [["追问或补充"], ["我的问题"]]
    await asks(world, xu, "……")
    await opens(ouyang, "Q-3")
    await ouyang.taps("发送预设答复……")
    assert ouyang.shown == (
        "没有与 Q-3 相近的预设答复。\n\n请自行撰写答复，之后可将其加入预设答复。",
        [["自己撰写答复"], ["« 嘉宾的问题"]],
    )
