"""Many people tap: what can wait makes way, also when their taps come one by one."""

from bot.web.telegram.batches import RUSH
from tests.stories.world import World


async def test_rush_is_one_also_when_taps_come_one_by_one(world: World) -> None:
    guests = [await world.guest("Ann"), await world.guest("Bo")]
    is_busy = world.now_running.parts.clock._is_busy  # pyright: ignore[reportPrivateUsage]
    assert not is_busy()

    for number in range(RUSH // 2):
        for guest in guests:
            guest.emulator.say(guest.id, f"/rsvp {number}")
            await world.settle()

    assert is_busy()
