"""Visa details die when asked, with the person, and after the event."""

from tests.stories.visa.world import holds, load
from tests.stories.world import World


async def test_visa_details_are_forgotten_when_asked(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")

    await ann.taps("All steps", "Passport and sources", "Forget")
    assert ann.shown == (
        "Forget your visa details? The issuer of your document, your steps and their reminders"
        " are deleted.",
        [["Yes, forget them"], ["« No, keep them"]],
    )
    await ann.taps("Yes, forget them")

    assert ann.shown == ("Your visa details are deleted.", [["Visa", "« Start"]])
    tables = ("visa_cases", "visa_deadlines")
    assert [world.rows(f"SELECT count(*) FROM {table}") for table in tables] == [[(0,)]] * 2


async def test_visa_details_die_with_the_person_and_after_the_event(world: World) -> None:
    await load(world)
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    await holds(ann, "CN")
    await holds(bo, "CN")

    await ann.says("/privacy")
    await ann.taps_data("forget-me")
    after_ann = world.rows("SELECT count(*) FROM visa_cases")
    await world.tick(days=83)
    kept = world.rows("SELECT count(*) FROM visa_cases")
    await world.tick(days=2)

    assert (after_ann, kept) == ([(1,)], [(1,)])
    assert world.rows("SELECT count(*) FROM visa_cases") == [(0,)]
    assert world.rows("SELECT count(*) FROM visa_deadlines") == [(0,)]
