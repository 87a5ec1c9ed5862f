"""Many people tap: a rush, in which what can wait makes way, whether taps come together or singly."""

from bot.web.intake.batches import RUSH, RUSH_SECONDS, Rush


def test_taps_that_come_one_by_one_are_a_rush_until_they_are_past() -> None:
    rush, apart = Rush(), RUSH_SECONDS / (2 * RUSH)

    came: list[bool] = []
    for number in range(RUSH):
        rush.note(1, now=number * apart)
        came.append(rush.is_on(now=number * apart))

    assert came == [False] * (RUSH - 1) + [True]
    assert not rush.is_on(now=RUSH_SECONDS + apart)


def test_taps_that_come_together_are_a_rush_and_slow_ones_are_none() -> None:
    together, slow = Rush(), Rush()

    together.note(RUSH, now=0.0)
    for number in range(2 * RUSH):
        slow.note(1, now=number * RUSH_SECONDS / 2)

    assert together.is_on(now=RUSH_SECONDS)
    assert not slow.is_on(now=RUSH * RUSH_SECONDS)
