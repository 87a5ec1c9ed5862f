"""The sealed page from the panel: numbered steps with the exact command, what is done, the close."""

import shlex
from typing import Any, cast

import typer

from bot.cli.feedback.commands import feedback_app
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.someone import Someone
from tests.stories.world import World

GUIDE = "Sealed page: the steps"
OTHERS = [["‹ Step before", "Next step ›"], ["« All steps", "« Organizers"]]


async def to_guide(olga: Someone) -> None:
    await olga.says("/admin")
    await olga.taps("Feedback", GUIDE)


def copied(olga: Someone) -> str:
    """What the first button of the newest message copies."""
    rows = olga.messages[-1]["reply_markup"]["inline_keyboard"]
    return str(rows[0][0]["copy_text"]["text"])


def ticks(screen: str) -> str:
    """Which of the steps have a tick, one sign each."""
    return "".join(line[0] for line in screen.split("\n") if line[:1] in {"▫", "✅"})


async def test_every_step_has_a_command_that_can_be_copied_and_is_understood(world: World) -> None:
    olga = await world.organizer()
    await to_guide(olga)
    first = olga.shown
    await olga.taps("▶ Next: step 1")
    step = olga.shown
    commands = [copied(olga)]
    for _ in range(9):
        await olga.taps("Next step ›")
        if "Here in the chat" not in olga.screen:
            commands.append(copied(olga))
            assert commands[-1] in olga.screen
    last = olga.buttons
    await olga.taps("« All steps")

    assert ticks(first[0]) == "▫" * 10
    assert first[1] == [
        ["▶ Next: step 1"],
        ["1", "2", "3", "4", "5"],
        ["6", "7", "8", "9", "10"],
        ["« Feedback", "« Organizers"],
    ]
    assert step == (
        "1. Make the ballots\n▫️ Not done yet, as far as this server can see\n\nOn the server, "
        "type:\ncolloquy feedback prepare ballots.json --with tokens\n\nIt makes ballots.json: one "
        "ballot for each session, two questions, two concerns. Copy the file to the stick. With "
        "paper cards instead of check-in, type --with cards.",
        [["Copy the command"], ["Next step ›"], OTHERS[1]],
    )
    assert last == [["Copy the command"], ["‹ Step before"], OTHERS[1]]
    assert olga.shown == first
    group = cast("Any", typer.main.get_command(feedback_app))
    for line in commands:
        name, *words = shlex.split(line)[2:]
        assert group.commands[name].make_context(name, words).info_name == name
    assert len(commands) == 9


async def test_ticks_follow_and_the_page_is_closed_by_a_tap(polled: FeedbackWorld) -> None:
    olga, ann = await polled.organizer("Olga", "zh"), await polled.guest("Ann")
    request = TokenRequest.make(polled.manifest)
    assert (await polled.check_in(polled.init_data(ann), request))[0] == 200
    await olga.says("/admin")
    await olga.taps("反馈")
    desk = olga.shown
    words, hidden = desk[0].split("\n")[-3::2]
    await olga.taps("密封页面，一步一步来")
    open_ticks = ticks(olga.screen)
    await olga.taps("« 反馈", "现在关闭密封页面")
    asked = olga.screen
    await olga.taps("是，关闭")
    closed = olga.shown
    await olga.taps("密封页面，一步一步来")
    closed_ticks = ticks(olga.screen)
    await olga.taps_data("page-close-sure")
    twice = olga.screen
    bo = await polled.guest("Bo")
    late = await polled.check_in(polled.init_data(bo), TokenRequest.make(polled.manifest))
    await ann.says("/feedback")

    assert "已签到：1 / 2" in desk[0]
    assert hidden == "关闭之前，机器人不会向任何人显示已有多少人作答。"
    assert desk[1] == [
        ["投票"],
        ["密封页面，一步一步来"],
        ["现在关闭密封页面"],
        ["« 主办方面板", "« 首页"],
    ]
    assert open_ticks == "✅" * 4 + "▫" * 6
    assert asked.startswith("现在关闭静湖对话的密封页面吗？")
    # What holds until the close is said no more.
    assert closed[0].startswith("反馈\n静湖对话\n\n⚪ 已关闭。")
    assert closed[0].endswith(f"请勿从这里抄写：\n{words}")
    assert ["现在关闭密封页面"] not in closed[1]
    assert closed_ticks == "✅" * 5 + "▫" * 5
    assert twice.startswith("目前没有可以在这里关闭的密封页面。")
    assert late == (404, {"state": "unknown"})
    assert "Feedback is closed." in ann.screen
