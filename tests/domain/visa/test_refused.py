"""Where somebody stands on the way to a visa: what is left to do, once it is refused, and what is overtaken."""

from datetime import date

import pytest

from bot.domain.visa.path import Mark, Step, Way

DAYS = {step: date(2027, 1, number) for number, step in enumerate(Step, 1)}


def way(**marks: Mark) -> Way:
    return Way(DAYS, {Step[name]: mark for name, mark in marks.items()}, date(2027, 1, 1))


@pytest.mark.parametrize(
    ("at", "refused", "left"),
    [
        (way(), False, tuple(Step)),
        (way(DECISION=Mark.DONE), False, (Step.TRAVEL,)),
        (way(LETTER=Mark.NOT_NEEDED), False, tuple(Step)[1:]),
        (way(DECISION=Mark.LATER), False, tuple(Step)),
        (way(DECISION=Mark.REFUSED), True, ()),
    ],
)
def test_once_the_visa_is_refused_no_step_is_left(
    at: Way, *, refused: bool, left: tuple[Step, ...]
) -> None:
    assert (at.refused, at.open, at.next) == (refused, left, left[0] if left else None)
