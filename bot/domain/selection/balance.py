"""Balance of a group in bands: counts for the two readers, words for everybody else, and no cell of 1-4."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from bot.domain.selection.bands import SelectionBands
from bot.domain.selection.candidates import Candidate, Stance

LEAST = 5
"""The fewest people that anybody but the two readers is told anything of."""
UNSAID = "-"
"""The band of those of whom it is not known."""

Cells = Mapping[str, int]
"""How many are in each band, by the band's key; bands of nobody may be missing."""
NOBODY_YET: Cells = {}


class Side(StrEnum):
    """What a group is balanced by."""

    STANCE = "stance"
    LEAN = "lean"
    COUNTRY = "country"
    FIELD = "field"
    LANGUAGE = "language"
    AGAIN = "again"
    """Whether they came before, as far as they agreed to be invited again."""


class Share(StrEnum):
    """How large a part is, in words."""

    NOBODY = "nobody"
    SOME = "some"
    QUARTER = "quarter"
    THIRD = "third"
    HALF = "half"
    TWO_THIRDS = "two-thirds"
    MOST = "most"
    EVERYBODY = "everybody"


class Skew(StrEnum):
    """Whether a group leans to one band."""

    UNKNOWN = "unknown"
    EVEN = "even"
    LEANS = "leans"
    LEANS_MUCH = "leans-much"


_UP_TO = (
    (0.2, Share.SOME),
    (0.29, Share.QUARTER),
    (0.42, Share.THIRD),
    (0.58, Share.HALF),
    (0.75, Share.TWO_THIRDS),
)


def share(part: int, whole: int) -> Share:
    """Return a part of a group in a word."""
    if part == 0:
        return Share.NOBODY
    if part == whole:
        return Share.EVERYBODY
    for up_to, word in _UP_TO:
        if part / whole <= up_to:
            return word
    return Share.MOST


def skew(cells: Cells) -> tuple[Skew, str]:
    """Return whether those of whom it is known lean to one band, and to which ("" for none)."""
    known = {band: count for band, count in cells.items() if count and band != UNSAID}
    whole = sum(known.values())
    if whole < LEAST:
        return Skew.UNKNOWN, ""
    band = max(sorted(known), key=lambda each: known[each])
    part = known[band] / whole
    if part <= 1 / 2:
        return Skew.EVEN, ""
    return (Skew.LEANS if part <= 3 / 4 else Skew.LEANS_MUCH), band


def together(*groups: Cells) -> dict[str, int]:
    """Return the cells of several groups as one."""
    bands = dict.fromkeys(band for cells in groups for band in cells)
    return {band: sum(cells.get(band, 0) for cells in groups) for band in bands}


def may_be_told(last: Cells, before: Cells, wave: Cells) -> bool:
    """Say whether a wave may be told of in words to others than the two readers.

    `last` is what was told last. Every cell, and every step of a cell from one that was told to the
    next, has nobody in it or at least five: so no two screens can be compared to find fewer.
    """
    bands = {*last, *before, *wave}
    return all(
        number == 0 or number >= LEAST
        for band in bands
        for number in (
            before.get(band, 0),
            wave.get(band, 0),
            abs(before.get(band, 0) - last.get(band, 0)),
        )
    )


def told(before: Cells, wave: Cells) -> tuple[tuple[str, Share, Share], ...]:
    """Return each band with the word before a wave and after it, in the order of their keys."""
    after = together(before, wave)
    there, then = sum(before.values()), sum(after.values())
    return tuple(
        (band, share(before.get(band, 0), there), share(after[band], then))
        for band in sorted(after)
    )


def cells_of(
    people: Iterable[tuple[Candidate, Stance | None]], bands: SelectionBands
) -> dict[Side, Cells]:
    """Count some candidates by every side."""
    counted: dict[Side, dict[str, int]] = {side: {} for side in Side}
    for candidate, stance in people:
        for side, band in _bands_of(candidate, stance, bands).items():
            counted[side][band] = counted[side].get(band, 0) + 1
    return dict(counted)


def _bands_of(
    candidate: Candidate, stance: Stance | None, bands: SelectionBands
) -> dict[Side, str]:
    return {
        Side.STANCE: UNSAID if stance is None else str(stance.band),
        Side.LEAN: band_key(bands.lean_of(candidate.country)),
        Side.COUNTRY: candidate.country or UNSAID,
        Side.FIELD: band_key(candidate.area),
        Side.LANGUAGE: UNSAID if candidate.need is None else candidate.need.value,
        Side.AGAIN: Side.AGAIN.value if candidate.again else UNSAID,
    }


def band_key(place: int | None) -> str:
    """Return by what a band is called, given its place in the event's own."""
    return UNSAID if place is None else str(place)
