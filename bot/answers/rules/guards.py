"""Hard rules that a score cannot outvote: what must agree between a question and a phrasing."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from operator import mul

from bot.answers.language.normaliser import plain, terms
from bot.answers.rules.figures import figures_in
from bot.answers.rules.places import Named, places_in, same_cities
from bot.answers.rules.subjects import are_others, subjects_in
from bot.answers.rules.wording import (
    Ends,
    asked_in,
    asking_part,
    ends_of,
    forms_of,
    is_negated,
    is_reversed,
    kind_of,
    sides_of,
)


class Conflict(StrEnum):
    """Why a phrasing must not be taken for the question."""

    PLACES = "places"
    FIGURES = "figures"
    """One says a figure that the other does not."""
    OTHER_FIGURES = "other-figures"
    """Each says a figure of one kind that the other does not, or the question a day or a time."""
    DIRECTION = "direction"
    OPPOSITE = "opposite"
    NEGATION = "negation"
    ASIDE = "aside"
    """One says "not" beside its question, where the other does not."""
    QUESTION_WORD = "question-word"
    SUBJECT = "subject"
    """Each names a thing of one kind, and not the same: lunch and dinner."""
    UNNAMED = "unnamed"
    """The question names a thing that the entry names nowhere."""
    MISHAP = "mishap"
    """The question names a mishap (lost, stolen, refused) that no own wording of the entry names."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at in one text.

    `asks_figures` and `negated` are the question's without what its asker tells before it; `figures`
    and `says_no` are the whole text's.
    """

    places: frozenset[Named]
    figures: frozenset[str]
    ends: Ends
    sides: tuple[int, ...]
    negated: bool
    says_no: bool
    asks_figures: frozenset[str]
    asked: frozenset[str]
    kind: str
    terms: frozenset[str]
    forms: frozenset[str]
    subjects: frozenset[str]


def facts_of(text: str, spelled: str = "") -> Facts:
    """Read a text once; its capital letters matter (US is a country).

    `spelled` is the plain text where the caller has it already.
    """
    spelled = spelled or plain(text)
    figures, says_no = figures_in(spelled), is_negated(spelled)
    asking = asking_part(text) if figures or says_no else text
    is_part = asking is not text
    return Facts(
        places_in(text, spelled),
        figures,
        ends_of(spelled),
        sides_of(spelled),
        is_negated(plain(asking)) if is_part else says_no,
        says_no,
        figures_in(plain(asking)) if is_part else figures,
        asked_in(spelled),
        kind_of(spelled),
        frozenset(terms(spelled)),
        forms_of(spelled),
        subjects_in(spelled),
    )


@lru_cache(maxsize=12_000)
def facts_of_ours(text: str) -> Facts:
    """Return the same for a wording that comes with the bot: it is read, and kept, once for all."""
    return facts_of(text)


def conflicts(one: Facts, other: Facts, *, critical: bool) -> frozenset[Conflict]:
    """Return what keeps two texts from being the same question; the order does not matter.

    With `critical`, a name that fits several countries agrees with nothing, not even itself.
    """
    found: set[Conflict] = set()
    if not _same_places(one.places, other.places, critical=critical):
        found.add(Conflict.PLACES)
    if one.figures != other.figures:
        found.add(Conflict.FIGURES)
    if is_reversed(one.ends, other.ends) or _comes_from_elsewhere(one, other):
        found.add(Conflict.DIRECTION)
    if min(map(mul, one.sides, other.sides)) < 0:
        found.add(Conflict.OPPOSITE)
    if one.negated != other.negated:
        found.add(Conflict.NEGATION)
    elif one.says_no != other.says_no:
        found.add(Conflict.ASIDE)
    if _asks_otherwise(one, other):
        found.add(Conflict.QUESTION_WORD)
    if are_others(one.subjects, other.subjects):
        found.add(Conflict.SUBJECT)
    return frozenset(found)


def _comes_from_elsewhere(one: Facts, other: Facts) -> bool:
    """Tell whether what one comes from is named by the other, but not as where it comes from.

    Only in English it can be told: "from my cat" against "can my cat".
    """
    return any(
        term in theirs.terms and term not in theirs.ends[0]
        for ours, theirs in ((one, other), (other, one))
        if all(map(str.isascii, ours.terms | theirs.terms))
        for term in ours.ends[0]
    )


def _asks_otherwise(one: Facts, other: Facts) -> bool:
    """Tell whether one asks when and the other where, or the one yes or no and the other which."""
    kinds = {one.kind, other.kind}
    asked = one.asked | other.asked
    return (
        bool(one.asked and other.asked and not one.asked & other.asked)
        or kinds in ({"whether", "which"}, {"whether", "statement"})
        or (kinds == {"how-to", "which"} and bool(asked - {"where"}))
    )


def names_others(one: Facts, other: Facts) -> bool:
    """Tell whether both name places and not one of them is the same."""
    ours, theirs = ({at.code for at in facts.places} for facts in (one, other))
    return bool(ours and theirs) and not ours & theirs


def _same_places(ours: frozenset[Named], theirs: frozenset[Named], *, critical: bool) -> bool:
    if not ours and not theirs:
        return True
    if {(at.code, at.part) for at in ours} != {(at.code, at.part) for at in theirs}:
        return False
    if critical and any("|" in at.code for at in ours):
        return False
    return same_cities(ours, theirs)
