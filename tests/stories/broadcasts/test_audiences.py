"""To whom a broadcast goes: every kind of audience, exactly."""

import pytest

from tests.stories.broadcasts.world import LETTER_EN, LETTER_ZH, send, write
from tests.stories.someone import Someone
from tests.stories.world import World

HEARD = ([LETTER_EN], [LETTER_ZH])


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("Everybody", "olga ann bo cy di"),
        ("Coming to the event", "ann bo"),
        ("No answer yet", "di"),
        ("Session: Opening talk", "bo"),
        ("Session: Dinner", ""),
        ("Readers of English", "olga ann cy"),
        ("Readers of Chinese", "bo di"),
        ("Guests only", "ann bo cy di"),
        ("Organizers only", "olga"),
    ],
)
async def test_broadcast_reaches_exactly_its_audience(world: World, label: str, who: str) -> None:
    people = await _people(world)
    olga = people["olga"]
    await write(olga)
    olga.forget_past()
    await olga.taps("Who gets it?", label)
    told = olga.screen.splitlines()[7:9]
    if who:
        await send(world, olga)

    got = [name for name, each in people.items() if each.hears in HEARD]
    assert (told, got) == (
        [f"To: {label}", f"People now: {len(who.split())}"],
        who.split(),
    )


async def test_joining_halfway_means_no_broadcasts_yet(world: World) -> None:
    owner = await world.person("Owen Chair")
    await owner.says(f"/start {world.owner_code}")
    olga = await world.organizer()
    owner.forget_past()

    await write(olga)
    await send(world, olga)

    assert owner.hears == []


async def test_somebody_forgotten_meanwhile_is_no_recipient(world: World) -> None:
    people = await _people(world)
    olga, ann = people["olga"], people["ann"]
    await write(olga)
    await olga.taps("Who gets it?", "Guests only", "Send now")
    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    ann.forget_past()
    await world.tick(seconds=31)
    await world.tick(seconds=4)

    assert (ann.hears, people["cy"].hears[-1]) == ([], LETTER_EN)
    assert "Delivered: 3" in olga.screen.splitlines()


async def _people(world: World) -> dict[str, Someone]:
    """Ann and Bo come, Ann not to the talk; Cy does not come; Olga and Di have not answered."""
    olga = await world.organizer()
    ann = await world.guest("Ann")
    bo = await world.guest("Bo", "zh")
    cy = await world.guest("Cy")
    di = await world.guest("Di", "zh")
    talk, event = world.plan.sessions[0].id, world.plan.event.id
    await ann.taps_data(f"rsvp:{event}:yes", message_id=1)
    await bo.taps_data(f"rsvp:{event}:yes", message_id=1)
    await ann.taps_data(f"rsvp:{talk}:no", message_id=1)
    await cy.taps_data(f"rsvp:{event}:no", message_id=1)
    people = {"olga": olga, "ann": ann, "bo": bo, "cy": cy, "di": di}
    for each in people.values():
        each.forget_past()
    return people
