"""A code lets in once: also one that promotes; who joined by it is noted; what is tried again is counted."""

from bot.domain.people.people import Role
from tests.stories.people.world import LINK, arrives, goes_to_invitations, link_of
from tests.stories.roles.world import id_of, refused
from tests.stories.sample_event import EVENT, NEUTRAL
from tests.stories.someone import Someone
from tests.stories.world import World


async def link_for_an_organizer(owner: Someone) -> str:
    """An owner invites an organizer; the link."""
    await goes_to_invitations(owner)
    await owner.taps("Invite an organizer", "Skip", "Yes, make the link")
    return link_of(owner.screen)


def role_of(world: World, person_id: str) -> list[tuple[int]]:
    """The role somebody has in the event."""
    return world.rows("SELECT role FROM guests WHERE person_id = ?", person_id)


async def test_a_code_that_promotes_does_so_once_and_for_one_account(world: World) -> None:
    owen, ann = await world.owner(), await world.guest("Ann")
    link = await link_for_an_organizer(owen)
    ann_id = await id_of(world, ann)
    await ann.says(f"/start {link.removeprefix(LINK)}")
    assert role_of(world, ann_id) == [(30,)]
    assert world.rows("SELECT state, person_id FROM invitations WHERE role = 30") == [
        ("used", ann_id)
    ]
    await owen.taps_data(f"role-give:{ann_id}:10", message_id=1)
    counted = await refused(world)

    await ann.says(f"/start {link.removeprefix(LINK)}")
    mallory = await arrives(world, "Mallory", link)

    assert role_of(world, ann_id) == [(10,)]
    assert mallory.hears == [NEUTRAL]
    assert world.rows("SELECT count(*) FROM guests") == [(2,)]
    assert await refused(world) == counted + 1
    acts = world.rows("SELECT act, actor FROM audit WHERE event_id = ? ORDER BY id", EVENT)
    assert [act for act in acts if act[1] == ann_id] == [("promoted", ann_id)]


async def test_a_lower_or_the_same_role_changes_nothing_and_leaves_the_code_usable(
    world: World,
) -> None:
    owen, olga = await world.owner(), await world.organizer()
    link = await link_for_an_organizer(owen)
    for someone in (owen, olga):
        await someone.says(f"/start {link.removeprefix(LINK)}")

    assert world.rows("SELECT state FROM invitations WHERE role = 30") == [("open",)]
    assert role_of(world, await id_of(world, owen)) == [(40,)]


async def test_that_somebody_joined_is_noted_with_the_invitation(world: World) -> None:
    code = await world.code()
    ann = await world.person("Ann")
    await ann.says(f"/start {code}")
    [(invitation,)] = world.rows("SELECT id FROM invitations WHERE state = 'used'")

    assert world.rows(
        "SELECT act, actor, subject FROM audit WHERE event_id = ? AND act = 'joined'", EVENT
    ) == [("joined", await id_of(world, ann), invitation)]


async def test_whose_membership_ended_does_not_come_back_by_the_same_code(world: World) -> None:
    olga = await world.organizer()
    code = await world.code()
    ann = await world.person("Ann")
    await ann.says(f"/start {code}")
    await olga.taps_data(f"member-end:{await id_of(world, ann)}", message_id=1)
    assert world.rows("SELECT count(*) FROM guests") == [(1,)]
    counted = await refused(world)

    await ann.says(f"/start {code}")

    assert world.rows("SELECT count(*) FROM guests WHERE role = ?", Role.GUEST.value) == [(0,)]
    assert ann.screen == NEUTRAL
    assert await refused(world) == counted + 1


async def test_a_member_who_opens_somebody_elses_link_is_not_asked_whether_it_was_theirs(
    world: World,
) -> None:
    ann, bo = await world.guest("Ann"), await world.person("Bo")
    code = await world.code()
    await bo.says(f"/start {code}")
    await ann.says(f"/start {code}")

    assert ann.shown == (NEUTRAL, [["« Start"]])
