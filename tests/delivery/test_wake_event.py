"""Wishes to be woken: the earliest wins, however near they are, on the loop the bot runs on."""

import uvloop

from bot.delivery.courier.wake_event import WakeEvent


async def woken_by_the_earliest() -> bool:
    event = WakeEvent()
    for seconds in (0.0001, 0.0, 30.0, -1.0):
        event.set_in(seconds)
    await event.wait()
    event.set_in(30.0)
    event.set_in(0.0001)
    await event.wait()
    return True


def test_wish_for_less_than_a_moment_is_no_fault() -> None:
    """For it uvloop gives a handle without a time; an ending was lost that was noted right after."""
    assert uvloop.run(woken_by_the_earliest())
