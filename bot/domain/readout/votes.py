"""Votes on points of a readout: which versions a round asks about, and what the rule makes of a word."""

from collections.abc import Iterable

from bot.domain.ids import RoundId
from bot.domain.ratings import Bridge, Verdict
from bot.domain.readout.points import ObjectionRule, Point, PointRound, PointState

_PREFIX = "readout-"
_SURELY_OBJECTED: frozenset[Verdict | Bridge] = frozenset(
    {Verdict.DIVIDED, Verdict.MORE_AGAINST, Verdict.BROAD_DOUBT}
)
_SURELY_NOT_MOST: frozenset[Verdict | Bridge] = frozenset(
    {Verdict.MORE_AGAINST, Verdict.BROAD_DOUBT}
)


def readout_round_id(drawn: str) -> RoundId:
    """Return the name of a round of votes on points, from something drawn at random."""
    return RoundId(f"{_PREFIX}{drawn}")


def is_readout_round(round_id: str) -> bool:
    """Say whether a round is one of votes on points: who had joined when it opened votes, and nobody else."""
    return round_id.startswith(_PREFIX)


def to_vote_on(points: Iterable[Point], rounds: Iterable[PointRound]) -> list[Point]:
    """Return the points that guests see as they are now and were not asked about in these words.

    Were a version asked about twice, two words an answer apart would tell what that answer was.
    """
    known = {asked for each in rounds for asked in each.asked}
    return [
        each
        for each in points
        if each.state is PointState.SHOWN and (each.id, each.version) not in known
    ]


def is_ruled_out(rule: ObjectionRule | None, word: Verdict | Bridge | None) -> bool:
    """Say whether a word alone shows that the rule takes a point out.

    A word never tells that one or two object: where it shows nothing, facilitators hear of objections
    from those who object. *Divided* may be most for it and many against, so that only *drop* ends it.
    """
    if rule is ObjectionRule.DROP:
        return word in _SURELY_OBJECTED
    return rule is ObjectionRule.MAJORITY_NOTED and word in _SURELY_NOT_MOST
