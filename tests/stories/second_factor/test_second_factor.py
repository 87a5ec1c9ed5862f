"""A code of an authenticator app before privileged acts: set up, asked for, lost; thieves kept out."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from pyotp.totp import TOTP

from bot.domain.people.people import Role
from bot.domain.people.rights import RIGHTS
from bot.domain.people.second_factor import NEEDS_SECOND_FACTOR
from handlers.table import ROUTES
from tests.stories.people.world import arrives, link_of
from tests.stories.roles.test_matrix import hears_of
from tests.stories.roles.world import button_of, everything_kept, id_of
from tests.stories.second_factor.world import guarded_world, passes, secret_of, sets_up
from tests.stories.tickets.world import code_of
from tests.stories.world import World

FIRST = (
    "Please set up your second factor first\n\nThis event protects names, exports, roles and letters"
    " by a code of an authenticator app. It takes two minutes, and then I go on with what you tapped."
)
ASK = (
    "Type the six digits of your authenticator app\n\nThen I go on with what you tapped. For 10"
    " minutes you will not be asked again. What you type is deleted from this chat."
)
WRONG = (
    "That was not right: a wrong code, or one that was used already. Please wait for the next one."
    " {} more tries."
)


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncGenerator[World]:
    """An event that demands a second factor."""
    async with guarded_world(tmp_path / "bot") as opened:
        yield opened


def typed_by(world: World, account: int) -> list[str]:
    """What somebody typed that still stands in their chat."""
    emulator = world.emulator.world
    room = emulator.room(emulator.bot(), account)
    return [
        each.get("text", "") for each in room.shown(deleted=False) if not each["from"]["is_bot"]
    ]


async def test_an_organizer_sets_it_up_and_goes_on_with_what_they_tapped(guarded: World) -> None:
    olga, ann = await guarded.organizer(), await guarded.guest("Ann Guest")
    await olga.says("/start")
    await olga.taps("For organizers", "Attendance", "Names")
    assert olga.shown == (FIRST, [["Set it up"], ["« Organizers", "« Start"]])
    await olga.taps("Set it up")
    secret = secret_of(olga.screen)
    assert olga.photo.startswith(b"\x89PNG")
    await olga.says("000000" if _code(guarded, secret) != "000000" else "111111")
    assert olga.screen == WRONG.format(4)
    olga.forget_past()

    await olga.says(_code(guarded, secret))

    first, confirmed, names = olga.hears
    assert first.startswith("10 recovery codes\n\n")
    assert confirmed == "Your second factor is set up. It is open now for 10 minutes."
    assert "Ann Guest" in names
    await guarded.tick(seconds=5)
    assert [each for each in typed_by(guarded, olga.id) if each.isdecimal()] == []
    await guarded.tick(minutes=11)
    left = "".join(str(each) for each in olga.messages)
    assert secret[:4] not in left
    assert first.split("\n")[2] not in left
    # What protects it is sealed, and told to nobody.
    content = b"".join(path.read_bytes() for path in guarded.folder.iterdir() if path.is_file())
    assert secret.encode() not in content
    assert first.split("\n")[2].encode() not in content
    assert await code_of(guarded, ann)


def _code(world: World, secret: str) -> str:
    return TOTP(secret).at(world.clock.now)


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_it_is_asked_for_again_after_ten_minutes(guarded: World, language: str) -> None:
    olga = await guarded.organizer(language=language)
    await guarded.guest("Ann Guest")
    app = await sets_up(guarded, olga, language=language)
    await olga.taps_data("attendance-names:0", message_id=1)
    assert "Ann Guest" in olga.screen
    await passes(guarded, app)
    await olga.taps_data("attendance-names:0", message_id=1)
    assert (
        olga.screen
        == {
            "en": ASK,
            "zh": "请输入验证器应用显示的六位数字\n\n随后我会继续您点选的操作。10 分钟内不会再次询问。"
            "您输入的数字会从本聊天中删除。",
        }[language]
    )

    await app.types()

    assert "Ann Guest" in olga.screen
    # A code counts once, whoever read it over a shoulder.
    await passes(guarded, app)
    code = app.code
    await olga.says(code)
    await olga.taps_data("second-factor-end", message_id=1)
    await olga.taps_data("attendance-names:0", message_id=1)
    await olga.says(code)
    assert "Ann Guest" not in olga.screen
    await app.types()
    assert "Ann Guest" in olga.screen


async def test_words_that_were_typed_are_not_typed_again(guarded: World) -> None:
    olga = await guarded.owner()
    app = await sets_up(guarded, olga)
    await olga.says("/settings")
    await olga.taps("Seats at the event")
    await passes(guarded, app)

    await olga.says("41")
    assert olga.screen == ASK
    assert guarded.rows("SELECT seats FROM events") == [(None,)]
    await app.types()

    assert guarded.rows("SELECT seats FROM events") == [(41,)]


async def test_five_wrong_codes_close_it_and_the_others_are_told(guarded: World) -> None:
    olga, owen = await guarded.organizer(), await guarded.owner()
    app = await sets_up(guarded, olga)
    await passes(guarded, app)
    await olga.taps_data("attendance-names:0", message_id=1)
    right = app.code
    wrong = [f"{number:06}" for number in range(10) if f"{number:06}" != right][:5]
    for left, code in enumerate(wrong[:4]):
        await olga.says(code)
        assert olga.screen.startswith("That was not right"), left
    await olga.says(wrong[4])

    assert olga.screen == (
        "There were five wrong codes. No code is taken until 13:26. The"
        " other organizers have been told."
    )
    assert owen.screen == (
        f"Quiet Lake Dialogue · Five wrong codes were typed in the chat of"
        f" {await code_of(guarded, olga)}. It takes no code for 15 minutes. Please ask them over"
        " another channel whether it was them. If not, their phone may be in other hands: use"
        " /lockdown."
    )
    await olga.says(app.code)
    assert olga.screen.startswith("There were five wrong codes.")
    guarded.clock.move(minutes=15)
    await olga.taps_data("attendance-names:0", message_id=1)
    await app.types()
    assert olga.screen.startswith("Attendance by name")


async def test_recovery_codes_open_once_each(guarded: World) -> None:
    olga = await guarded.organizer()
    app = await sets_up(guarded, olga)
    await passes(guarded, app)
    await olga.taps_data("attendance-names:0", message_id=1)

    await olga.says(app.recovery[0].upper().replace("-", " "))

    assert olga.hears[1] == "A recovery code was used. 9 are left."
    await passes(guarded, app)
    await olga.taps_data("attendance-names:0", message_id=1)
    await olga.says(app.recovery[0])
    assert olga.screen == WRONG.format(4)
    await olga.says(app.recovery[1])
    await olga.taps_data("second-factor-codes", message_id=1)
    await passes(guarded, app)
    await olga.taps_data("attendance-names:0", message_id=1)
    await olga.says(app.recovery[2])
    assert olga.screen == WRONG.format(4)


async def test_two_colleagues_take_away_what_was_lost(guarded: World) -> None:
    olga, owen, xu = (
        await guarded.organizer(),
        await guarded.owner(),
        await guarded.organizer("徐", "zh"),
    )
    apps = [
        await sets_up(guarded, owen),
        await sets_up(guarded, xu, language="zh"),
        await sets_up(guarded, olga),
    ]
    await passes(guarded, apps[2])
    await olga.says("/secondfactor")
    await olga.taps("I have lost my app", "Ask the other organizers")
    code = await code_of(guarded, olga)
    assert owen.buttons[0] == ["I called them, I agree"]

    await olga.taps_data(f"second-factor-agree:{await id_of(guarded, olga)}", message_id=1)
    assert olga.screen == ASK
    await owen.taps("I called them, I agree")
    await apps[0].types()
    await owen.taps_data(f"second-factor-agree:{await id_of(guarded, olga)}", message_id=1)
    assert owen.screen.startswith("You cannot agree to that, or have agreed already.")
    assert guarded.rows("SELECT count(*) FROM second_factors") == [(3,)]
    await xu.taps("已通话，同意")
    await apps[1].types()

    assert sorted(xu.hears[-2:]) == [
        f"{code} 的第二重验证已撤销。本人和所有主办方成员已收到通知。",
        f"静湖对话 · 两位主办方成员已撤销 {code} 的第二重验证。",
    ]
    assert guarded.rows("SELECT count(*) FROM second_factors") == [(2,)]
    assert "Two organizers have taken away your second factor." in olga.screen
    await olga.taps_data("attendance-names:0", message_id=1)
    assert olga.screen == FIRST


async def test_a_new_account_carries_nothing_over(guarded: World) -> None:
    owen = await guarded.owner()
    guarded.clock.move(minutes=1)
    olga = await guarded.organizer()
    app, own = await sets_up(guarded, olga), await sets_up(guarded, owen)
    await owen.taps_data(f"member-move:{await id_of(guarded, olga)}", message_id=1)
    link = link_of(owen.screen)
    phone = await arrives(guarded, "Olga's new phone", link)
    await phone.taps_data("attendance-names:0")

    assert phone.screen == FIRST
    assert guarded.rows("SELECT count(*) FROM second_factors") == [(2,)]
    await phone.says(app.code)
    assert "Attendance by name" not in phone.screen
    assert own.recovery


async def test_whatever_needs_a_code_is_closed_without_one(guarded: World) -> None:
    thief = await guarded.owner()
    app = await sets_up(guarded, thief)
    await passes(guarded, app)
    needs = [route for route in ROUTES if route.right in NEEDS_SECOND_FACTOR & RIGHTS[Role.OWNER]]
    asked = [f"/{route.typed}" for route in needs if route.typed]
    asked += [button_of(route) for route in needs if route.button is not None]
    await guarded.tick()
    before = everything_kept(guarded)

    heard = await hears_of(guarded, thief, asked)

    assert heard == [ASK] * len(asked)
    after = everything_kept(guarded)
    assert {name for name in before if before[name] != after[name]} <= {"second_factors"}
    assert len(asked) > 40


async def test_where_it_is_not_demanded_it_holds_for_whoever_set_it_up(world: World) -> None:
    owen, olga = await world.owner(), await world.organizer()
    await owen.says("/start")
    await owen.taps("For organizers", "Settings", "Second factor")
    assert owen.buttons == [
        ["Set it up"],
        ["Demand it of all"],
        ["« Organizers", "« Start"],
    ]
    app = await sets_up(world, owen)
    await passes(world, app)
    await owen.taps_data("attendance-names:0", message_id=1)
    await olga.taps_data("attendance-names:0", message_id=1)
    assert owen.screen == ASK
    assert olga.screen.startswith("Attendance by name")
    await app.types()
    await owen.says("/secondfactor")
    await owen.taps("Demand it of all")
    await olga.taps_data("attendance-names:0", message_id=1)
    assert olga.screen == FIRST
    await owen.taps("Turn it off", "Yes, turn it off")
    await owen.taps_data("attendance-names:0", message_id=1)
    assert owen.screen == FIRST
