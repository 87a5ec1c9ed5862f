"""How many of an event's guests came to an earlier one of its series: a word that finds nobody.

The word is counted anew only at steps of at least a crowd more or fewer, whoever looks when: looked at
after each arrival, it would say of the last to come whether they have come before.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.series.series import Turnover

LEAST = 5
"""The fewest who came before, and the fewest who did not, of whom anything is told."""
STEP = 11
"""By how many more or fewer guests it is counted anew."""


class Part(StrEnum):
    """How large the part of those is who came before, in a word."""

    FEW = "few"
    THIRD = "third"
    HALF = "half"
    TWO_THIRDS = "two-thirds"
    MOST = "most"


class Mix(StrEnum):
    """What such a part means for those who host them."""

    NEW = "new"
    EVEN = "even"
    OLD = "old"


class Against(StrEnum):
    """How what is told stands to what the organizers want."""

    MET = "met"
    FEWER = "fewer"
    MORE = "more"


_UP_TO = ((0.25, Part.FEW), (0.42, Part.THIRD), (0.58, Part.HALF), (0.75, Part.TWO_THIRDS))
_IN_ORDER = tuple(Part)
MIX = {
    Part.FEW: Mix.NEW,
    Part.THIRD: Mix.NEW,
    Part.HALF: Mix.EVEN,
    Part.TWO_THIRDS: Mix.OLD,
    Part.MOST: Mix.OLD,
}
_WANTED = {Turnover.DEEP: Part.TWO_THIRDS, Turnover.WIDE: Part.THIRD}


@dataclass(frozen=True, slots=True)
class Cells:
    """How many guests came before, and how many are new."""

    returning: int
    new: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What is kept of counting: how many guests there were, and the cells the word was made of.

    `told` is None as long as nothing could be told.
    """

    whole: int = 0
    told: Cells | None = None

    @property
    def part(self) -> Part | None:
        """What is told, None where nothing is."""
        if self.told is None:
            return None
        share = self.told.returning / (self.told.returning + self.told.new)
        return next((word for up_to, word in _UP_TO if share <= up_to), Part.MOST)


def is_due(looked: Looked, whole: int) -> bool:
    """Say whether so many guests are to be counted anew.

    Where nothing could be told there have to be twice as many: a word soon after it would say that
    there had been one to four of a kind.
    """
    if looked.told is None and looked.whole:
        return whole >= 2 * looked.whole
    return abs(whole - looked.whole) >= STEP


def looked_again(before: Looked, now: Cells) -> Looked:
    """Return what is kept after a count that was due; the word stays where too little has changed.

    Both cells have to have grown, or both to have shrunk: were one traded for the other, a word could
    say of everybody who came or left which of them they are.
    """
    looked = replace(before, whole=now.returning + now.new)
    last = before.told or Cells(0, 0)
    steps = (now.returning - last.returning, now.new - last.new)
    is_large = min(now.returning, now.new) >= LEAST
    is_apart = min(steps) >= LEAST or max(steps) <= -LEAST
    return replace(looked, told=now) if is_large and is_apart else looked


def against(part: Part, wanted: Turnover) -> Against:
    """Compare what is told with what is wanted."""
    step = _IN_ORDER.index(part) - _IN_ORDER.index(_WANTED[wanted])
    if step == 0:
        return Against.MET
    return Against.FEWER if step < 0 else Against.MORE
