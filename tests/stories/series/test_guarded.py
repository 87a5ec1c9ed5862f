"""Who agreed is seen with a second factor, invited by two, and stays away once they took it back."""

from dataclasses import replace

from bot.domain.events import Security
from bot.domain.ids import EventId
from bot.domain.people.people import Role
from storage.restoring.invitations import drop_forgotten
from storage.work import Work
from tests.stories.broadcasts.world import EN, LETTER_EN, ZH
from tests.stories.sample_event import EVENT, OTHER_EVENT
from tests.stories.second_factor.world import passes, sets_up
from tests.stories.series.world import (
    allows,
    allows_letters,
    hosts_later,
    in_series,
    joins,
    opens_desk,
    opens_list,
)
from tests.stories.world import World


async def _secure(world: World, event_id: EventId, security: Security) -> None:
    def change(work: Work) -> None:
        work.events.keep(replace(work.events.get(event_id), security=security))

    await world.do(change)


def _invited(world: World) -> int:
    """How many guests are invited to the second event."""
    ((count,),) = world.rows(
        "SELECT count(*) FROM invitations WHERE event_id = ? AND role = 10", OTHER_EVENT
    )
    return count


async def test_inviting_again_takes_a_second_organizer_who_sees_the_list(world: World) -> None:
    await in_series(world)
    ann = await world.guest("Ann Canary")
    await allows(ann)
    olga, xu = await hosts_later(world), await world.organizer("徐", "zh")
    await joins(world, xu, OTHER_EVENT, Role.ORGANIZER, "徐")
    await _secure(world, OTHER_EVENT, Security(second_factor=False, four_eyes=True))
    await opens_list(olga)
    await olga.taps("Make one link")
    asked, alone = olga.screen, _invited(world)
    xu.forget_past()
    await xu.taps("查看")
    preview = xu.hears[0]
    await xu.taps("同意并执行")
    await world.settle()

    assert asked.startswith("Another organizer is asked")
    assert alone == 0
    assert "• Ann Canary，English" in preview.splitlines()
    assert _invited(world) == 1


async def test_list_is_closed_without_the_second_factor(world: World) -> None:
    await in_series(world)
    ann = await world.guest("Ann Canary")
    await allows(ann)
    olga = await hosts_later(world)
    await _secure(world, OTHER_EVENT, Security(second_factor=True, four_eyes=False))
    app = await sets_up(world, olga)
    await passes(world, app)
    await opens_list(olga)
    closed = list(olga.hears)
    await app.types()

    assert [each for each in closed if "Canary" in each] == []
    assert "• Ann Canary, English" in olga.screen.splitlines()


async def test_writing_to_alumni_takes_two_where_the_event_wants_four_eyes(world: World) -> None:
    await in_series(world)
    ann, bob = await world.guest("Ann"), await world.guest("Bob")
    await allows_letters(ann)
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    await _secure(world, EVENT, Security(second_factor=False, four_eyes=True))
    await world.tick(days=60)
    await opens_desk(olga)
    await olga.taps("Write to alumni")
    for text in (EN, ZH):
        await olga.says(text)
    for each in (ann, bob, xu):
        each.forget_past()
    await olga.taps("Send now")
    asked = olga.screen
    await world.tick(seconds=31)
    early = ann.hears
    await xu.taps("查看")
    await xu.taps("同意并执行")
    await world.tick(seconds=31)
    await world.tick(seconds=4)

    assert asked.startswith("Another organizer is asked")
    assert early == []
    assert [each.startswith(LETTER_EN) for each in ann.hears] == [True]
    assert bob.hears == []


async def test_what_was_taken_back_stays_so_after_an_older_copy_is_put_back(world: World) -> None:
    await in_series(world)
    ann, bob = await world.guest("Ann"), await world.guest("Bob")
    for each in (ann, bob):
        await allows_letters(each)
    before = world.rows("SELECT * FROM series_consents ORDER BY id")
    await ann.taps("Do not write to me")
    kept = world.rows("SELECT * FROM series_consents")
    marks = ",".join("?" * len(before[0]))
    (gone,) = set(before) - set(kept)
    world.spoil(f"INSERT INTO series_consents VALUES ({marks})", *gone)
    put_back = world.rows("SELECT * FROM series_consents ORDER BY id")

    def names(work: Work) -> list[str]:
        return [each.name for each in work.series.of_event(EVENT)]

    def restore(work: Work) -> int:
        return drop_forgotten(work._transaction)  # pyright: ignore[reportPrivateUsage]

    assert put_back == before
    assert await world.do(names) == ["Bob"]
    assert await world.do(restore) == 1
    assert world.rows("SELECT * FROM series_consents") == kept
