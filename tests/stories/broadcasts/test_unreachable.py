"""People who are not reached: counted, listed by code, noted, reported."""

from bot.domain.people.codes import Desk
from storage.work import Work
from tests.stories.broadcasts.world import send, trouble, write
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World


async def test_people_not_reached_are_counted_and_listed_by_code(world: World) -> None:
    olga, ann, bo, cy = await _with_trouble(world)

    await olga.says("/broadcast")
    await olga.taps("Who is not reached?")

    assert olga.shown == (
        "Not reached by messages\n\nHave blocked the bot: 1\nNever started the chat: 0\n"
        "Account deleted: 1\nNot known whether the last message arrived: 1\n\n"
        "Invitations sent but not used yet: 1",
        [["Codes and notes", "Names"], ["« Broadcasts", "« Organizers"]],
    )

    await olga.taps("Codes and notes")
    codes = await _codes(world, ann, bo, cy)
    lines = sorted(
        f"{code} {why} · Sun 10 Jan 2027"
        for code, why in zip(codes, ("blocked", "account deleted", "not known"), strict=True)
    )

    assert olga.shown == (
        "Not reached (3)\nThis message deletes itself in 10 minutes.\n1–3 of 3\n\n"
        + "\n".join(lines)
        + "\n\nTap a code to write a note, for example how else this person can be reached.",
        [sorted(codes)],
    )

    await olga.taps(codes[0])
    await olga.says("called <Ann>, takes the train")

    assert f"{codes[0]} blocked · Sun 10 Jan 2027 · called <Ann>, takes the train" in (
        olga.screen.splitlines()
    )

    await olga.says("/unreachable")
    await olga.taps("Names")

    assert sorted(olga.screen.splitlines()[4:]) == sorted(
        f"{code} {name}" for code, name in zip(codes, ("Ann", "Bo", "Cy"), strict=True)
    )
    assert world.rows("SELECT act FROM audit WHERE act LIKE 'saw%'") == [("saw-unreached",)]

    await world.tick(minutes=11)

    assert [text for text in olga.hears if text.startswith("Not reached (")] == []


async def test_codes_are_short_and_keep_to_a_person(world: World) -> None:
    olga, ann, _, _ = await _with_trouble(world)
    await olga.says("/unreachable")
    await olga.taps("Codes and notes")
    (before,) = await _codes(world, ann)
    await olga.says("/unreachable")
    await olga.taps("Codes and notes")

    assert [before] == await _codes(world, ann)
    assert (before[:2], len(before)) == ("R-", 8)


async def test_somebody_who_comes_back_is_reached_again(world: World) -> None:
    olga, ann, _, cy = await _with_trouble(world)
    world.emulator.world.unblock(ann.id)
    await world.settle()
    await cy.says("/start")

    await olga.says("/unreachable")

    assert olga.screen.splitlines()[2:6] == [
        "Have blocked the bot: 0",
        "Never started the chat: 0",
        "Account deleted: 1",
        "Not known whether the last message arrived: 0",
    ]


async def test_urgent_broadcast_is_reported_after_two_hours(world: World) -> None:
    olga, ann, bo, cy = await _with_trouble(world, urgent=True)
    omar = await world.organizer("Omar", "zh")
    olga.forget_past()
    await world.tick(hours=1.9)

    assert (olga.hears, omar.hears) == ([], [])

    await world.tick(hours=0.2)

    codes = await _codes(world, ann, bo, cy)
    lines = sorted(
        f"{code} {why}"
        for code, why in zip(codes, ("blocked", "account deleted", "not known"), strict=True)
    )
    assert olga.hears == [
        "⚠️ Urgent broadcast: not reached after 2 h\nQuiet Lake Dialogue\n\nReceived: 2 of 5\nNot reached: 3\n\n"
        + "\n".join(lines)
        + "\n\nPlease try another way for these people."
    ]
    assert omar.hears[0].splitlines()[:5] == [
        "⚠️ 紧急群发：2 小时后仍有人未收到",
        "静湖对话",
        "",
        "已收到：2 / 5",
        "未收到：3",
    ]

    await world.tick(hours=3)

    assert len(olga.hears) == 1


async def test_other_broadcasts_are_not_reported(world: World) -> None:
    olga, *_ = await _with_trouble(world)
    olga.forget_past()

    await world.tick(hours=3)

    assert olga.hears == []


async def test_nobody_out_of_reach_is_told_plainly(world: World) -> None:
    lin = await world.organizer("Lin", "zh")

    await lin.says("/unreachable")
    await lin.taps("代号与备注")

    assert lin.screen == "就目前所知，所有人都能收到消息。"


async def test_list_of_the_unreached_is_for_organizers(world: World) -> None:
    ann = await world.guest("Ann")

    await ann.says("/unreachable")

    assert ann.hears == ["That is for organizers only. Send /help to see what you can do here."]


async def _with_trouble(
    world: World, *, urgent: bool = False
) -> tuple[Someone, Someone, Someone, Someone]:
    """A broadcast to Olga, Di and three who are not reached: blocked, deleted, not known."""
    olga = await world.organizer()
    ann, bo, cy, _ = [await world.guest(name) for name in ("Ann", "Bo", "Cy", "Di")]
    await write(olga)
    if urgent:
        await olga.taps("Mark as urgent")
    world.emulator.world.block(ann.id)
    world.emulator.world.deactivate(bo.id)
    trouble(world, "drop_before", chat_id=cy.id)
    await send(world, olga)
    return olga, ann, bo, cy


async def _codes(world: World, *people: Someone) -> list[str]:
    def read(work: Work) -> list[str]:
        found = [work.people.behind(each.at) for each in people]
        return [work.codes.of(EVENT, each.id, Desk.REACH) for each in found if each is not None]

    return await world.do(read)
