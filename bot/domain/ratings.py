"""What may be published of stars: never of fewer than five people, never a cell by subtraction."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

LEAST = 5
"""Answers, and answers in a cell, below which nothing is published."""
STARS = 5
_BANDS = (LEAST, 10, 20, 50, 100)
_MEAN_FROM, _MEAN_TO = 15, 45
"""Tenths. A mean beyond them would tell what every single person answered, or nearly so."""


class Cell(StrEnum):
    """Answers that are shown together."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


_CELLS = {Cell.LOW: (1, 2), Cell.MIDDLE: (3,), Cell.HIGH: (4, 5)}


@dataclass(frozen=True, slots=True)
class Band:
    """A number of answers, told roughly: `least` to `most`, or more where `most` is None."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What is published of one session.

    `mean` is in tenths of a star, between 15 and 45; those ends mean "or less" and "or more".
    `cells` holds only what may be shown.
    """

    answers: Band
    mean: int
    cells: tuple[tuple[Cell, Band], ...]


def summarise(tally: Sequence[int]) -> Summary | None:
    """Return what may be published of a tally (how many gave 1, 2, ... 5 stars); None for too few.

    A cell of fewer than LEAST answers is left out; if only one is, so is the next smallest, since
    the one could be worked out from the others and the number of answers.
    """
    answers = sum(tally)
    if answers < LEAST:
        return None
    stars = sum(number * count for number, count in enumerate(tally, start=1))
    mean = min(max((20 * stars + answers) // (2 * answers), _MEAN_FROM), _MEAN_TO)
    counts = {cell: sum(tally[star - 1] for star in stars_) for cell, stars_ in _CELLS.items()}
    hidden = {cell for cell, count in counts.items() if count < LEAST}
    if len(hidden) == 1:
        hidden.add(min(counts.keys() - hidden, key=lambda cell: (counts[cell], cell)))
    shown = tuple((cell, band_of(counts[cell])) for cell in Cell if cell not in hidden)
    return Summary(band_of(answers), mean, shown)


def band_of(count: int) -> Band:
    """Return the band of a number of at least LEAST."""
    least = max(band for band in _BANDS if band <= count)
    above = [band for band in _BANDS if band > count]
    return Band(least, above[0] - 1 if above else None)
