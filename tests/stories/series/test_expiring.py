"""What was allowed for later events ends after two of them, with its event, and with nothing of another's."""

import pytest

from bot.domain.ids import OPERATOR, EventId, PersonId
from bot.domain.people.people import Role
from bot.domain.series.consents import Purpose
from bot.usecases.people.forgetting_event import forget_event
from storage.keys.keys import KeyForgotten
from storage.work import Work
from tests.stories.people.test_rounds import opens_rounds, other_event
from tests.stories.sample_event import EVENT, OTHER_EVENT
from tests.stories.series.world import THIRD_EVENT, allows, in_series, joins, later_plan
from tests.stories.world import World


def consents(world: World) -> list[tuple[str, str]]:
    """The consents in the database: their events and their own ids."""
    return world.rows("SELECT event_id, id FROM series_consents ORDER BY event_id")


async def key_is_gone(world: World, event_id: EventId, own: str) -> bool:
    """Whether the key of a consent is destroyed."""
    keystore = world.now_running.parts.store._keystore  # pyright: ignore[reportPrivateUsage]
    try:
        keystore.person_key(event_id, PersonId(own))
    except KeyForgotten:
        return True
    return False


async def test_consent_ends_with_its_key_after_two_later_events_one_of_them_forgotten(
    world: World,
) -> None:
    await in_series(world)
    await world.found(later_plan(THIRD_EVENT, days=400))
    ann = await world.guest("Ann")
    await allows(ann)
    [(_, own)] = consents(world)

    await world.tick(days=60)
    assert not await key_is_gone(world, EVENT, own)
    await world.tick(days=210)
    assert len(consents(world)) == 1
    await world.do(lambda work: forget_event(work, event_id=OTHER_EVENT, actor=OPERATOR))
    await world.tick(days=1)
    assert not await key_is_gone(world, EVENT, own)
    await world.tick(days=200)
    await world.tick(days=1)

    assert consents(world) == []
    assert await key_is_gone(world, EVENT, own)


@pytest.mark.parametrize(("gone", "kept"), [(EVENT, OTHER_EVENT), (OTHER_EVENT, EVENT)])
async def test_forgetting_an_event_takes_its_own_consents_and_no_others(
    world: World, gone: EventId, kept: EventId
) -> None:
    await in_series(world)
    ann = await world.guest("Ann Canary")
    await allows(ann)
    await joins(world, ann, OTHER_EVENT, name="Ann Canary")
    await allows(ann)
    before = dict(consents(world))
    await world.do(lambda work: forget_event(work, event_id=gone, actor=OPERATOR))
    await world.tick(minutes=1)

    assert set(before) == {EVENT, OTHER_EVENT}
    assert dict(consents(world)) == {kept: before[kept]}
    assert await key_is_gone(world, gone, before[gone])
    living = await world.do(lambda work: [each.name for each in work.series.of_event(kept)])
    assert living == ["Ann Canary"]


async def test_taking_back_in_one_event_takes_back_in_the_whole_series(world: World) -> None:
    await in_series(world)
    ann = await world.guest("Ann")
    await allows(ann)
    await joins(world, ann, OTHER_EVENT, name="Ann")
    await allows(ann)
    await ann.taps("Do not invite me")

    assert consents(world) == []


async def test_next_round_has_links_only_for_those_who_agreed(world: World) -> None:
    await in_series(world)
    await world.do(lambda work: forget_event(work, event_id=OTHER_EVENT, actor=OPERATOR))
    owen, ann = await world.owner(), await world.guest("Ann Agreed")
    await world.guest("Bob Silent")
    await world.organizer()
    await allows(ann)
    await opens_rounds(owen, "Copy this event", "Skip")
    await owen.says("2028-03-01")
    await owen.taps("Yes, make links")
    asked = owen.screen
    await owen.taps("Make this event")
    made = await other_event(world)

    def invited(work: Work) -> list[tuple[str, Role]]:
        listed = world.rows("SELECT id FROM invitations WHERE event_id = ?", made)
        found = [work.invitations.get(made, number) for (number,) in listed]
        return sorted((each.name, each.role) for each in found if each)

    assert asked.endswith(
        "A link is made for each organizer, and for each guest who agreed to be invited again."
    )
    assert await world.do(invited) == [
        ("Ann Agreed", Role.GUEST),
        ("Olga Host", Role.ORGANIZER),
    ]
    series = await world.do(lambda work: work.events.get(made))
    assert (series.series.key, series.norms.version) == ("lakes", 1)
    assert [each.purpose for each in await world.do(lambda w: w.series.of_event(EVENT))] == [
        Purpose.AGAIN
    ]
