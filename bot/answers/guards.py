"""Hard rules that a score cannot outvote: what must agree between a question and a phrasing."""

from enum import StrEnum

from bot.answers.figures import figures_in
from bot.answers.places import Part, places_in, same_cities
from bot.answers.wording import is_negated, is_reversed, sides_of


class Conflict(StrEnum):
    """Why a phrasing must not be taken for the question."""

    PLACES = "places"
    FIGURES = "figures"
    DIRECTION = "direction"
    OPPOSITE = "opposite"
    NEGATION = "negation"


def conflicts(one: str, other: str, *, critical: bool) -> frozenset[Conflict]:
    """Return what keeps two texts from being the same question; the order does not matter.

    With `critical` a city stands for its country only where both name the same one.
    """
    found: set[Conflict] = set()
    if not _same_places(one, other, critical=critical):
        found.add(Conflict.PLACES)
    if figures_in(one) != figures_in(other):
        found.add(Conflict.FIGURES)
    if is_reversed(one, other):
        found.add(Conflict.DIRECTION)
    if any(ours * theirs < 0 for ours, theirs in zip(sides_of(one), sides_of(other), strict=True)):
        found.add(Conflict.OPPOSITE)
    if is_negated(one) != is_negated(other):
        found.add(Conflict.NEGATION)
    return frozenset(found)


def _same_places(one: str, other: str, *, critical: bool) -> bool:
    ours, theirs = places_in(one), places_in(other)
    if not ours and not theirs:
        return True
    if {_role(at.code, at.part) for at in ours} != {_role(at.code, at.part) for at in theirs}:
        return False
    if critical and any("|" in at.code for at in ours):
        return False
    return same_cities(ours, theirs)


def _role(code: str, part: Part) -> tuple[str, Part]:
    return code, part
