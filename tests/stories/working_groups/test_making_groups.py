"""Working groups: made by organizers, told once, changed with least change; what is secret stays so."""

from bot.domain.people.people import Role
from bot.domain.publicity.consents import Audience
from tests.stories.someone import Someone
from tests.stories.working_groups.world import WAY_ZH, crowd, makes, opens, tells, told
from tests.stories.world import World

MOMENT = "Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)"
MOMENT_ZH = "2027年3月3日（周三）09:00（苏黎世时间；您当地周三 08:00）"


async def pairs(olga: Someone, kind: str, one: str, other: str) -> None:
    """Enter a rule about two people, by tapping."""
    await olga.says("/groups")
    await olga.taps("Make groups", "Together or apart", kind)
    for name in (one, other):
        await olga.taps(
            next(label for [label, *_] in olga.buttons if label.startswith(f"{name} ("))
        )


async def test_groups_are_made_and_everybody_is_told_once(world: World) -> None:
    olga, guests = await crowd(world)
    await opens(olga)
    first = olga.shown
    await olga.taps("More groups", "Make the groups")
    waiting = olga.screen
    await world.tick(seconds=2)
    made = olga.screen
    await olga.taps("See the groups", "Rooms")
    await olga.says("Library\nAttic")
    planned = olga.screen
    nobody = told(guests)
    await tells(olga)
    published = olga.screen
    await world.settle()
    letters = told(guests)
    await olga.taps("« Back")
    again = [label for row in olga.buttons for label in row]
    await guests[-1].says("/start")
    await guests[-1].taps(*WAY_ZH)

    assert first == (
        f"Groups: Opening talk\n{MOMENT}\n\nPeople who come: 9. Groups: 1, with 9 people each.\n\n"
        "Not made yet with these wishes.",
        [
            ["More groups"],
            ["Looser sizes", "Chairs"],
            ["Interpreting", "Balance of origins"],
            ["Crafts together"],
            ["Make the groups"],
            ["« Make groups", "« Start"],
        ],
    )
    assert waiting.endswith("They are being made; this takes seconds. You will be told.")
    assert made == "✅ The groups are made."
    assert nobody == {}
    assert "Group 1 · Room: Library\nGuest " in planned
    assert "Group 2 · Room: Attic\nGuest " in planned
    assert published == "9 people are being told their groups."
    assert len(letters) == len(guests)
    for each, letter in letters.items():
        number, room = (1, "Library") if "Library" in letter else (2, "Attic")
        assert letter == (
            f"您在第 {number} 组\n开幕讲座\n{MOMENT_ZH} · 房间：{room}"
            if each == len(guests) - 1
            else f"Your group: {number}\nOpening talk\n{MOMENT} · Room: {room}"
        )
    assert "See what is told" not in again
    number, room = (1, "Library") if "Library" in guests[-1].screen else (2, "Attic")
    assert guests[-1].shown == (
        f"工作组\n\n开幕讲座\n{MOMENT_ZH}\n第 {number} 组 · 房间：{room}",
        [["我需要口译"], ["想坐安静的桌"], ["我的专长"], ["« 对话", "« 首页"]],
    )


async def test_made_anew_moves_as_few_as_can_be_and_tells_only_those(world: World) -> None:
    olga, guests = await crowd(world)
    await makes(world, olga, "More groups", "Make the groups")
    await tells(olga)
    await world.settle()
    letters = told(guests)
    one, other, *_ = [each for each, letter in letters.items() if letter == letters[0]]
    await pairs(olga, "Apart", f"Guest {one}", f"Guest {other}")
    await makes(world, olga, "Make anew")
    await tells(olga)
    await world.settle()
    moved = told(guests)

    assert 1 <= len(moved) <= 2
    assert {one, other} & set(moved)
    assert all(letter.startswith(("Changed: your group", "有变动")) for letter in moved.values())


async def test_impossible_names_the_rules_and_what_would_give_and_keeps_the_secret(
    world: World,
) -> None:
    olga, guests = await crowd(world)
    otto = await world.organizer("Otto Host")
    await pairs(otto, "Apart", "Guest 0", "Guest 1")
    await pairs(olga, "Together", "Guest 0", "Guest 2")
    await pairs(olga, "Together", "Guest 1", "Guest 2")
    rules = olga.screen
    await makes(world, olga, "More groups", "Make the groups")
    why = olga.screen
    await opens(otto)
    entered = otto.screen
    await otto.taps("Take it all the same")
    taken = otto.screen
    await tells(otto)
    await world.settle()

    assert rules.count("Guest 0 ") == rules.count("Guest 2 ") - 1 == 1
    assert "two people never in one group, entered by another organizer" in rules
    assert "⚠️ No groups keep all of these together:\n" in why
    assert "• 1 rule about two people that another organizer entered\n" in why
    assert ": always in one group\n" in why
    assert "With the least change it would look like this:\n" in why
    assert ": never in one group" not in why
    assert ": never in one group" in entered  # control: who entered it reads the names
    assert "You took this although it breaks some rules." in taken
    assert len(told(guests)) == len(guests)


async def test_facilitator_sees_codes_and_tells_nobody(world: World) -> None:
    olga, guests = await crowd(world)
    fay = await world.guest("Fay", role=Role.FACILITATOR)
    await makes(world, fay, "More groups", "Make the groups")

    assert "Guest" not in fay.screen
    assert fay.screen.count("W-") == len(guests)
    assert "See what is told" not in [label for row in fay.buttons for label in row]
    await opens(olga)
    assert "Guest 0 (W-" in olga.screen  # control
    await olga.says("/language")
    await olga.taps("中文")
    await olga.says("/groups")
    await olga.taps("分组", "✅ 开幕讲座")
    assert "Guest 0（W-" in olga.screen
    assert told(guests) == {}


async def test_only_who_agreed_to_be_seen_is_named_to_the_group(world: World) -> None:
    olga, guests = await crowd(world, 3)
    for name in ("Ann", "Bo"):
        seen = await world.guest(name, seen_by=Audience.GUESTS)
        await seen.says("/rsvp")
        await seen.taps("Yes")
        guests.append(seen)
    await makes(world, olga, "Make the groups")
    await tells(olga)
    for each in (guests[-1], guests[0]):
        await each.says("/groups")

    assert "With you, of those who agreed to be seen: Ann" in guests[-1].screen
    assert "Ann" not in guests[0].screen
    assert "Guest" not in guests[-1].screen


async def test_who_is_forgotten_in_mid_plan_leaves_no_trace(world: World) -> None:
    olga, guests = await crowd(world)
    await pairs(olga, "Together", "Guest 0", "Guest 1")
    await makes(world, olga, "More groups", "Make the groups")
    halves = world.rows("SELECT person_id FROM group_rules")
    place = world.rows("SELECT person_id FROM group_members WHERE person_id = ?", halves[0][0])
    await opens(olga)
    await olga.taps("Make anew")
    await guests[0].says("/start")
    await guests[0].taps("More", "Privacy", "Forget me", "Yes, forget me")
    await world.tick(seconds=2)
    await opens(olga)

    assert len(halves) == len(place) + 1 == 2  # control: there was something
    assert world.rows("SELECT person_id FROM group_rules") == []
    assert "Guest 0" not in olga.screen
    assert "Guest 1 " in olga.screen
    members = {row[0] for row in world.rows("SELECT person_id FROM group_members")}
    known = {row[0] for row in world.rows("SELECT person_id FROM guests")}
    assert members <= known


async def test_made_by_a_tap_that_was_meant_for_an_older_plan_is_refused(world: World) -> None:
    olga, guests = await crowd(world)
    await makes(world, olga, "More groups", "Make the groups")
    await olga.taps("See what is told")
    await guests[0].says("/rsvp")
    await guests[0].taps("No")
    late = await world.guest("Late")
    await late.says("/rsvp")
    await late.taps("Yes")
    for each in guests:
        each.forget_past()
    await olga.taps("Tell them")

    assert olga.screen.startswith("Since these groups were made, people have come or gone")
    assert told(guests) == {}
