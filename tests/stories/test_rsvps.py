"""Answering the invitation: yes, no, maybe, seats and the waiting list."""

from tests.stories.world import World


async def test_last_seat_goes_to_whoever_answers_first(world: World) -> None:
    ann = await world.guest("Ann")
    bo = await world.guest("Bo", "zh")
    await ann.says("/schedule")
    await bo.says("/schedule")
    await ann.taps("▫️ Dinner")
    await bo.taps("▫️ 晚宴")

    await ann.taps("Yes")
    await bo.taps("出席")

    print(ann.screen, bo.screen, ann.buttons, bo.buttons)
