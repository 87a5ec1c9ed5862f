"""Four eyes: the second organizer sees what will happen, agrees, says no, or finds it changed."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.crypto.erasure.statements import read_statement
from bot.domain.events import Security
from bot.usecases.audit_acts import TAKE_TWO
from handlers.approvals import find_act
from tests.stories.broadcasts.world import write
from tests.stories.roles.world import id_of
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT, sample_plan
from tests.stories.someone import Someone
from tests.stories.tickets.world import code_of
from tests.stories.world import World

GONE = (
    "This request is answered, withdrawn, or older than a day; or whoever asked may not do it any"
    " more. Nothing was done."
)


@pytest.fixture
async def paired(tmp_path: Path) -> AsyncGenerator[World]:
    """An event that wants four eyes, and no second factor."""
    plan = sample_plan()
    event = replace(plan.event, security=Security(second_factor=False, four_eyes=True))
    async with World.opened(tmp_path / "paired", plan=replace(plan, event=event)) as opened:
        yield opened


async def acts(world: World) -> list[str]:
    """The privileged acts that were noted, in order."""
    return [
        act for (act,) in world.rows("SELECT act FROM audit WHERE event_id = ? ORDER BY id", EVENT)
    ]


async def asks_to_end(world: World, organizer: Someone, guest: Someone) -> None:
    """An organizer taps that a guest's membership is to end."""
    await organizer.taps_data(f"member-end:{await id_of(world, guest)}", message_id=1)


async def test_the_second_sees_what_will_happen_and_agrees(paired: World) -> None:
    olga, xu = await paired.organizer(), await paired.organizer("徐", "zh")
    ann = await paired.guest("Ann Guest")
    code, mine = await code_of(paired, ann), await code_of(paired, olga)
    await asks_to_end(paired, olga, ann)
    assert olga.shown == (
        "Another organizer is asked\n\nYou want to end a membership. That takes two: the others see"
        " exactly what will happen and can agree until Mon 11 Jan 2027, 13:00 (Zurich time; Mon"
        " 12:00 for you). You will be told.",
        [["Withdraw it"], ["« Organizers", "« Start"]],
    )
    assert xu.screen == (
        f"静湖对话 · {mine} 请求：终止参与资格。此操作须由第二位主办方成员同意，请查看。"
    )
    xu.forget_past()
    await xu.taps("查看")
    preview, question = xu.hears
    assert preview.startswith(f"确定终止 {code} 的参与资格吗？")
    assert question.startswith(f"{mine} 请求：终止参与资格")
    await olga.taps_data(f"approval-yes:{_request(paired)}", message_id=1)
    assert olga.screen.startswith("That is your own request")
    assert paired.rows("SELECT count(*) FROM guests") == [(3,)]

    await xu.taps("同意并执行")

    entries = sum(read_statement(ann.document[1])["erased"].values())
    erased = f"已删除的条目：{entries}。已销毁的密钥：1。"
    assert xu.hears[-2:] == [
        f"已同意并执行：{mine} 的请求（终止参与资格）。",
        f"静湖对话 · 主办方已终止 {code} 的参与资格。{erased}已向本人发送经签名的删除声明。",
    ]
    assert f"Erased entries: {entries}. Destroyed keys: 1." in "".join(olga.hears)
    assert ann.hears[-2].startswith(f"What was erased\n\nEntries: {entries}. Keys destroyed: 1.")
    assert read_statement(ann.document[1])["cause"] == "organizers"
    assert paired.rows("SELECT count(*) FROM guests") == [(2,)]
    assert await acts(paired) == [
        "asked-for-two",
        "saw-request",
        "agreed-as-second",
        "ended-membership",
    ]
    actors = paired.rows("SELECT actor FROM audit WHERE event_id = ? ORDER BY id", EVENT)
    olga_id, xu_id = await id_of(paired, olga), await id_of(paired, xu)
    assert actors == [(olga_id,), (xu_id,), (xu_id,), (olga_id,)]
    # What was asked for once is not done twice.
    await xu.taps_data(f"approval-yes:{_request(paired)}", message_id=1)
    assert xu.screen.startswith("该请求已答复")
    await paired.tick(minutes=11)
    assert "确定终止" not in "".join(str(each) for each in xu.messages)


def _request(world: World) -> str:
    return world.rows("SELECT id FROM approvals ORDER BY made_at")[-1][0]


async def test_what_has_changed_since_is_refused(paired: World) -> None:
    olga, owen = await paired.organizer(), await paired.owner()
    ann = await paired.guest("Ann Guest")
    await comes(ann)
    await olga.says("/logistics")
    await olga.taps("File for the hotel")
    assert olga.screen.startswith("Another organizer is asked")
    assert "document" not in str(olga.messages)
    await owen.taps("Look at it")
    assert b"Ann Guest" in owen.document[1]
    await comes(await paired.guest("Bo Guest"))

    await owen.taps("I agree, do it")

    assert owen.screen == (
        f"Nothing was done: {await code_of(paired, olga)} wanted to take out the file for the hotel,"
        " and what that is about has changed since. They have been told to look again and ask anew."
    )
    assert olga.screen == (
        "Quiet Lake Dialogue · Nothing was done: what you asked for has changed since (take out the"
        " file for the hotel). Please look again, and tap once more."
    )
    assert "document" not in str(olga.messages)
    await olga.says("/logistics")
    await olga.taps("File for the hotel")
    await owen.taps("Look at it", "I agree, do it")
    assert b"Bo Guest" in olga.document[1]
    assert (await acts(paired))[-2:] == ["agreed-as-second", "exported-hotel"]


async def test_no_with_a_reason_withdrawing_and_a_day_later(paired: World) -> None:
    olga, owen, ann = await paired.organizer(), await paired.owner(), await paired.guest("Ann")
    await asks_to_end(paired, olga, ann)
    await owen.says("/approvals")
    await owen.taps("1", "No, because…")
    await owen.says("She called me: she does come.")
    assert olga.screen == (
        f"Quiet Lake Dialogue · {await code_of(paired, owen)} says no to this: end a membership.\n\n"
        "She called me: she does come."
    )
    await asks_to_end(paired, olga, ann)
    await olga.taps("Withdraw it")
    assert olga.screen == "The request is withdrawn; nothing happens."
    for _ in range(2):
        await asks_to_end(paired, olga, ann)
    assert paired.rows("SELECT count(*) FROM approvals WHERE state = 'open'") == [(1,)]
    paired.clock.move(hours=24)
    await owen.taps("Look at it")
    assert owen.screen == GONE
    await owen.taps_data(f"approval-yes:{_request(paired)}", message_id=1)
    assert owen.screen == GONE
    assert paired.rows("SELECT count(*) FROM guests") == [(3,)]


async def test_who_may_not_do_it_any_more_gets_nothing_done(paired: World) -> None:
    olga, owen, ann = await paired.organizer(), await paired.owner(), await paired.guest("Ann")
    await asks_to_end(paired, olga, ann)
    await owen.taps_data(f"lockdown-freeze:{await id_of(paired, olga)}", message_id=1)
    await owen.taps_data(f"approval-yes:{_request(paired)}", message_id=1)
    assert owen.screen == GONE
    await ann.taps_data(f"approval-yes:{_request(paired)}", message_id=1)
    assert ann.screen.startswith("That is for organizers only.")
    assert paired.rows("SELECT count(*) FROM guests") == [(3,)]


async def test_one_organizer_alone_and_other_events_go_on_as_before(
    paired: World, world: World
) -> None:
    for each in (paired, world):
        olga, ann = await each.organizer(), await each.guest("Ann")
        if each is world:
            await each.owner()
        await asks_to_end(each, olga, ann)
        assert olga.screen.startswith("The membership has ended")
        assert each.rows("SELECT count(*) FROM approvals") == [(0,)]


async def test_roles_broadcasts_and_the_event_itself_take_two(paired: World) -> None:
    owen, olga = await paired.owner(), await paired.organizer()
    second = await paired.owner("Una Second")
    ann = await paired.guest("Ann Guest")
    ann_id = await id_of(paired, ann)
    await owen.taps_data(f"role-give:{ann_id}:14", message_id=1)
    await second.taps("Look at it", "I agree, do it")
    assert paired.rows("SELECT role FROM guests WHERE person_id = ?", ann_id) == [(14,)]
    await write(olga, en="Dinner is at eight.", zh="")
    ann.forget_past()
    await olga.taps("Send now")
    assert olga.screen.startswith("Another organizer is asked")
    await second.taps("Look at it")
    assert "Dinner is at eight." in "".join(second.hears)
    await second.taps("I agree, do it")
    await paired.tick(seconds=31)
    await paired.tick(seconds=4)
    assert "Dinner is at eight." in ann.screen
    await owen.taps_data("forget-event-now", message_id=1)
    await second.taps("Look at it", "I agree, do it")
    assert paired.rows("SELECT count(*) FROM events") == [(0,)]
    assert paired.rows("SELECT count(*) FROM approvals") == [(0,)]


def test_every_act_that_takes_two_can_become_a_request() -> None:
    """An act whose routes are not looked through would not be refused but fail."""
    assert [find_act(name).name for name in TAKE_TWO] == [*TAKE_TWO]
