"""Somebody loses a role while something is under way: it is refused, nothing is kept, and it is counted."""

from collections.abc import Awaitable, Callable

import pytest

from bot.domain.forms.forms import Progress
from bot.domain.people.people import Role
from bot.usecases.current_event import here_of
from bot.usecases.people.inviting import (
    CONFIRM_ONE,
    INVITE_ONE,
    OnlyOwnersInviteOrganizers,
    start_invitation,
)
from storage.work import Work
from tests.stories.broadcasts.world import write
from tests.stories.people.world import goes_to_invitations
from tests.stories.roles.world import everything_kept, id_of, refused
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.test_parts import asks_for_list
from tests.stories.world import World

REFUSED = "That is for organizers only. Send /help to see what you can do here."


async def becomes(world: World, someone: Someone, role: Role) -> None:
    """An owner gives somebody another role; the message that says so is not listened to."""
    owner = await world.owner("Una Second")
    await owner.taps_data(f"role-give:{await id_of(world, someone)}:{role.value}", message_id=1)
    assert world.rows(
        "SELECT role FROM guests WHERE person_id = ?", await id_of(world, someone)
    ) == [(role.value,)]
    someone.forget_past()


async def _in_a_form(olga: Someone) -> Callable[[], Awaitable[None]]:
    await olga.says("/settings")
    await olga.taps("Seats at the event")
    return lambda: olga.says("41")


async def _before_the_last_tap(olga: Someone) -> Callable[[], Awaitable[None]]:
    await goes_to_invitations(olga)
    await olga.taps("Invite one guest", "Skip")
    return lambda: olga.taps("Yes, make the link")


async def _with_a_list(olga: Someone) -> Callable[[], Awaitable[None]]:
    await asks_for_list(olga)
    return lambda: olga.says("Ann; en")


async def _with_a_broadcast(olga: Someone) -> Callable[[], Awaitable[None]]:
    await write(olga, en="Dinner is at eight.", zh="")
    return lambda: olga.taps("Send now")


@pytest.mark.parametrize(
    "begin",
    [_in_a_form, _before_the_last_tap, _with_a_list, _with_a_broadcast],
)
@pytest.mark.parametrize("role", [Role.GUEST, Role.FACILITATOR])
async def test_what_was_begun_as_an_organizer_does_not_end_as_less(
    world: World, begin: Callable[[Someone], Awaitable[Callable[[], Awaitable[None]]]], role: Role
) -> None:
    olga = await world.organizer()
    end = await begin(olga)
    await becomes(world, olga, role)
    before, counted = everything_kept(world), await refused(world)

    await end()

    assert olga.hears == [REFUSED]
    assert everything_kept(world) == before
    assert await refused(world) == counted + 1


async def test_a_file_that_was_sent_before_is_not_taken_after(world: World) -> None:
    olga = await world.organizer()
    await asks_for_list(olga)
    await olga.sends_file("list.csv", b"name,language\nAnn,en\n")
    await becomes(world, olga, Role.GUEST)

    await world.tick(seconds=5)

    assert olga.hears == [REFUSED]
    assert world.rows("SELECT count(*) FROM invitations WHERE state = 'open' AND role = 10") == [
        (0,)
    ]


async def test_the_second_look_at_who_may_invite_holds_alone(world: World) -> None:
    olga, owen = await world.organizer(), await world.owner()

    def try_all(someone: Someone) -> Callable[[Work], list[str]]:
        def attempt(work: Work) -> list[str]:
            person = work.people.behind(someone.at)
            assert person is not None
            here = here_of(work, person)
            answers = {"invitee": "Mallory", "invite-confirm": "yes"}
            progress = Progress("confirm-one", EVENT, 0, 1, answers, about="ORGANIZER")
            return [
                _attempt(lambda: start_invitation(work, here, Role.ORGANIZER)),
                _attempt(lambda: INVITE_ONE.finish(work, here, progress)),
                _attempt(lambda: CONFIRM_ONE.finish(work, here, progress)),
            ]

        return attempt

    assert await world.do(try_all(olga)) == ["refused"] * 3
    assert world.rows("SELECT count(*) FROM invitations WHERE role = 30") == [(0,)]
    assert await world.do(try_all(owen)) == ["done"] * 3
    assert world.rows("SELECT count(*) FROM invitations WHERE role = 30") == [(1,)]


def _attempt(act: Callable[[], None]) -> str:
    try:
        act()
    except OnlyOwnersInviteOrganizers:
        return "refused"
    return "done"


async def test_an_owner_who_is_an_organizer_by_then_invites_no_organizer(world: World) -> None:
    owen = await world.owner()
    await goes_to_invitations(owen)
    await owen.taps("Invite an organizer", "Skip")
    await becomes(world, owen, Role.ORGANIZER)
    counted = await refused(world)

    await owen.taps("Yes, make the link")

    assert owen.hears == [REFUSED]
    assert world.rows("SELECT count(*) FROM invitations WHERE role = 30") == [(0,)]
    assert await refused(world) == counted + 1
