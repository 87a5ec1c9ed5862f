"""Norms from version 1 to 2 among 60 guests: asked once each, nobody locked out, decliners keep their data."""

from bot.domain.ids import PersonId
from storage.work import Work
from tests.stories.changes.test_norms import adds_point, releases_norms
from tests.stories.my_data.test_my_data import opened
from tests.stories.sample_event import EVENT
from tests.stories.world import World

MANY = 60
NEWS = "The norms have changed (now version 2)."


async def test_sixty_guests_are_asked_once_and_nobody_is_locked_out(world: World) -> None:
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(MANY)]
    await adds_point(olga)
    world.clock.now = world.plan.event.starts_at
    await releases_norms(olga, world)
    for _ in range(3):
        await world.tick(minutes=30)
    told = [sum(NEWS in each for each in guest.hears) for guest in guests]
    for guest in guests:
        await guest.says("/schedule")
    locked_out = [guest for guest in guests if not guest.screen.startswith("Programme\n")]
    for guest in guests[:-1]:
        await guest.says("/start")
        await guest.taps("Read the new norms", "I agree")
    await world.restart()
    decliner = guests[-1]
    await decliner.taps("Norms", "Say whether I agree", "I do not agree")
    await decliner.says("/mydata")
    await decliner.taps("Make the file")
    text, data = opened(decliner)
    for _ in range(3):
        await world.tick(minutes=30)
    again = [sum(NEWS in each for each in guest.hears) for guest in guests]

    def versions(work: Work) -> dict[PersonId, int]:
        return {each.person_id: each.norms_version for each in work.guests.all_of(EVENT)}

    kept = sorted((await world.do(versions)).values())

    assert told == [1] * MANY
    assert locked_out == []
    assert again[:-1] == told[:-1]
    assert kept == [1, *[2] * (MANY - 1)]  # who declined was told that they are deleted that night
    assert "Guest 59" in text
    assert {each["table"] for each in data["rows"]} >= {"people", "guests", "rsvps"}
