"""What the guard finds: words, the rule, its colour and how many people fit."""

from dataclasses import dataclass
from enum import StrEnum

FEW = 5
"""A description that fits fewer people than this finds them."""


class Colour(StrEnum):
    """Red finds a person or fewer than five; amber may."""

    RED = "red"
    AMBER = "amber"


class Rule(StrEnum):
    """Why words were found; each has two suggestions on the sheets."""

    NAME = "name"
    INITIALS = "initials"
    ALIAS = "alias"
    AFFILIATION = "affiliation"
    ATTRIBUTES = "attributes"
    ROLE = "role"
    SINGLED_OUT = "singled-out"
    COMPLEMENT = "complement"
    SPEAKER = "speaker"
    PRONOUN = "pronoun"
    QUOTATION = "quotation"
    MOMENT = "moment"
    LIFE = "life"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a text from `start` to `end`; `fits` is None where the roster cannot say."""

    start: int
    end: int
    words: str
    rule: Rule
    colour: Colour
    fits: int | None = None
