"""A lost phone: its powers frozen in one tap, what stood in its chat deleted, given back by two."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.domain.ids import OPERATOR
from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS
from bot.usecases.lockdown.freezing import thaw
from handlers.table import ROUTES
from storage.work import Work
from tests.stories.people.world import goes_to_invitations
from tests.stories.roles.test_matrix import REFUSED, hears_of
from tests.stories.roles.world import button_of, everything_kept, id_of
from tests.stories.sample_event import EVENT
from tests.stories.second_factor.test_second_factor import ASK
from tests.stories.second_factor.world import guarded_world, passes, sets_up
from tests.stories.tickets.world import code_of
from tests.stories.world import World


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncGenerator[World]:
    """An event that demands a second factor."""
    async with guarded_world(tmp_path / "bot") as opened:
        yield opened


async def test_the_stolen_phone(guarded: World) -> None:
    """The drill of OPERATING.md: what a thief can do with an organizer's phone, before and after."""
    owen, olga, xu = (
        await guarded.owner(),
        await guarded.organizer(),
        await guarded.organizer("徐", "zh"),
    )
    await guarded.guest("Ann Guest")
    apps = [await sets_up(guarded, owen), await sets_up(guarded, xu, language="zh")]
    phone = await sets_up(guarded, olga)
    await olga.taps_data("attendance-names:0", message_id=1)
    await goes_to_invitations(olga)
    await olga.taps("Invite one guest", "Skip", "Yes, make the link")
    code = await code_of(guarded, olga)
    assert "Ann Guest" in str(olga.messages)
    assert "?start=" in str(olga.messages)
    # The phone is taken eleven minutes later: counts are seen and guests are written to, no name.
    await passes(guarded, phone)
    await olga.says("/attendance")
    await olga.taps("Names")
    assert olga.screen == ASK

    await owen.says("/lockdown")
    await owen.taps(f"Freeze {code}", "Yes, freeze now")
    await guarded.tick(seconds=15)

    assert owen.screen == f"Frozen: {code}. They may do no more than a guest now."
    assert "?start=" not in str(olga.messages)
    assert "Ann Guest" not in str(olga.messages)
    assert re.fullmatch(
        "Quiet Lake Dialogue · Your powers as an organizer are frozen; M-...... did it. As a guest you"
        " take part as before. If your phone is in your hands, please call:\nfront desk, extension 12",
        olga.screen,
    )
    assert xu.screen.startswith("静湖对话 · ")
    organizers = [
        route for route in ROUTES if route.right in RIGHTS[Role.ORGANIZER] - RIGHTS[Role.GUEST]
    ]
    asked = [f"/{route.typed}" for route in organizers if route.typed]
    asked += [button_of(route) for route in organizers if route.button is not None]
    before = everything_kept(guarded)
    assert await hears_of(guarded, olga, asked) == [REFUSED] * len(asked)
    await olga.says(phone.code)
    assert "Ann Guest" not in str(olga.messages)
    after = everything_kept(guarded)
    assert {name for name in before if before[name] != after[name]} <= {"second_factors"}

    # Two others give the powers back; neither alone, and not the one concerned.
    await apps[0].types()
    await owen.says("/lockdown")
    await owen.taps(f"Restore {code}", "I agree")
    await owen.taps_data(f"lockdown-lift:{await id_of(guarded, olga)}", message_id=1)
    assert owen.screen.startswith("You cannot agree to that, or have agreed already.")
    assert guarded.rows("SELECT count(*) FROM guests WHERE frozen_at IS NOT NULL") == [(1,)]
    await apps[1].types()
    await xu.says("/lockdown")
    await xu.taps(f"恢复 {code}", "同意恢复")
    assert guarded.rows("SELECT count(*) FROM guests WHERE frozen_at IS NOT NULL") == [(0,)]
    assert olga.screen == "Quiet Lake Dialogue · You have your powers as an organizer back."
    await olga.says("/admin")
    assert olga.screen.startswith("For organizers")
    acts = [act for (act,) in guarded.rows("SELECT act FROM audit ORDER BY id")]
    assert [each for each in acts if "lift" in each or "fr" in each] == [
        "froze",
        "agreed-to-lift",
        "lifted-lockdown",
    ]


async def test_what_was_tapped_before_is_refused_after(world: World) -> None:
    olga, owen = await world.organizer(), await world.owner()
    await world.guest("Ann Guest")
    olga_id = await id_of(world, olga)
    await olga.says("/settings")
    await olga.taps("Seats at the event")
    olga.forget_past()

    await world.both_at_once(
        lambda: owen.tap_data(1, f"lockdown-freeze:{olga_id}"),
        lambda: olga.tap_data(1, "attendance-names:0"),
        lambda: olga.say("41"),
        lambda: olga.say("/broadcast"),
    )

    assert olga.hears.count(REFUSED) == 2
    assert "Ann Guest" not in "".join(olga.hears)
    assert world.rows("SELECT seats FROM events") == [(None,)]


async def test_all_are_frozen_the_one_who_taps_too_until_the_operator_helps(world: World) -> None:
    olga, owen, ann = await world.organizer(), await world.owner(), await world.guest("Ann")
    await olga.says("/start")
    await olga.taps("For organizers", "Settings", "Lockdown", "Freeze all")
    assert olga.screen.split("\n")[0] == (
        "Freeze the powers of all 2 organizers, your own included?"
    )
    assert olga.buttons == [["Yes, freeze now"], ["« Lockdown"]]
    await olga.taps("Yes, freeze now")
    ann.forget_past()
    for each in (olga, owen):
        await each.says("/admin")
        assert each.screen == REFUSED
    await owen.says("/privacy")
    await owen.taps_data("forget-me", message_id=1)

    # The only owner cannot leave by being frozen; guests notice nothing.
    assert world.rows("SELECT count(*) FROM guests WHERE role = 40") == [(1,)]
    assert ann.hears == []
    await ann.says("/start")
    assert ann.screen.startswith("Quiet Lake Dialogue")

    def give_back(work: Work) -> None:
        for each in work.guests.frozen_in(EVENT):
            thaw(work, work.events.get(EVENT), each, by=OPERATOR)

    await world.do(give_back)
    await owen.says("/admin")
    assert owen.screen.startswith("For organizers")


async def test_one_freezes_oneself(world: World) -> None:
    xu, olga = await world.organizer("徐", "zh"), await world.organizer()
    code = await code_of(world, xu)
    await xu.says("/lockdown")
    await xu.taps("冻结自己", "确认，立即冻结")
    assert xu.screen == f"已冻结：{code}。现在只能做嘉宾可以做的事。"
    assert olga.screen == (
        f"Quiet Lake Dialogue · {code} has frozen the powers of {code}. Please call those concerned"
        " over a channel you trust."
    )
    await xu.says("/admin")
    assert xu.screen == "此功能仅供主办方使用。请发送 /help 查看您可以做什么。"
