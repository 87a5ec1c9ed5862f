"""What may be published of a tally: one word from eleven answers on, and no number at all.

Answers against, in between and for something are counted together (1-2, 3, 4-5 stars). Whoever
sees the word, knows how many answered, and knows their own answer, still cannot tell that one to
four people answered in a certain way, or how anybody answered: tests/domain/test_ratings.py goes
through every tally of 5 to 100 answers. (Two who put their answers together learn more of exactly
eleven: in the one extreme, that all others were for, or against.) That holds for one release; two of the same thing, an
answer apart, would be two tallies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.messages.texts import Words

LEAST = 11
"""Answers below which nothing is said."""
STARS = 5


_VOTE_BYTES = 4096
"""The size of a sealed ballot, so that both lie in the same slots."""
_VOTE_HEADER = 2
_VOTE_HEAD_BYTES = 3
"""Bytes at the beginning of what is kept of a vote that say all of it."""


class Verdict(StrEnum):
    """What is said of a tally."""

    BROAD_SUPPORT = "broad-support"
    MORE_FOR = "more-for"
    DIVIDED = "divided"
    OPEN = "open"
    MORE_AGAINST = "more-against"
    BROAD_DOUBT = "broad-doubt"


class Bridge(StrEnum):
    """What is said of a tally in bands, in place of a Verdict on all of them together."""

    BRIDGING = "bridging"
    NOT_BRIDGING = "not-bridging"


MOST_BANDS = 3
"""Bands that people may say they belong to; 0 always stands for none."""


class Scale(StrEnum):
    """What somebody chooses from in a vote; 0 always stands for *cannot say*."""

    AGREEMENT = "agreement"
    """1 against, 2 neither, 3 for."""
    FIVE = "five"
    """1 (least) to 5 (most)."""
    DESIRABLE = "desirable"
    """The same, of how desirable a measure is."""
    TECHNICAL = "technical"
    """The same, of how feasible it is technically."""
    POLITICAL = "political"
    """The same, of how feasible it is politically."""
    CHANGE = "change"
    """Compared with an earlier round: 1 less for it, 2 the same, 3 more for it."""
    SUPPORT = "support"
    """Of a point that is to be published: 1 object, 2 can live with it, 3 support."""

    @property
    def most(self) -> int:
        """The highest choice."""
        return 3 if self in {Scale.AGREEMENT, Scale.CHANGE, Scale.SUPPORT} else 5


@dataclass(frozen=True, slots=True)
class VoteItem:
    """What a vote is about, and what is chosen from."""

    title: Words
    scale: Scale


class VoteWrong(ValueError):
    """A choice is not on the scale, or what was kept is no vote."""

    def __init__(self) -> None:
        super().__init__("a vote is not on its scale")


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


def judge_votes(scale: Scale, tally: Sequence[int], *, again: int = 0) -> Verdict | None:
    """Return the word for how many chose 0, 1, ... of a scale; who cannot say is left out.

    `again` is how often a right was given once more: as many answers do not count towards LEAST.
    """
    if sum(tally[1:]) < LEAST + again:
        return None
    if scale.most == _IN_WORDS:
        return judge(tally[1], tally[2], tally[3])
    return judge_stars(tally[1:])


_IN_WORDS = 3
"""The highest choice where each has a word; otherwise they are numbers."""


def write_vote(scale: Scale, choice: int, *, band: int = 0) -> bytes:
    """Return what is kept of a vote: 0x02, choice, band, zeros; 4096 bytes. Raises VoteWrong."""
    if not (0 <= choice <= scale.most and 0 <= band <= MOST_BANDS):
        raise VoteWrong
    return bytes([_VOTE_HEADER, choice, band]).ljust(_VOTE_BYTES, b"\0")


def read_vote(scale: Scale, head: bytes) -> tuple[int, int]:
    """Return choice and band from the first _VOTE_HEAD_BYTES of what was kept. Raises VoteWrong."""
    is_whole = len(head) == _VOTE_HEAD_BYTES and head[0] == _VOTE_HEADER
    if not is_whole or head[1] > scale.most or head[2] > MOST_BANDS:
        raise VoteWrong
    return head[1], head[2]


def _is_broad(one: int, other: int, answers: int) -> bool:
    """Three quarters for one side, and not more than 15 in 100 for the other."""
    return 100 * one >= 75 * answers and 100 * other <= 15 * answers
