"""Consent: asked for each fact on one screen, with an end and a history, and taken back by a tap."""

import pytest
from sqlalchemy import update

from bot.domain.publicity.consents import Audience
from storage.people.tables import guests
from storage.restoring.consents import make_consents
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

SCREEN = (
    "Who may see what of me\n\nName: {name}\nAffiliation, for identification only: {affiliation}\n"
    "Country or territory: {country}\n\n"
    "You choose for each by itself; nothing is shown to anybody until you do. What you"
    " allow holds until Sat 4 Mar 2028, and here you can take it back at any time: lists and new"
    " statements leave it out at once. What has been published stays where others have copied it,"
    " and that a name has vanished cannot be hidden: whoever compares two statements sees it."
)
BUTTONS = [
    ["Name"],
    ["Affiliation"],
    ["Country or territory"],
    ["Who else agreed"],
    ["« Privacy", "« Start"],
]


async def opens(someone: Someone) -> None:
    """Go to one's choices from the first screen, by taps."""
    await someone.says("/start")
    await someone.taps("More", "Privacy", "Who may see what of me")


async def test_three_facts_are_asked_for_one_by_one(world: World) -> None:
    ann = await world.guest("Ann")
    await opens(ann)
    assert ann.shown == (
        SCREEN.format(name="only the organizers", affiliation="nobody", country="nobody"),
        BUTTONS,
    )

    await ann.taps("Name")
    assert ann.shown == (
        "Name: only the organizers\n\nThe organizers know your name in any case. If you let guests"
        " see it, you see those who agreed as well, and they see you. In public, it may stand in a"
        " statement about the event.\n\nWhat you allow holds until Sat 4 Mar 2028 and can be taken"
        " back here at any time. That a name has vanished from what was published cannot be hidden.",
        [
            ["✓ Only the organizers"],
            ["Guests who agreed, too"],
            ["Everybody, in public"],
            ["« Who may see what of me"],
        ],
    )
    await ann.taps("Everybody, in public", "Affiliation", "Guests who agreed, too")
    await ann.says("Lake <University>")
    assert ann.buttons[-2:] == [["Write it otherwise"], ["« Who may see what of me"]]
    await ann.taps("« Who may see what of me", "Country or territory", "Only the organizers")
    await ann.says("Korea")
    assert ann.screen == "Which country or territory do you mean by “Korea”?"
    await ann.taps("South Korea")

    assert ann.shown == (
        SCREEN.format(
            name="everybody, in public",
            affiliation="guests who agreed, too, Lake <University>",
            country="only the organizers, South Korea",
        ),
        BUTTONS,
    )
    stored = world.rows("SELECT * FROM consents")
    assert b"Lake" not in repr(stored).encode()


async def test_choices_have_a_history_and_are_taken_back(world: World) -> None:
    ann = await world.guest("Ann", seen_by=Audience.PUBLIC)
    await world.tick(days=3)
    await opens(ann)
    await ann.taps("Name", "Only the organizers")
    await world.tick(days=1)
    await ann.taps("Name")

    assert (
        ann.screen.split("\n\n")[-1] == "You chose before:\n• Sun 10 Jan 2027: everybody, in public"
    )
    await ann.taps("Guests who agreed, too", "Name")
    assert ann.screen.split("\n")[-1] == "• Wed 13 Jan 2027: only the organizers"


async def test_what_was_taken_back_is_not_kept(world: World) -> None:
    ann = await world.guest("Ann")
    await opens(ann)
    await ann.taps("Country or territory", "Everybody, in public")
    await ann.says("Switzerland")
    await ann.taps("Country or territory", "Nobody", "Country or territory", "Only the organizers")

    assert ann.screen.startswith("Which country or territory do you come from?")


async def test_unknown_country_is_asked_for_again(world: World) -> None:
    xu = await world.guest("徐", "zh")
    await xu.says("/publicity")
    await xu.taps("国家（地区）", "仅主办方")
    await xu.says("亚特兰蒂斯岛")

    assert xu.screen == "列表中没有与“亚特兰蒂斯岛”相近的国家或地区。请重新输入。"
    await xu.taps("重新输入")
    await xu.says("中国")
    assert xu.screen == "您说的“中国”是哪个国家或地区？"
    await xu.taps("中国")
    assert xu.screen.split("\n")[4] == "国家或地区：仅主办方，中国"


async def test_in_chinese(world: World) -> None:
    xu = await world.guest("徐", "zh")
    await xu.says("/start")
    await xu.taps("更多", "隐私", "谁可以看到我的信息")

    assert xu.shown == (
        "谁可以看到我的信息\n\n姓名：仅主办方\n单位（仅供识别身份）：任何人都不可以\n"
        "国家或地区：任何人都不可以\n\n"
        "每一项分别由您选择；在您选择之前，任何内容都不会向任何人显示。您的许可有效至"
        " 2028年3月4日（周六），您随时可以在此撤回：名单和新的声明会立即不再列出。已经发布的内容若被"
        "他人复制便会留存，而且姓名消失这一点无法掩盖：对比两份声明的人都能看出来。",
        [["姓名"], ["单位"], ["国家（地区）"], ["还有谁同意公开"], ["« 隐私", "« 首页"]],
    )


async def test_made_up_button_chooses_nothing(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/publicity")
    for data in ("consent-give:name:nobody", "consent-write:name", "consent-country:nobody:CH"):
        await ann.taps_data(data)

    assert world.rows("SELECT count(*) FROM consents") == [(0,)]


async def test_words_go_once_a_consent_has_expired(world: World) -> None:
    ann = await world.guest("Ann")
    await ann.says("/publicity")
    await ann.taps("Affiliation", "Only the organizers")
    await ann.says("Lake University")
    left = world.plan.event.ends_at - world.clock()

    await world.tick(days=left.days + 366)
    await world.tick()
    await ann.says("/publicity")

    assert ann.screen.split("\n")[3] == "Affiliation, for identification only: nobody"
    await ann.taps("Affiliation", "Only the organizers")
    await ann.says("Lake University")
    assert ann.screen == (
        "This event ended too long ago; nothing new is shown of it any more. What you allowed before"
        " has expired."
    )


@pytest.mark.parametrize(("before", "after"), [("guests", "guests"), ("public", "guests")])
async def test_choice_of_an_earlier_release_lets_guests_see_and_nobody_else(
    world: World, before: str, after: str
) -> None:
    ann = await world.guest("Ann")

    def as_it_was(work: Work) -> None:
        transaction = work.consents._transaction  # pyright: ignore[reportPrivateUsage]
        person = work.people.behind(ann.at)
        assert person is not None
        old = {"name": "Ann", "visibility": before, "named_in_readout": False}
        sealed = transaction.sealing.seal_for_person(
            old, person=person.id, event=EVENT, table=guests.name, row=person.id
        )
        transaction.connection.execute(
            update(guests).where(guests.c.person_id == person.id).values(sealed=sealed)
        )
        make_consents(transaction)

    await world.do(as_it_was)

    assert world.rows("SELECT fact, audience FROM consents") == [("name", after)]
