"""Roles: their table in words, giving one with a preview, and what each lets somebody do."""

import pytest

from bot.domain.people.people import Role
from tests.stories.reach.walk import DEAD_ENDS
from tests.stories.roles.world import id_of
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT
from tests.stories.tickets.world import asks, code_of
from tests.stories.world import World

REFUSED = "That is for organizers only. Send /help to see what you can do here."
OBSERVER_HOME = (
    "Quiet Lake Dialogue\nLakeside House\nWed 3 Mar 2027 – Fri 5 Mar 2027\n\n"
    "Your answer: none is needed, you are an observer"
)


async def test_an_organizer_gives_a_role_and_sees_first_what_it_changes(world: World) -> None:
    olga, xu = await world.organizer(), await world.guest("徐", "zh")
    await comes(xu)
    code = await code_of(world, xu)
    await olga.taps_data(f"member:{await id_of(world, xu)}", message_id=1)
    await olga.taps("Give another role")
    assert olga.shown == (
        f"Which role should {code} have?\nNow: guest",
        [["Observer", "Translator"], ["Facilitator", "Safeguarding contact"], ["« Membership"]],
    )
    await olga.taps("Observer")
    assert olga.shown == (
        f"{code}: guest → observer\n\nThey may then also:\nnothing\n\nThey may no longer:\n"
        "• answer, ask, give feedback\n\nTheir answers are taken back and their seats offered to"
        " those who wait.\nThey are told at once.",
        [["Yes, give this role"], ["No, leave it"]],
    )

    await olga.taps("Yes, give this role")

    assert olga.screen.split("\n")[1].startswith("observer, joined")
    assert xu.screen == "静湖对话：您现在的角色是观察员。发送 /help 可查看您可以做什么。"
    assert world.rows("SELECT count(*) FROM rsvps") == [(0,)]
    assert world.rows("SELECT act FROM audit") == [("changed-role",)]
    await olga.taps_data(f"role-give:{await id_of(world, xu)}:30", message_id=1)
    assert olga.screen == (
        "Only an owner of the event can change the membership of an organizer. Please ask one of"
        " them."
    )


async def test_owners_appoint_organizers_and_owners_and_take_it_back(world: World) -> None:
    owen, olga, xu = await world.owner(), await world.organizer(), await world.guest("徐", "zh")
    xu_id, code = await id_of(world, xu), await code_of(world, xu)
    await owen.taps_data(f"member:{xu_id}", message_id=1)
    await owen.taps("Give another role", "Organizer", "Yes, give this role")
    assert xu.screen == "静湖对话：您现在的角色是主办方。发送 /help 可查看您可以做什么。"
    await xu.says("/admin")
    assert xu.screen.startswith("主办方专用")
    await owen.taps("Give another role", "Owner")
    assert owen.screen == (
        f"{code}: organizer → owner\n\nThey may then also:\n• appoint organizers and owners\n"
        "• delete the event\n• make another event, empty or as a copy\n• see how the bot itself does\n\nThey may no longer:\nnothing\n\n"
        "They are told at once."
    )
    await owen.taps("Yes, give this role")
    await xu.says("/privacy")
    # An owner is put back by another owner alone, and nobody changes what they are themselves.
    await olga.taps_data(f"role-give:{xu_id}:10", message_id=1)
    assert olga.screen.startswith("Only an owner of the event can change")
    await owen.taps_data(f"role-give:{await id_of(world, owen)}:10", message_id=1)
    assert owen.screen.startswith("That is your own membership.")
    await owen.taps_data(f"role-give:{xu_id}:10", message_id=1)
    await xu.says("/admin")

    assert xu.screen == "此功能仅供主办方使用。请发送 /help 查看您可以做什么。"
    assert world.rows("SELECT role FROM guests WHERE person_id = ?", xu_id) == [(10,)]
    for forged in ("0", "7", "99", "x"):
        await owen.taps_data(f"role-give:{xu_id}:{forged}", message_id=1)
        assert owen.screen.startswith("This button is out of date.")
    assert world.rows("SELECT act FROM audit") == [("changed-role",)] * 3


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_everybody_finds_the_table_of_roles_by_tapping(world: World, language: str) -> None:
    ann = await world.guest("Ann", language)
    words = {
        "en": ("More", "Help", "Who may do what", "Facilitator"),
        "zh": ("更多", "帮助", "谁可以做什么", "主持人"),
    }
    await ann.says("/start")
    await ann.taps(*words[language])

    assert (
        ann.screen
        == {
            "en": "What this role may do: facilitator\n\n"
            "• read the programme and the news, choose language and privacy\n"
            "• answer, ask, give feedback\n• translate texts that lack a language, and read what others wrote\n• see how many come\n• accept proposals and put them to the vote\n"
            "• the desk of the sessions they are given: prompts, signals, what is parked",
            "zh": "此角色可以做的事：主持人\n\n• 查看日程和通知，设置语言和隐私\n"
            "• 答复、提问、反馈\n• 翻译缺少一种语言的文本，并复核他人的译文\n• 查看参加人数\n• 采纳提议并组织投票\n"
            "• 使用所负责场次的引导台：引导语、信号与待议清单",
        }[language]
    )


async def test_an_observer_reads_and_is_asked_for_nothing(world: World) -> None:
    ann = await world.guest("Ann", role=Role.OBSERVER)
    await ann.says("/start")
    assert ann.shown == (
        OBSERVER_HOME,
        [["Look at the programme"], ["Programme"], ["Venue"], ["News", "More"]],
    )
    await ann.taps("More")
    assert ann.buttons == [
        ["Glossary", "About this event"],
        ["Privacy", "语言 · Language"],
        ["Help", "« Start"],
    ]
    await ann.taps("« Start", "Programme", "▫️ Opening talk")
    assert ann.buttons == [["Norms"], ["« Programme", "« Start"]]
    await ann.says("Is there a piano?")
    assert ann.screen.startswith("You are an observer here")
    olga = await world.organizer()
    await olga.says("/attendance")
    assert olga.screen.split("\n")[3] == "Guests who have joined: 0"


async def test_translator_sees_marked_questions_without_names(world: World) -> None:
    olga = await world.organizer()
    tom = await world.guest("Tom", "zh", role=Role.TRANSLATOR)
    xu = await world.guest("徐", "zh")
    ticket, other = await asks(world, xu, "有钢琴吗？"), await asks(world, xu, "远吗？")
    await tom.says("/start")
    await tom.taps("待译提问")
    assert tom.screen == "目前没有待译的提问。有新的待译提问时会通知您。"
    await olga.taps_data(f"question-mark:{ticket}", message_id=1)
    assert tom.buttons == [["Q-1"]]
    for data in (f"question:{ticket}", f"question-answer:{ticket}"):
        await tom.taps_data(data)
        assert tom.screen.startswith("此功能仅供主办方使用。")
    await tom.taps_data(f"translation:{other}")
    assert "Q-1" not in tom.screen
    await tom.says("/start")
    await tom.taps("待译提问", "Q-1")
    assert "有钢琴吗？" in tom.screen
    assert "徐" not in tom.screen
    assert await code_of(world, xu) not in tom.screen

    await tom.taps("添加译文")
    await tom.says("Is there a piano?")

    assert tom.buttons == [["« 待译提问"]]
    await olga.taps_data(f"question:{ticket}", message_id=1)
    assert "Is there a piano?" in olga.screen


async def test_facilitator_sees_counts_and_safeguarding_the_desk_but_no_names(
    world: World,
) -> None:
    fay = await world.guest("Fay", role=Role.FACILITATOR)
    sam = await world.guest("Sam", role=Role.SAFEGUARDING)
    await fay.says("/start")
    await fay.taps("For organizers")
    assert fay.buttons == [["Attendance"], ["« Start"]]
    await fay.taps("Attendance")
    assert fay.buttons[0] == ["Picture"]
    await sam.says("/start")
    await sam.taps("Feedback desk")
    assert sam.buttons == [["Sealed page: the steps"], ["« Start"]]
    await sam.taps("Sealed page: the steps", "1")
    assert not any(end in sam.screen for end in DEAD_ENDS)
    assert world.rows("SELECT count(*) FROM audit WHERE event_id = ?", EVENT) == [(0,)]
