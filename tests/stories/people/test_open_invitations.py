"""Open invitations: listed in pages, revoked, expired."""

from tests.stories.people.world import BACK, arrives, goes_to_invitations, link_of
from tests.stories.roles.test_matrix import STALE
from tests.stories.roles.world import id_of
from tests.stories.world import World


async def test_open_invitation_is_revoked(world: World) -> None:
    olga = await world.organizer()
    await goes_to_invitations(olga)
    await olga.taps("Invite one guest")
    await olga.says("Ann")
    await olga.taps("Yes, make the link")
    link = link_of(olga.screen)
    await olga.taps("« Invitations", "Open invitations (2)")
    assert olga.screen.split("\n")[0] == "Open invitations (2 of 2 shown)"
    number = next(line[0] for line in olga.screen.split("\n") if line[1:7] == ". Ann ")

    await olga.taps(number)
    assert olga.shown == (
        "Invitation for Ann\nguest, until Tue 9 Feb 2027\n\nThe link itself is kept nowhere. If it was"
        " lost, a new one can take its place: then only the new one works. If you revoke the"
        " invitation, its link lets nobody in.",
        [["Make a new link"], ["Revoke it"], *BACK],
    )
    assert world.rows("SELECT DISTINCT state FROM invitations") == [("open",)]

    await olga.taps("Revoke it")

    assert olga.shown == (
        "The invitation has been revoked; its link lets nobody in any more.",
        BACK,
    )
    ann = await arrives(world, "Ann", link)
    assert ann.screen.startswith("This bot works by personal invitation only.")


async def test_list_of_open_invitations_deletes_itself(world: World) -> None:
    xu = await world.organizer("徐", "zh")
    await xu.says("/invite")
    await xu.taps("邀请一位嘉宾")
    await xu.says("王伟")
    await xu.taps("是，生成链接", "« 邀请")
    xu.forget_past()
    await xu.taps("未使用的邀请（2）")
    lines = xu.screen.split("\n")
    assert [lines[0], lines[-1]] == [
        "未使用的邀请（显示 2 / 2）",
        "点选编号可重新生成链接或撤销该邀请。本消息会自动删除。",
    ]
    assert xu.messages[-1]["has_protected_content"] is True

    await world.tick(minutes=9)
    assert len(xu.hears) == 1
    await world.tick(minutes=2)

    assert xu.hears == []


async def test_expired_invitations_are_not_counted_as_open(world: World) -> None:
    olga = await world.organizer()

    await world.tick(days=31)
    await olga.says("/admin")
    open_now = olga.screen.split("\n")[6]
    await olga.taps("Invitations", "Open invitations (0)")

    assert open_now == "Open invitations: 0"
    assert olga.shown == ("No invitation is open.", BACK)


async def test_organizer_cannot_revoke_an_owners_invitation(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/invite")
    await olga.taps("Open invitations (1)", "1")

    assert olga.screen.startswith("Only an owner of the event can invite organizers or revoke")
    assert world.rows("SELECT state FROM invitations") == [("open",)]


async def test_a_long_list_of_open_invitations_comes_in_pages(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/invite")
    await olga.taps("Invite from a list")
    await olga.says("\n".join(f"Guest {number:02}" for number in range(1, 22)))
    await olga.taps("Yes, make the links")
    await olga.says("/invite")

    await olga.taps("Open invitations (22)")
    first = olga.screen.split("\n")[0], olga.buttons[-3:]
    await olga.taps("Show 2 more")

    assert first == (
        "Open invitations (20 of 22 shown)",
        [["17", "18", "19", "20"], ["Show 2 more"], ["« Invitations", "« Organizers"]],
    )
    assert olga.screen.split("\n")[0] == "Open invitations (2 of 22 shown)"
    assert olga.buttons == [["21", "22"], ["« Invitations", "« Organizers"]]


async def test_a_lost_link_is_made_anew_and_the_old_one_lets_nobody_in(world: World) -> None:
    xu = await world.organizer("徐", "zh")
    await xu.says("/invite")
    await xu.taps("邀请一位嘉宾")
    await xu.says("王伟")
    await xu.taps("是，生成链接")
    lost = link_of(xu.screen)
    await xu.taps("« 邀请", "未使用的邀请（2）")
    await xu.taps(next(line[0] for line in xu.screen.split("\n") if "王伟" in line))
    assert xu.shown == (
        "邀请：王伟\n嘉宾，有效期至 2027年2月9日（周二）\n\n链接本身不会保存在任何地方。如已丢失，"
        "可生成新链接代替，此后只有新链接有效。撤销邀请后，其链接不再允许任何人加入。",
        [["生成新链接"], ["撤销"], ["« 邀请", "« 主办方面板"]],
    )

    await xu.taps("生成新链接")

    new = link_of(xu.screen)
    thief, wang = await arrives(world, "Thief", lost), await arrives(world, "Wang", new)
    assert thief.screen.startswith("This bot works by personal invitation only.")
    assert wang.screen.split("\n")[0] == "Question 1 of 6"
    assert world.rows("SELECT act FROM audit") == [
        ("invited",),
        ("revoked",),
        ("invited",),
        ("joined",),
    ]


async def test_what_is_used_or_moves_somebody_is_neither_made_anew_nor_revoked(
    world: World,
) -> None:
    olga, ann = await world.organizer(), await world.person("Ann")
    await ann.says(f"/start {await world.code()}")
    [(used,)] = world.rows("SELECT id FROM invitations WHERE state = 'used'")
    await olga.taps_data(f"member-move:{await id_of(world, ann)}", message_id=1)
    [(moves,)] = world.rows("SELECT id FROM invitations WHERE moves IS NOT NULL")
    before = world.rows("SELECT * FROM invitations")

    for tapped in (
        f"revoke:{used}",
        f"revoke-now:{used}",
        f"invitation-renew:{used}",
        f"invitation-renew:{moves}",
    ):
        olga.forget_past()
        await olga.taps_data(tapped, message_id=1)
        assert olga.hears == [STALE], tapped

    assert world.rows("SELECT * FROM invitations") == before
    await olga.taps_data(f"revoke-now:{moves}", message_id=1)
    assert world.rows("SELECT state FROM invitations WHERE moves IS NOT NULL") == [("revoked",)]
