"""Membership can be undone: ended, moved to another account, its seats freed; and found to be wrong."""

import pytest

from bot.crypto.erasure.statements import read_statement
from tests.stories.people.world import HOME, LINK, REST, arrives, goes_to_invitations, link_of
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT, NEUTRAL
from tests.stories.someone import Someone
from tests.stories.world import World

NOT_ME = "This link should be mine"
ENDED = (
    "Your part in the event has been ended by its organizers, and what was kept about you there has"
    " been deleted. If that is a mistake, please turn to whoever invited you."
)
ENDED_ZH = "主办方已终止您在活动中的参与资格，与您有关的信息也已删除。如有误，请联系邀请您的人。"
HEARD = (
    "Thank you. If that was an invitation link and somebody else has used it, whoever sent it will be"
    " told. Please also tell them yourself.\n\n谢谢。如果那确实是邀请链接，而且已被他人使用，"
    "我们会告知发送者。也请您自行告知对方。"
)


async def goes_to_member(organizer: Someone, place: int) -> str:
    """Reach a membership by taps alone; return its code."""
    await goes_to_invitations(organizer)
    await organizer.taps(next(row[0] for row in organizer.buttons if "joined" in row[0]))
    line = next(each for each in organizer.screen.split("\n") if each.startswith(f"{place}. "))
    code = line.split()[1]
    await organizer.taps(code)
    return code


async def three(world: World) -> tuple[Someone, Someone, Someone]:
    """An organizer and two guests, who joined in this order."""
    olga = await world.organizer()
    world.clock.move(minutes=1)
    ann = await world.guest("Ann")
    world.clock.move(minutes=1)
    return olga, ann, await world.guest("徐", "zh")


async def acts(world: World) -> list[str]:
    """The privileged acts that were noted, in order."""
    return [
        act for (act,) in world.rows("SELECT act FROM audit WHERE event_id = ? ORDER BY id", EVENT)
    ]


async def test_who_joined_is_shown_by_code_and_by_name_on_demand(world: World) -> None:
    olga = await world.organizer()
    world.clock.move(minutes=1)
    await world.guest("Ann Guest")
    await goes_to_invitations(olga)
    await olga.taps("Who has joined (2)")
    lines = olga.screen.split("\n")
    codes = [line.split()[1] for line in lines[3:5]]
    assert lines == [
        "Who has joined",
        "1–2 of 2",
        "",
        f"1. {codes[0]} – organizer, joined Sun 10 Jan 2027, 13:00 (Zurich time; Sun 12:00 for you)",
        f"2. {codes[1]} – guest, joined Sun 10 Jan 2027, 13:01 (Zurich time; Sun 12:01 for you)",
        "",
        "Organizers see codes here. Tap a code to end a membership, to move it to another account or"
        " to free its seats.",
    ]
    assert olga.buttons == [
        codes,
        ["Show the names"],
        ["« Invitations", "« Organizers"],
    ]

    await olga.taps("Show the names")
    assert olga.screen == (
        f"Names behind the codes\n1–2 of 2\n\n1. {codes[0]}: Olga Host\n2. {codes[1]}: Ann Guest\n\n"
        "This message deletes itself in 10 minutes."
    )
    await world.tick(minutes=11)

    assert "Ann Guest" not in "".join(olga.hears)
    assert (await acts(world))[-1] == "saw-members"


async def test_wrong_account_is_put_out_and_its_seat_goes_on(world: World) -> None:
    olga, code = await world.organizer(), await world.code("Ann")
    world.clock.move(minutes=1)
    wrong = await world.person("Wrong Account")
    await wrong.says(f"/start {code}")
    await wrong.taps("English", "London", "Yes, that is my time", "I agree", "Skip")
    await wrong.taps("Only the organizers", "No, do not name me")
    await comes(wrong)
    await wrong.says("/schedule")
    await wrong.taps("▫️ Dinner", "Yes")
    wrong.forget_past()

    shown = await goes_to_member(olga, 2)
    await olga.taps("End this membership")
    assert olga.screen.split("\n")[0] == f"End the membership of {shown}?"
    await olga.taps("Yes, end it")
    await wrong.says_all("/start", f"/start {code}")

    statement, *later = wrong.hears
    name, content = wrong.document
    entries = sum(read_statement(content)["erased"].values())
    assert olga.screen == (
        "The membership has ended; that account cannot come back by the same link. Erased entries:"
        f" {entries}. Destroyed keys: 2. The person has been sent a signed statement of this.\n\nIf the"
        " invitation was meant for somebody else, please make a new one."
    )
    assert (name, later) == ("erasure-statement.json", [ENDED, NEUTRAL, NEUTRAL])
    assert statement.startswith(f"What was erased\n\nEntries: {entries}. Keys destroyed: 2.\n\n")
    assert world.rows("SELECT count(*) FROM rsvps") == [(0,)]
    assert (await acts(world))[-1] == "ended-membership"


async def test_guest_who_waits_gets_the_seat_that_is_freed(world: World) -> None:
    olga, ann, xu = await three(world)
    await ann.says("/rsvp")
    await ann.taps("Yes")
    ann.forget_past()

    shown = await goes_to_member(olga, 2)
    await olga.taps("Free the seats")

    assert olga.screen == (
        f"1 seat of {shown} is free now. Their answers were taken back, and they have been told."
    )
    assert ann.hears == [
        "The organizers have taken back your answers to Quiet Lake Dialogue, and your seats are free"
        " for others. You can answer again.\n\nIf that is a mistake: front desk, extension 12"
    ]
    assert world.rows("SELECT count(*) FROM rsvps") == [(0,)]
    shown = await goes_to_member(olga, 3)
    await olga.taps("End this membership", "Yes, end it")
    assert xu.hears[1:] == [ENDED_ZH]
    assert xu.hears[0].startswith("已删除的内容\n\n条目：1。已销毁的密钥：1。")
    assert (await acts(world))[-2:] == ["freed-seats", "ended-membership"]


async def test_membership_moves_to_a_new_phone_with_all_that_belongs_to_it(world: World) -> None:
    olga, ann, _ = await three(world)
    await ann.says("/rsvp")
    await ann.taps("Yes")
    await ann.says("/details")
    await ann.taps("Answer 5 short questions", "Skip", "Skip")
    await ann.says_all("no nuts", "/ask Is there a piano?")
    await ann.taps("Ask the organizers")
    ann.forget_past()

    code = await goes_to_member(olga, 2)
    await olga.taps("Move to another account")
    link = link_of(olga.screen)
    phone = await arrives(world, "Ann's new phone", link)
    thief = await arrives(world, "Thief", link)
    await ann.says("/start")

    assert phone.buttons == [["Add travel details"], *REST]
    assert "Your answer: ✅ yes, you have a seat" in phone.screen
    assert thief.hears == [NEUTRAL]
    assert ann.hears == [
        "Your part in an event has moved to another account, by a link from its organizers. If that"
        " was not you, please tell whoever invited you at once.",
        NEUTRAL,
    ]
    assert olga.screen == (
        f"Quiet Lake Dialogue · The membership of {code} has moved to another account. If nobody of you meant that, please"
        " end it."
    )
    await phone.says("/details")
    await phone.taps("Answer 5 short questions")
    assert phone.screen.split("\n")[0] == "✓ Noted: “no nuts”"
    await phone.says("/start")
    await phone.taps("More", "My questions")
    assert "piano" in str(phone.shown)
    assert (await acts(world))[-2:] == ["made-move", "moved"]


async def test_link_that_moves_is_no_use_to_somebody_who_takes_part(world: World) -> None:
    olga, _, xu = await three(world)
    bo = await world.guest("Bo")
    await goes_to_member(olga, 2)
    await olga.taps("Move to another account")
    link = link_of(olga.screen)

    for each in (xu, bo):
        await each.says(f"/start {link.removeprefix(LINK)}")

    assert xu.screen == "此账号本身已参加该活动，因此没有转移。请用要接管该资格的账号打开链接。"
    assert bo.screen == (
        "This account takes part in the event itself already, so nothing was moved. Please open the"
        " link with the account that is to take over the membership."
    )
    phone = await arrives(world, "Ann's phone", link)
    assert phone.buttons == HOME


async def test_organizers_membership_is_an_owners_to_end(world: World) -> None:
    owen = await world.owner()
    world.clock.move(minutes=1)
    olga = await world.organizer()
    await goes_to_member(olga, 1)
    await olga.taps("End this membership", "Yes, end it")
    assert olga.screen == (
        "Only an owner of the event can change the membership of an organizer. Please ask one of"
        " them."
    )
    await goes_to_member(olga, 2)
    await olga.taps("Free the seats")
    assert olga.screen == ("That is your own membership. To leave the event, please use “Privacy”.")
    await goes_to_member(owen, 2)
    await owen.taps("End this membership", "Yes, end it")

    assert olga.screen == ENDED


async def test_invited_person_says_the_link_was_theirs(world: World) -> None:
    olga, code = await world.organizer(), await world.code("Ann")
    wrong, ann = await world.person("Wrong"), await world.person("Ann")
    await wrong.says(f"/start {code}")
    olga.forget_past()

    await ann.says(f"/start {code}")
    assert ann.shown == (NEUTRAL, [[NOT_ME]])
    await ann.taps(NOT_ME)
    await ann.says(f"/start {code}")
    await ann.taps(NOT_ME)

    assert ann.hears == [NEUTRAL, HEARD] * 2
    (told,) = olga.hears
    shown = told.split(" of ")[-1].split(".")[0]
    assert told == (
        "Quiet Lake Dialogue · Somebody says that an invitation was meant for them, but another account has used it: that"
        f" of {shown}. Please check with the person you invited, over a channel you trust, before you"
        " end this membership."
    )
    await olga.taps("« Membership")
    assert olga.screen.split("\n")[0] == shown
    assert olga.screen.split("\n")[-1] == "⚠️ somebody says this invitation was theirs"
    assert (await acts(world)).count("contested") == 1


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_saying_so_tells_a_stranger_nothing(world: World, language: str) -> None:
    olga, used = await world.organizer(), await world.code()
    first = await world.person("First")
    await first.says(f"/start {used}")
    strangers = [await world.person(f"Stranger {number}", language) for number in range(3)]
    olga.forget_past()

    for stranger, code in zip(strangers, (used, "made-up", "x" * 64), strict=True):
        await stranger.says(f"/start {code}")
        await stranger.taps(stranger.buttons[0][0])

    assert strangers[0].hears == strangers[1].hears == strangers[2].hears
    assert [len(each.hears) for each in strangers] == [2, 2, 2]
    assert len({str(each.messages[0]["reply_markup"]) for each in strangers}) == 1
    assert len(olga.hears) == 1
    content = b"".join(path.read_bytes() for path in world.folder.iterdir() if path.is_file())
    assert used.encode() not in content
