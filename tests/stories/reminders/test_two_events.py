"""Reminders of somebody who takes part in two events of one house."""

from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.reminders.world import EVE, SNOOZES, TALK_AT_9, at, due, guest_of_talk, zurich
from tests.stories.sample_event import EVENT, OTHER_EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

CHOSEN = "SELECT event_id, leads, maybes FROM reminder_choices ORDER BY event_id"


async def guest_of_two(world: World) -> Someone:
    """A guest who is to be reminded of a talk of one event, and takes part in another."""
    ann = await guest_of_talk(world)
    await take_part_in_another_event(world, ann)
    return ann


async def look_at_other(ann: Someone) -> None:
    await ann.says("/start")
    await ann.taps("More", "My other events")
    await ann.taps_data(f"enter-event:{OTHER_EVENT}")


async def test_reminder_is_put_off_while_its_guest_looks_at_another_event(world: World) -> None:
    ann = await guest_of_two(world)
    await at(world, zurich(EVE, 9))
    reminded = ann.shown
    message, snooze = ann.find("In 1 hour")
    await look_at_other(ann)

    await ann.taps_data(snooze["callback_data"], message_id=message["message_id"])

    assert reminded[0] == TALK_AT_9
    assert SNOOZES in reminded[1]
    assert ann.screen_of(message["message_id"]) == (
        f"{TALK_AT_9}\n\n🔔 I will remind you again on Tue 2 Mar 2027, 10:00 (Zurich time)."
    )
    assert due(world) == ["02.03. 09:00", "03.03. 07:00"]


async def test_made_up_data_put_off_no_reminder_of_another_event(world: World) -> None:
    ann = await guest_of_two(world)
    await at(world, zurich(EVE, 9))
    _, snooze = ann.find("In 1 hour")
    before = due(world)
    data = snooze["callback_data"].partition("@")[0]

    await ann.taps_data(f"{data}@{OTHER_EVENT}")

    assert "out of date" in ann.screen
    assert due(world) == before
    assert TALK_AT_9 in ann.hears


async def test_choices_are_made_for_the_event_of_the_screen(world: World) -> None:
    ann = await guest_of_two(world)
    await ann.says("/reminders")
    message, maybes = ann.find("Also where I said “maybe”")
    await look_at_other(ann)

    await ann.taps_data(maybes["callback_data"], message_id=message["message_id"])

    assert world.rows(CHOSEN) == [(EVENT, "60,1440", 1)]
    assert ann.screen_of(message["message_id"]).startswith("Reminders\nQuiet Lake Dialogue\n")


async def test_organizers_reminder_is_dropped_in_its_own_event_only(world: World) -> None:
    olga = await world.organizer()
    await take_part_in_another_event(world, olga)
    await olga.says("/remind")
    await olga.taps("New reminder")
    await olga.says_all("Bring your passport", "请带护照")
    await olga.taps("2 days before, 09:00", "Everybody", "No")
    message, drop = olga.find("✕ 1")
    data = drop["callback_data"].partition("@")[0]
    await look_at_other(olga)

    await olga.taps_data(f"{data}@{OTHER_EVENT}")
    kept = world.rows("SELECT count(*) FROM own_reminders")
    await olga.taps_data(drop["callback_data"], message_id=message["message_id"])

    assert kept == [(1,)]
    assert world.rows("SELECT count(*) FROM own_reminders") == [(0,)]
