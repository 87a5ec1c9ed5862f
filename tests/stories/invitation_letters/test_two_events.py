"""Somebody in two events of one house: letters are asked for and approved in their own event."""

from bot.domain.people.people import Person, Profile, Role
from storage.work import Work
from tests.stories.invitation_letters.world import CHANGED, asks, fills_in, opens
from tests.stories.reach.full_event import take_part_in_another_event
from tests.stories.sample_event import EVENT, other_plan
from tests.stories.someone import Someone
from tests.stories.visa.world import of
from tests.stories.world import World

OTHER = other_plan().event.id


async def look_at_the_other(someone: Someone) -> None:
    """Have the chat show the other event."""
    await someone.says("/start")
    await someone.taps("More", "My other events")
    await someone.taps(someone.buttons[1][0])


async def test_a_request_is_handed_in_in_the_event_of_its_message(world: World) -> None:
    ann = await world.guest("Ann")
    await take_part_in_another_event(world, ann)
    await fills_in(ann)
    message, send = ann.find("Send to the organizers")
    await look_at_the_other(ann)

    await ann.taps_data(send["callback_data"], message_id=message["message_id"])

    assert world.rows("SELECT event_id, state FROM invitation_letters") == [(EVENT, "waiting")]


async def test_a_request_of_another_event_is_not_opened(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await world.found(other_plan())

    def join(work: Work, olga: Person) -> None:
        work.guests.add(OTHER, olga.id, role=Role.ORGANIZER, profile=Profile())
        work.guests.accept_norms(OTHER, olga.id, version=1)

    await of(world, olga, join)
    await asks(ann)
    await opens(olga)
    [(request,)] = world.rows("SELECT id FROM invitation_letters")
    before = world.rows("SELECT * FROM invitation_letters")
    message, correct = olga.find("Ask for a correction")
    await look_at_the_other(olga)

    for data in (f"visaletters-open:{request}", f"visaletters-approve:{request}:1"):
        await olga.taps_data(f"{data}@{OTHER}")
        assert olga.screen == CHANGED
    await olga.taps_data(correct["callback_data"], message_id=message["message_id"])
    await olga.says("The name differs")

    assert world.rows("SELECT * FROM invitation_letters") != before
    assert world.rows("SELECT event_id, state FROM invitation_letters") == [(EVENT, "correction")]
