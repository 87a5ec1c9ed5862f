"""Which series an event belongs to, and how many of its guests should have come before."""

from dataclasses import dataclass
from enum import StrEnum


class Turnover(StrEnum):
    """What the organizers want of those who come."""

    DEEP = "deep"
    """Deep ties: about two thirds come again."""
    WIDE = "wide"
    """Wide ties: about a third comes again."""


@dataclass(frozen=True, slots=True)
class Series:
    """The series of an event; events with the same `key` in one installation belong together.

    Without a key an event stands alone. `turnover` None: the organizers have no goal.
    """

    key: str = ""
    turnover: Turnover | None = None


ALONE = Series()
"""The series of an event that is in none."""
