"""Organizers and guests of two events: a broadcast's buttons act on its own event alone."""

from typing import Any

from bot.domain.channels.addresses import Address
from bot.domain.people.people import Role
from storage.work import Work
from tests.stories.broadcasts.world import EN, LETTER_EN, send, write
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.sample_event import OTHER_EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

STALE = "This button is out of date. Send /start to see where things stand now."


async def _look_at_other_event(someone: Someone) -> None:
    await someone.says("/start")
    await someone.taps("More", "My other events")
    await someone.taps(someone.buttons[1][0])


async def _tap(someone: Someone, found: tuple[dict[str, Any], dict[str, Any]]) -> None:
    message, button = found
    await someone.taps_data(button["callback_data"], message_id=message["message_id"])


def _make_organizer(work: Work, at: Address) -> None:
    person = work.people.behind(at)
    assert person is not None
    work.guests.set_role(OTHER_EVENT, person.id, Role.ORGANIZER)


def _states(world: World) -> list[tuple[Any, ...]]:
    return world.rows("SELECT event_id, state FROM broadcasts ORDER BY made_at, id")


async def test_a_draft_is_sent_in_its_own_event(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await take_part_in_another_event(world, olga)
    await write(olga)
    button = olga.find("Send now")
    await _look_at_other_event(olga)

    await _tap(olga, button)
    await world.tick(seconds=31)
    await world.tick(seconds=4)

    assert [state for _, state in _states(world)] == ["done"]
    assert LETTER_EN in ann.hears
    await olga.says("/broadcast")
    assert olga.screen == "That is for organizers only. Send /help to see what you can do here."


async def test_a_confidential_broadcast_opens_while_another_event_is_shown(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    await write(olga)
    await olga.taps("Open on tap only", "Ask to confirm reading")
    await send(world, olga)
    read = ann.find("Read the message")
    await _look_at_other_event(ann)

    await _tap(ann, read)
    await _tap(ann, ann.find("✅ I have read this"))

    assert EN in ann.screen_of(read[0]["message_id"])
    assert world.rows("SELECT count(*) FROM acknowledgements") == [(1,)]


async def test_a_broadcast_of_another_event_is_not_led_from_here(world: World) -> None:
    olga = await world.organizer()
    await take_part_in_another_event(world, olga)
    await world.do(lambda work: _make_organizer(work, olga.at))
    await write(olga)
    message, send_now = olga.find("Send now")
    data, _, _ = send_now["callback_data"].partition("@")
    before = _states(world)

    await olga.taps_data(f"{data}@{OTHER_EVENT}", message_id=message["message_id"])

    assert olga.hears[-1] == STALE
    assert _states(world) == before
