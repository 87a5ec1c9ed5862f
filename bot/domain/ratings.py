"""What may be published of a tally: one word from eleven answers on, and no number at all.

Answers against, in between and for something are counted together (1-2, 3, 4-5 stars). Whoever
sees the word, knows how many answered, and knows their own answer, still cannot tell that one to
four people answered in a certain way, or how anybody answered: tests/domain/test_ratings.py goes
through every tally of 5 to 100 answers. (Two who put their answers together learn more of exactly
eleven: in the one extreme, that all others were for, or against.) That holds for one release; two of the same thing, an
answer apart, would be two tallies.
"""

from collections.abc import Sequence
from enum import StrEnum

LEAST = 11
"""Answers below which nothing is said."""
STARS = 5


class Verdict(StrEnum):
    """What is said of a tally."""

    BROAD_SUPPORT = "broad-support"
    MORE_FOR = "more-for"
    DIVIDED = "divided"
    OPEN = "open"
    MORE_AGAINST = "more-against"
    BROAD_DOUBT = "broad-doubt"


def judge(against: int, between: int, favour: int) -> Verdict | None:
    """Return the word for a tally, None for fewer than LEAST answers.

    *Divided* goes before *more for* and *more against*: the other way round, eleven answers that
    are called divided would have one to three in between for certain.
    """
    answers = against + between + favour
    if answers < LEAST:
        return None
    if _is_broad(favour, against, answers):
        return Verdict.BROAD_SUPPORT
    if _is_broad(against, favour, answers):
        return Verdict.BROAD_DOUBT
    if 100 * min(against, favour) >= 30 * answers:
        return Verdict.DIVIDED
    if 2 * favour > answers:
        return Verdict.MORE_FOR
    if 2 * against > answers:
        return Verdict.MORE_AGAINST
    return Verdict.OPEN


def judge_stars(tally: Sequence[int]) -> Verdict | None:
    """Return the word for how many gave 1, 2, ... 5 stars, None for too few."""
    return judge(tally[0] + tally[1], tally[2], tally[3] + tally[4])


def _is_broad(one: int, other: int, answers: int) -> bool:
    """Three quarters for one side, and not more than 15 in 100 for the other."""
    return 100 * one >= 75 * answers and 100 * other <= 15 * answers
