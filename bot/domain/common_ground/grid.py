"""Where an item stands in the grid of words, and which way people say they moved."""

from collections.abc import Mapping

from bot.domain.ratings import Bridge, Scale, Verdict

STEPS: Mapping[Verdict | Bridge, int] = {
    Verdict.BROAD_DOUBT: 0,
    Verdict.MORE_AGAINST: 1,
    Verdict.DIVIDED: 2,
    Verdict.OPEN: 2,
    Verdict.MORE_FOR: 3,
    Verdict.BROAD_SUPPORT: 4,
}
"""The column or row of a word, from the lowest; divided and open share the middle."""
_ARROWS: Mapping[Verdict | Bridge, str] = {
    Verdict.BROAD_SUPPORT: "↑",
    Verdict.MORE_FOR: "↑",
    Verdict.MORE_AGAINST: "↓",
    Verdict.BROAD_DOUBT: "↓",
}


def mark_of(number: int, said: Mapping[Scale, Verdict | Bridge | None]) -> str:
    """Return an item's number, with an arrow only where people said themselves that they moved."""
    change = said.get(Scale.CHANGE)
    return f"{number}{_ARROWS.get(change, '') if change else ''}"


def place_of(
    said: Mapping[Scale, Verdict | Bridge | None], across: Scale
) -> tuple[int, int] | None:
    """Return column (how feasible) and row (how desirable), None where too few said one of them."""
    feasible, desirable = said.get(across), said.get(Scale.DESIRABLE)
    return (STEPS[feasible], STEPS[desirable]) if feasible and desirable else None
