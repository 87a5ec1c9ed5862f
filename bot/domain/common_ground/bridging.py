"""Whether a statement bridges: between bands that people say they belong to, never found in answers.

Groups that are found in the answers of 12 to 60 people are mostly not there; and a mean over bands
calls one coin-flip statement in five a bridge. So each band is asked by itself, whether more than
half of all such people would be for it, and a band too small for that silences the whole.
"""

import math
from collections.abc import Callable, Sequence
from functools import cache

from bot.domain.ratings import LEAST, Bridge

_DOUBT = 0.05
"""Of a share of half or less, below which it is not believed: the lower end of a 90 % interval."""
_STEPS = 400


def judge_bands(bands: Sequence[Sequence[int]], *, again: int = 0) -> Bridge | None:
    """Return whether a statement bridges; None where a band has too few answers.

    Each band is how many chose 0 (cannot say, which is left out), 1 against, 2 neither, 3 for.
    `again` is how often a right was given once more, as for `judge_votes`. Whoever is in no band
    is counted nowhere: with the total said as well, one band could be taken from it.
    """
    if any(sum(band[1:]) < LEAST + again for band in bands):
        return None
    is_bridging = all(_most_are_for(band[3], sum(band[1:])) for band in bands)
    return Bridge.BRIDGING if is_bridging else Bridge.NOT_BRIDGING


@cache
def _most_are_for(favour: int, answers: int) -> bool:
    """Say whether the 90 % Jeffreys interval of a share lies above a half.

    The share has the distribution Beta(favour + 1/2, others + 1/2); with x = sin^2 it is an integral
    of smooth powers, here by Simpson's rule.
    """
    others = answers - favour

    def density(angle: float) -> float:
        return math.sin(angle) ** (2 * favour) * math.cos(angle) ** (2 * others)

    below = _integral(density, 0.0, math.pi / 4)
    above = _integral(density, math.pi / 4, math.pi / 2)
    return below < _DOUBT * (below + above)


def _integral(density: Callable[[float], float], begin: float, end: float) -> float:
    width = (end - begin) / _STEPS
    inner = sum((4 if at % 2 else 2) * density(begin + at * width) for at in range(1, _STEPS))
    return (density(begin) + inner + density(end)) * width / 3
