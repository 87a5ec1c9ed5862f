"""An organizer and guest of two events: changes of one are never made or seen in the other."""

from tests.stories.changes.world import moves, releases
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.rsvps.world import comes
from tests.stories.someone import Someone
from tests.stories.world import World


async def _look_at_other_event(someone: Someone) -> None:
    await someone.says("/start")
    await someone.taps("More", "My other events")
    await someone.taps(someone.buttons[1][0])


async def test_a_draft_is_released_in_its_own_event_and_seen_there(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    await comes(ann)
    await ann.says("/schedule")
    await ann.taps("▫️ Dinner", "Yes")
    await moves(olga, "Dinner", "19:30")
    await releases(olga, world)
    message, seen = next(
        (each, button)
        for each in reversed(ann.messages)
        for row in each.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if button.get("callback_data", "").startswith("noted:")
    )
    await _look_at_other_event(ann)

    await ann.taps_data(seen["callback_data"], message_id=message["message_id"])

    assert world.rows("SELECT event_id FROM change_notices WHERE acknowledged_at IS NOT NULL") == [
        ("event0000001",)
    ]


async def test_an_organizer_of_one_event_drafts_there_while_looking_at_another(
    world: World,
) -> None:
    olga = await world.organizer()
    await take_part_in_another_event(world, olga)
    await olga.says("/reschedule")
    await olga.taps("Dinner")
    message, cancel = olga.find("Cancel the session")
    await _look_at_other_event(olga)

    await olga.taps_data(cancel["callback_data"], message_id=message["message_id"])

    assert world.rows("SELECT event_id FROM change_drafts") == [("event0000001",)]


async def test_a_fact_of_one_event_is_changed_there_while_looking_at_another(world: World) -> None:
    olga = await world.organizer()
    await take_part_in_another_event(world, olga)
    await olga.says("/event")
    message, title = olga.find("Title")
    await _look_at_other_event(olga)

    await olga.taps_data(title["callback_data"], message_id=message["message_id"])
    await olga.says("Deep Lake Dialogue")
    await olga.taps("Skip", "What would change: 1")
    await releases(olga, world)

    assert world.rows("SELECT id, sequence FROM events ORDER BY id") == [
        ("event0000001", 1),
        ("event0000002", 0),
    ]
